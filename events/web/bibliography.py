"""Citations for reference managers, as BibTeX and RIS: one record, one version, nothing that depends on the reader."""

import re
from dataclasses import dataclass
from datetime import date

# Braces count for BibTeX even after a backslash, so that a single one would swallow the rest of the file.
_BIBTEX_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited: one version of one record."""

    site: str
    title: str
    code: str
    version: int
    day: date
    url: str
    sha256: str
    lang: str

    @property
    def key(self) -> str:
        """The name of the entry, and of the file that holds it."""
        return f"{re.sub(r'[^A-Za-z0-9]+', '-', self.code).strip('-')}-v{self.version}"


def bibtex(work: Work) -> str:
    """Return an entry of the type @misc, which every style knows. The title's capitals are kept by its own braces."""
    fields = {
        "author": f"{{{{{_escaped(work.site)}}}}}",
        "title": f"{{{{{_escaped(work.title)}}}}}",
        "year": f"{{{work.day.year}}}",
        # The bare name of a month is a word of BibTeX, which writes it in the language of the bibliography.
        "month": _MONTHS[work.day.month - 1],
        "note": f"{{{_escaped(f'{work.code}, version {work.version}, SHA-256 {work.sha256}')}}}",
        "url": f"{{{work.url}}}",
    }
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items())
    return f"@misc{{{work.key},\n{lines}\n}}\n"


def ris(work: Work) -> str:
    """Return the same as an electronic source in RIS, whose lines end as the format asks."""
    lines = (
        ("TY", "ELEC"),
        ("AU", _on_one_line(work.site)),
        ("TI", _on_one_line(work.title)),
        ("T2", _on_one_line(work.site)),
        ("PY", f"{work.day:%Y}"),
        ("DA", f"{work.day:%Y/%m/%d}/"),
        ("ET", f"Version {work.version}"),
        ("AN", work.code),
        ("LA", work.lang),
        ("N1", f"SHA-256 {work.sha256}"),
        ("UR", work.url),
        ("ER", ""),
    )
    return "".join(f"{tag}  - {text}\r\n" for tag, text in lines)


def _on_one_line(text: str) -> str:
    """A line of its own in a title would be read as another field."""
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return "".join(_BIBTEX_SIGNS.get(sign, sign) for sign in _on_one_line(text))
