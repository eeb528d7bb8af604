"""The addresses of what every record has beside its page: citations as files, a picture, two versions compared."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from events.web.bibliography_file import cite_file
from events.web.difference_page import difference
from events.web.picture import picture
from events.web.picture_sheet import PICTURED
from events.web.version import VERSIONED

RECORDS = {
    "incident": "incidents/<str:code>",
    "episode": "episodes/<str:code>",
    "actor": "actors/<str:slug>",
    "place": "places/<str:slug>",
}
CITE_FORMS = ("bib", "ris")


def record_routes() -> Iterator[URLPattern]:
    """Yield the addresses, once the language is known as the first step of an address."""
    for kind, record in RECORDS.items():
        for form in CITE_FORMS:
            said = {"kind": kind, "form": form}
            yield path(f"<lang:lang>/{record}/cite.{form}", cite_file, said, name=f"{kind}-{form}")
            if kind in VERSIONED:
                version = f"<lang:lang>/{record}/v/<int:number>/cite.{form}"
                yield path(version, cite_file, said, name=f"{kind}-version-{form}")
        if kind in VERSIONED:
            address = f"<lang:lang>/{record}/history/difference/"
            yield path(address, difference, {"kind": kind}, name=f"{kind}-difference")
        if kind in PICTURED:
            address = "v/<int:number>/picture.png" if kind in VERSIONED else "picture.png"
            name = f"{kind}-version-picture" if kind in VERSIONED else f"{kind}-picture"
            yield path(f"<lang:lang>/{record}/{address}", picture, {"kind": kind}, name=name)
