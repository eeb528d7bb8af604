"""What can be wrong with the filters or the address of a request, each problem with what would be right."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

# A longer list of known values is for the codebook's page, not for a sentence.
MOST_LISTED = 24
LONGEST_VALUE_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence in English and in French."""

    en: str
    fr: str

    def in_(self, lang: str) -> str:
        return self.fr if lang.lower().startswith("fr") else self.en


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the parameter, what was given, the sentence, and what is known instead."""

    parameter: str
    value: str
    said: Said
    known: tuple[str, ...] = ()
    suggestion: str | None = None

    def sentence(self, lang: str = "en") -> str:
        return self.said.in_(lang)


class BadSelection(ValueError):
    """Filters that cannot be read; `problems` holds all that is wrong with them."""

    def __init__(self, problems: tuple[Problem, ...], *, lang: str = "en") -> None:
        super().__init__(problems)
        self.problems = problems
        self.lang = lang

    def __str__(self) -> str:
        return " ".join(problem.sentence(self.lang) for problem in self.problems)


class BadValue(ValueError):
    """One value that a reader of values refuses; the parameter's name is added by who asked."""

    def __init__(self, said: Said, *, known: tuple[str, ...] = (), suggestion: str | None = None) -> None:
        super().__init__(said.en)
        self.said = said
        self.known = known
        self.suggestion = suggestion


def nearest(word: str, known: tuple[str, ...]) -> str | None:
    """Return the known word that was probably meant."""
    found = get_close_matches(word.lower(), known, n=1, cutoff=0.5)
    return found[0] if found else None


def shown(value: str) -> str:
    """Return the value short enough for a sentence."""
    return value if len(value) <= LONGEST_VALUE_SHOWN else f"{value[:LONGEST_VALUE_SHOWN]}…"


def unknown_name(name: str, known: tuple[str, ...]) -> Problem:
    """A parameter that is no filter of the address."""
    suggestion = nearest(name, known)
    listed = ", ".join(known)
    guess = (
        (f' Did you mean "{suggestion}"?', f" Vouliez-vous dire « {suggestion} » ?")
        if suggestion
        else ("", "")
    )
    said = Said(
        f'"{shown(name)}" is not a filter.{guess[0]} Known filters: {listed}.',
        f"« {shown(name)} » n'est pas un filtre.{guess[1]} Filtres connus : {listed}.",
    )
    return Problem(name, "", said, known, suggestion)


def unknown_value(value: str, known: tuple[str, ...], *, en: str, fr: str) -> BadValue:
    """A value that is not among the known ones; `en` and `fr` say what it was taken for ("a country code")."""
    suggestion = nearest(value, known)
    listed = ", ".join(known[:MOST_LISTED]) + (", …" if len(known) > MOST_LISTED else "")
    guess = (
        (f' Did you mean "{suggestion}"?', f" Vouliez-vous dire « {suggestion} » ?")
        if suggestion
        else ("", "")
    )
    said = Said(
        f'"{shown(value)}" is not {en}.{guess[0]} Known: {listed}.',
        f"« {shown(value)} » n'est pas {fr}.{guess[1]} Valeurs connues : {listed}.",
    )
    return BadValue(said, known=known, suggestion=suggestion)


class NoSuchRecord(LookupError):
    """A code or slug under which nothing was ever published."""

    def __init__(self, *, kind: str, key: str, version: int | None = None) -> None:
        self.kind = kind
        self.key = key
        self.version = version
        of_version = f" in version {version}" if version is not None else ""
        super().__init__(f'No {kind} is published under "{shown(key)}"{of_version}.')


class RecordWithdrawn(LookupError):
    """A record that was published and withdrawn; the tombstone says why."""

    def __init__(self, *, kind: str, code: str, tombstone: dict[str, Any]) -> None:
        self.kind = kind
        self.code = code
        self.tombstone = tombstone
        super().__init__(f"The {kind} {code} was withdrawn: {tombstone['published']['note']}")
