"""The data page: what may be done with the data, how the first records came about, and how to check the log."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from events.models.live_record import LiveRecord
from events.models.published_version import LogHead
from events.web.answer import Headline, draw, public_page
from events.web.frame import origin_of
from events.web.linked_data_set import data_set_block
from events.web.typography import number
from events.web.when import day_words


@public_page
def data(request: HttpRequest, lang: str) -> HttpResponse:
    headline = Headline(
        title=_("Data"),
        description=_(
            "Everything that is published can be read by programs, checked and cited, without a key."
        ),
        section="data",
    )
    head = LogHead.objects.first()
    context = {
        "linked_data": data_set_block(head, origin=origin_of(request), lang=lang),
        "counts": _counts(lang),
        "seq": number(head.seq, lang) if head else "0",
        "chain": head.chain if head else "",
        "day": day_words(head.at.date(), lang) if head and head.at else "",
        "day_machine": head.at.date().isoformat() if head and head.at else "",
    }
    return draw(request, "web/data.html", headline, context)


def _counts(lang: str) -> list[tuple[str, str]]:
    rows = LiveRecord.objects.current().values_list("kind").annotate(n=Count("seq")).order_by("kind")
    counts = dict(rows)
    labels = {
        "incident": _("Incidents"),
        "episode": _("Episodes"),
        "actor": _("Actors"),
        "place": _("Places"),
        "source": _("Sources"),
        "axis": _("Axes"),
    }
    return [(label, number(counts.get(kind, 0), lang)) for kind, label in labels.items()]
