"""What every word of the codebook is made of, and the table that holds words of one kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from events.errors.codebook import UnknownCode


def is_french(lang: str) -> bool:
    """Tell whether a language tag such as "fr" or "fr-ML" asks for French; all else reads English."""
    return lang.lower().split("-")[0].split("_")[0] == "fr"


@dataclass(frozen=True, slots=True)
class Entry:
    """One word: a code that never changes, its labels, and what is in and out."""

    code: str
    label_en: str
    label_fr: str
    definition_en: str = ""
    definition_fr: str = ""
    retired: date | None = None
    successor: str | None = None

    def label(self, lang: str) -> str:
        return self.label_fr if is_french(lang) else self.label_en

    def definition(self, lang: str) -> str:
        return self.definition_fr if is_french(lang) else self.definition_en

    @property
    def family(self) -> str:
        """The first level of the code: "attack" of "attack.convoy"."""
        return self.code.split(".", 1)[0]


E = TypeVar("E", bound=Entry, covariant=True)


@dataclass(frozen=True, slots=True, eq=False)
class Table(Generic[E]):
    """Words of one kind in their reading order. Unknown codes raise UnknownCode, never KeyError."""

    name: str
    title_en: str
    title_fr: str
    entries: Sequence[E]
    _by_code: dict[str, E] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_code = {entry.code: entry for entry in self.entries}
        if len(by_code) != len(self.entries):
            raise ValueError(f"The table {self.name} holds a code twice. A code is never reused.")
        object.__setattr__(self, "entries", tuple(self.entries))
        object.__setattr__(self, "_by_code", by_code)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self._by_code)

    @property
    def families(self) -> tuple[str, ...]:
        """The first levels, each once, in reading order."""
        return tuple(dict.fromkeys(entry.family for entry in self.entries))

    def __getitem__(self, code: str) -> E:
        try:
            return self._by_code[code]
        except KeyError:
            raise UnknownCode(table=self.name, code=code, known=self.codes) from None

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[E]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def title(self, lang: str) -> str:
        return self.title_fr if is_french(lang) else self.title_en

    def label(self, code: str, lang: str) -> str:
        return self[code].label(lang)

    def family(self, code: str) -> str:
        """Return the first level of a known code."""
        return self[code].family

    def expand(self, code_or_family: str) -> tuple[str, ...]:
        """Return the codes a filter takes in: a code itself, or all codes below a first level."""
        if code_or_family in self._by_code:
            return (code_or_family,)
        # Retired codes stay in: old versions still bear them.
        below = tuple(entry.code for entry in self.entries if entry.family == code_or_family)
        if not below:
            known = tuple(dict.fromkeys(self.families + self.codes))
            raise UnknownCode(table=self.name, code=code_or_family, known=known)
        return below

    def choices(self, lang: str) -> list[tuple[str, str]]:
        """Return (code, label) pairs for a form; retired codes are no longer offered."""
        return [(entry.code, entry.label(lang)) for entry in self.entries if entry.retired is None]
