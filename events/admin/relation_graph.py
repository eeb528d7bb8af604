"""How an actor stands to others, two steps out, on a day: a drawing made here, and the same as a list in words."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from events.admin.date import language
from events.admin.used_in import seen
from events.chronology.edtf import parse, sentence
from events.codebook.actor import ACTOR_RELATIONS
from events.errors.chronology import BadEdtf
from events.models.actor import Actor, ActorRelation

WIDTH, HEIGHT = 760, 460
# How far each ring is from the middle, across and up.
RINGS = ((0, 0), (200, 115), (325, 205))
MOST_NEAR, MOST_FAR = 24, 36
LONGEST_LABEL = 22
LETTER, BOX = 7.0, 24


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in the drawing."""

    key: int
    label: str
    name: str
    url: str
    x: float
    y: float
    width: float
    ring: int

    @property
    def left(self) -> float:
        """Where its box begins."""
        return round(self.x - self.width / 2, 1)

    @property
    def top(self) -> float:
        """Where its box begins from above."""
        return round(self.y - BOX / 2, 1)


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation in the drawing: current, past, or not begun yet on the day."""

    x1: float
    y1: float
    x2: float
    y2: float
    state: str
    label: str
    words: str
    # How many relations of the same two actors stand before it.
    nth: int = 0

    @property
    def middle(self) -> tuple[float, float]:
        """Where its label stands; those of one pair one below the other."""
        return round((self.x1 + self.x2) / 2, 1), round((self.y1 + self.y2) / 2 - 3 + 13 * self.nth, 1)


@dataclass(frozen=True, slots=True)
class Graph:
    """Everything that the page draws and lists."""

    width: int
    height: int
    nodes: Sequence[Node]
    edges: Sequence[Edge]
    day: date
    year: int
    first_year: int
    last_year: int
    left_out: int


def relation_graph(request: HttpRequest, actor: Actor) -> Graph | None:
    """Return the drawing for the day that the address asks for; None where the actor has no relation. Three queries."""
    visible = seen(request, Actor)
    day = _day(request.GET.get("on", ""))
    near, near_left = _relations(visible, [actor.pk], MOST_NEAR)
    if not near:
        return None
    ring = {actor.pk: 0}
    for row in near:
        ring.setdefault(row.actor_id, 1)
        ring.setdefault(row.other_id, 1)
    beside = [key for key, steps in ring.items() if steps == 1]
    far, far_left = _relations(visible, beside, MOST_FAR, without=actor.pk)
    for row in far:
        ring.setdefault(row.actor_id, 2)
        ring.setdefault(row.other_id, 2)
    rows = near + [row for row in far if row.pk not in {one.pk for one in near}]
    actors = {one.pk: one for row in rows for one in (row.actor, row.other)}
    nodes = _placed(actors, ring, rows)
    years = [year for row in rows for year in _years(row)]
    today = timezone.now().date()
    return Graph(
        width=WIDTH,
        height=HEIGHT,
        nodes=list(nodes.values()),
        edges=_edges(rows, nodes, ring, day),
        day=day,
        year=day.year,
        first_year=min([*years, day.year, today.year - 1]),
        last_year=max(today.year, day.year),
        left_out=near_left + far_left,
    )


def _day(asked: str) -> date:
    """Return the day asked for; of a year its last, but not after today; today where nothing sensible is asked."""
    today = timezone.now().date()
    try:
        end = parse(asked).end if asked else today
    except BadEdtf:
        return today
    return today if end is None else min(end, today) if end.year == today.year else end


def _relations(
    visible: Any, keys: Iterable[int], most: int, without: int | None = None
) -> tuple[list[ActorRelation], int]:
    """Return the relations of some actors to those that the person may see, and how many were too many."""
    rows = ActorRelation.objects.filter(Q(actor__in=keys) | Q(other__in=keys))
    rows = rows.filter(actor__in=visible.values("pk"), other__in=visible.values("pk"))
    if without is not None:
        rows = rows.exclude(actor=without).exclude(other=without)
    found = list(rows.select_related("actor", "other").order_by("pk")[: most + 1])
    return found[:most], max(len(found) - most, 0)


def _years(row: ActorRelation) -> list[int]:
    days = [parse(text).start for text in (row.valid_from, row.valid_to) if text]
    return [day.year for day in days if day is not None]


def _placed(actors: dict[int, Actor], ring: dict[int, int], rows: Sequence[ActorRelation]) -> dict[int, Node]:
    """Put each ring's actors around the middle at equal angles; the outer ones near those that they belong to."""
    angle: dict[int, float] = {}
    for steps in (1, 2):
        keys = [key for key in ring if ring[key] == steps]
        if steps == 2:
            keys.sort(key=lambda key: (_angle_of_neighbours(key, rows, angle), key))
        for at, key in enumerate(keys):
            # A quarter of a step off, so that no name stands just above or below the middle one.
            angle[key] = 2 * math.pi * (at + 0.25) / len(keys)
    has_far = 2 in ring.values()
    return {
        key: _node(actor, ring[key], angle.get(key, 0.0), has_far=has_far) for key, actor in actors.items()
    }


