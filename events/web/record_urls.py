"""The addresses of what every record has beside its page, of publishers, and of what the site says of itself."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from events.web.about import about, accessibility
from events.web.bibliography_file import cite_file
from events.web.difference_page import difference
from events.web.picture import picture
from events.web.picture_sheet import PICTURED
from events.web.source import source
from events.web.version import VERSIONED

RECORDS = {
    "incident": "incidents/<str:code>",
    "episode": "episodes/<str:code>",
    "actor": "actors/<str:slug>",
    "place": "places/<str:slug>",
    "source": "sources/<str:slug>",
}
CITE_FORMS = ("bib", "ris")


def record_routes() -> Iterator[URLPattern]:
    """Yield the addresses, once the language is known as the first step of an address."""
    yield path("<lang:lang>/about/", about, name="about")
    yield path("<lang:lang>/accessibility/", accessibility, name="accessibility")
    yield path("<lang:lang>/sources/<str:slug>/", source, name="source")
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
