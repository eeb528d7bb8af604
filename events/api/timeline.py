"""Counts of incidents by period, for charts and for reading quiet against coverage."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from events.api.door import BY, DATES_AS, FORMAT, STEP, with_filters
from events.api.view import PublicView, json
from events.selection.freshness import Head
from events.timeline.counts import counts

# A count has neither order nor pages.
NOT_HERE = ("ordering", "limit", "cursor")


class Timeline(PublicView):
    """How many incidents of a selection fall into each day, week, month or year."""

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        selection, doors = with_filters(request.GET, "incident", STEP, DATES_AS, BY, FORMAT, without=NOT_HERE)
        found = counts(selection.apply(), step=doors["step"], dates=doors["dates"], by=doors["by"])
        rows = [
            {
                "period": one.period.name,
                "start": one.period.start.isoformat(),
                "end": one.period.end.isoformat(),
                **({found.by: one.key} if found.by != "none" else {}),
                "count": one.count,
            }
            for one in found.counts
        ]
        ways = {"step": found.step, "dates": found.dates, "by": found.by, "undated": found.undated}
        return json({**ways, "selection": selection.texts(), "results": rows})