def _angle_of_neighbours(key: int, rows: Sequence[ActorRelation], angle: dict[int, float]) -> float:
    beside = [
        angle[other]
        for row in rows
        for mine, other in ((row.actor_id, row.other_id), (row.other_id, row.actor_id))
        if mine == key and other in angle
    ]
    return min(beside, default=0.0)


def _node(actor: Actor, ring: int, angle: float, *, has_far: bool) -> Node:
    across, up = RINGS[ring] if has_far or ring == 0 else RINGS[ring + 1]
    label = str(actor)
    label = label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1]}…"
    return Node(
        key=actor.pk,
        label=label,
        name=actor.label(language()),
        url=reverse("admin:events_actor_change", args=(actor.pk,)),
        x=round(WIDTH / 2 + across * math.cos(angle), 1),
        y=round(HEIGHT / 2 + up * math.sin(angle), 1),
        width=round(len(label) * LETTER + 14, 1),
        ring=ring,
    )


def _edges(
    rows: Sequence[ActorRelation], nodes: dict[int, Node], ring: dict[int, int], day: date
) -> list[Edge]:
    found: list[Edge] = []
    pairs: Counter[frozenset[int]] = Counter()
    for row in rows:
        pair = frozenset((row.actor_id, row.other_id))
        is_near = 0 in (ring[row.actor_id], ring[row.other_id])
        found.append(replace(_edge(row, nodes, day, labelled=is_near), nth=pairs[pair]))
        pairs[pair] += 1
    return found


def _edge(row: ActorRelation, nodes: dict[int, Node], day: date, *, labelled: bool) -> Edge:
    start, end = nodes[row.actor_id], nodes[row.other_id]
    x1, y1 = _rim(start, end)
    x2, y2 = _rim(end, start)
    kind = ACTOR_RELATIONS.label(row.kind, language())
    span = _span(row)
    words = f"{start.name} – {kind[0].lower()}{kind[1:]} – {end.name}"
    return Edge(
        x1, y1, x2, y2, _state(row, day), kind if labelled else "", f"{words} ({span})" if span else words
    )


def _rim(node: Node, towards: Node) -> tuple[float, float]:
    """Return where the line leaves the node's box."""
    dx, dy = towards.x - node.x, towards.y - node.y
    if not dx and not dy:
        return node.x, node.y
    scale = min(
        (node.width / 2 + 3) / abs(dx) if dx else math.inf, (BOX / 2 + 3) / abs(dy) if dy else math.inf, 0.5
    )
    return round(node.x + dx * scale, 1), round(node.y + dy * scale, 1)


def _state(row: ActorRelation, day: date) -> str:
    start = parse(row.valid_from).start if row.valid_from else None
    end = parse(row.valid_to).end if row.valid_to else None
    if end is not None and end < day:
        return "past"
    return "future" if start is not None and start > day else "current"


def _span(row: ActorRelation) -> str:
    lang = language()
    ends = [sentence(text, lang) if text else "" for text in (row.valid_from, row.valid_to)]
    return f"{ends[0]} – {ends[1]}".strip() if any(ends) else ""
