"""What the site says of itself: what it is and how it is made, and how far everybody can use it."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from events.web.answer import Headline, draw, public_page


@public_page
def about(request: HttpRequest, lang: str) -> HttpResponse:
    headline = Headline(
        _("About, and how it is made"),
        _(
            "What this record of events in the Sahel is, how an entry comes about, and what it cannot tell you."
        ),
    )
    return draw(request, "web/about.html", headline, {})


@public_page
def accessibility(request: HttpRequest, lang: str) -> HttpResponse:
    headline = Headline(
        _("Accessibility"),
        _(
            "What we have done so that everybody can use these pages, how it is checked, and what is still lacking."
        ),
    )
    return draw(request, "web/accessibility.html", headline, {})
