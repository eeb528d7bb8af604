"""What is asked of both sides, and the bar that ours has to clear."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One question at our address and at the baselines'; the bar is a ratio to the first baseline."""

    title: str
    ours: str
    plain_desk: str
    plain_live: str | None = None
    bar: float | None = None
    most_queries: int = 4


QUESTIONS = [
    Question(
        "list of 50, country and type, newest first",
        "/api/v1/incidents/?country=ML&event_type=attack.convoy&limit=50",
        "/plain/desk/?country=ML&event_type=attack.convoy&limit=50",
        "/plain/live/?country=ML&event_type=attack.convoy&limit=50",
        bar=8,
    ),
    Question(
        "list of 50, nothing chosen",
        "/api/v1/incidents/?limit=50",
        "/plain/desk/?limit=50",
        "/plain/live/?limit=50",
    ),
    Question(
        "one incident",
        "/api/v1/incidents/SAH-2026-000777/",
        "/plain/desk/SAH-2026-000777/",
        "/plain/live/SAH-2026-000777/",
        bar=4,
    ),
    Question(
        "counts by month, country and type",
        "/api/v1/timeline/?country=ML&event_type=attack.convoy",
        "/plain/desk/months/?country=ML&event_type=attack.convoy",
    ),
    Question(
        "full text, two words",
        "/api/v1/incidents/?q=tanker+dawn&limit=50",
        "/plain/desk/?search=tanker+dawn&limit=50",
    ),
]
