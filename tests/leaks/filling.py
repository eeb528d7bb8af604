"""Rows of any table of the desk with the canary in every text, by the table's own description.

A field or table that is new is filled the day it is made; where that cannot be, the failure says what to add here.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import count
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from events.models.fields import EdtfField, FoldedField
from tests.leaks.canary import CANARY

Row = models.Model
# Made by publishing alone: what the public reads, and the counter behind its codes.
RECORD = {
    f"events.{name}" for name in ("PublishedVersion", "LogHead", "CodeCounter", "LiveRecord", "LiveFacet")
}
# Lists that Django makes from the code; nobody types into them.
OF_THE_CODE = {"contenttypes.ContentType", "auth.Permission"}
# Given by the first publication, so no draft has them.
GIVEN_BY_PUBLISHING = {"code", "slug"}
# Columns that a constraint holds to a list of their own, without choices for a form.
OF_THEIR_OWN_LIST = {
    f"events.{table}.kind" for table in ("SavedSearch", "ChosenColumns", "RecycledRecord", "DeskLogEntry")
}
TEXTS = (models.CharField, models.TextField, models.JSONField, models.FileField)
# No two rows have the same words.
NUMBERS = count(1)
# What holds no word: nothing, a number, a moment.
WORDLESS: Mapping[type[models.Field], Callable[[int], Any]] = {
    models.BooleanField: lambda n: False,
    models.IntegerField: lambda n: n,
    models.DecimalField: lambda n: n,
    models.FloatField: lambda n: float(n),
    models.DateTimeField: lambda n: timezone.now(),
    models.DateField: lambda n: timezone.now().date(),
    models.TimeField: lambda n: None,
    models.GenericIPAddressField: lambda n: f"192.0.2.{n % 250 + 1}",
}
# What a constraint asks for beyond what each column says for itself.
NEEDS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "events.IncidentPlace": lambda: {"place": one_of("events.Place")},
    "events.Citation": lambda: {"incident": one_of("events.Incident")},
    "events.WorkflowStep": lambda: {"incident": one_of("events.Incident")},
    "events.ImpactClaim": lambda: {"best": 5},
    "events.Comment": lambda: {"incident": one_of("events.Incident")},
    "events.Assignment": lambda: {"incident": made("events.Incident")},
    "events.Mention": lambda: {"comment": made("events.Comment")},
    "events.Release": lambda: {"incident": made("events.Incident")},
    "events.ActorRelation": lambda: {"other": made("events.Actor")},
    "events.IncidentLink": lambda: {"other": made("events.Incident")},
    "events.Axis": lambda: {"to_place": made("events.Place")},
    "events.NotDuplicate": lambda: {"one": one_of("events.Incident"), "other": made("events.Incident")},
    "events.DoubleCoding": lambda: {"second_coder": made("auth.User")},
    "events.DeskLogEntry": lambda: {"kind": "exported"},
    "events.SavedSearch": lambda: {"kind": "incident"},
    "events.ChosenColumns": lambda: {"kind": "incident"},
    "events.RecycledRecord": lambda: {"kind": "incident"},
    "events.ActorMerge": lambda: {"loser": made("events.Actor")},
    "events.PlaceMerge": lambda: {"loser": made("events.Place")},
    "events.Phase": lambda: {"episode": one_of("events.Episode", kind="blockade"), "state": "declared"},
    "events.Episode": lambda: {"kind": "blockade"},
}


def desk_tables() -> list[type[Row]]:
    """Return every table that is no part of the public record."""
    left_out = RECORD | OF_THE_CODE
    return [table for table in apps.get_models() if table._meta.label not in left_out]


def texts_of(table: type[Row]) -> list[models.Field]:
    """Return the fields into which a person or a program may write words."""
    return [field for field in table._meta.concrete_fields if _takes_words(field)]


def _takes_words(field: models.Field) -> bool:
    if isinstance(field, EdtfField | FoldedField) or field.choices or field.name in GIVEN_BY_PUBLISHING:
        return False
    if str(field) in OF_THEIR_OWN_LIST:
        return False
    return isinstance(field, TEXTS)


def word_for(field: models.Field, n: int) -> Any:
    """Return a value with the canary in it, another for each number."""
    if isinstance(field, models.JSONField):
        return {f"{CANARY} {n}": [CANARY]}
    text = f"{CANARY} {n}"
    if isinstance(field, models.FileField):
        text = f"{field.upload_to}{CANARY}-{n}.pdf"
    elif isinstance(field, models.URLField):
        text = f"https://example.org/{CANARY}/{n}"
    longest = field.max_length or len(text)
    if longest < len(CANARY):
        pytest.fail(
            f"{field} takes {longest} letters, too few for the word {CANARY}. If it is a code, give it choices "
            "or a table of the codebook; else shorten the canary in tests/leaks/canary.py."
        )
    return text if len(text) <= longest else CANARY


def filled(label: str, **given: Any) -> Row:
    """Return an unsaved row of the table with the canary in each text that is not given."""
    n = next(NUMBERS)
    table = apps.get_model(label)
    given = {**(NEEDS[label]() if label in NEEDS and not given else {}), **given}
    row = table(**given)
    for field in table._meta.concrete_fields:
        if field.name in given or field.attname in given:
            continue
        if _takes_words(field):
            setattr(row, field.attname, word_for(field, n))
        elif not (field.null or field.blank or field.has_default()):
            _give_something(row, field, n)
    return row


def _give_something(row: Row, field: models.Field, n: int) -> None:
    if isinstance(field, models.ForeignKey):
        setattr(row, field.name, one_of(field.related_model._meta.label))
    elif field.choices:
        setattr(row, field.attname, field.choices[0][0])
    elif isinstance(field, EdtfField):
        setattr(row, field.attname, "2024-05")
    else:
        value = next((value for kind, value in WORDLESS.items() if isinstance(field, kind)), None)
        if value is None:
            pytest.fail(
                f"tests/leaks/filling.py cannot fill {field}, a {type(field).__name__}: add its type to TEXTS "
                "if it can hold words, else to WORDLESS with a value."
            )
        setattr(row, field.attname, value(n))


def made(label: str, **given: Any) -> Row:
    """Return a saved row with the canary in every text."""
    row = filled(label, **given)
    row.save()
    return row


def one_of(label: str, **fields: Any) -> Row:
    """Return some row of the table that is no published record's, made where there is none."""
    table = apps.get_model(label)
    found = table._default_manager.filter(**fields)
    names = {field.name for field in table._meta.concrete_fields}
    for column in GIVEN_BY_PUBLISHING & names:
        found = found.filter(**{f"{column}__isnull": True})
    return found.order_by("pk").first() or made(label, **fields)


def fields_without_the_canary(tables: Iterable[type[Row]]) -> list[str]:
    """Return every text of the tables in which no row holds the canary."""
    return [
        str(field)
        for table in tables
        for field in texts_of(table)
        if not any(
            CANARY in str(text) for text in table._default_manager.values_list(field.attname, flat=True)
        )
    ]
