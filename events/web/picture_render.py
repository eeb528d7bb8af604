"""Turn a drawing into a picture: SVG to PNG with packaged fonts, so that it looks the same on every machine."""

from functools import cache, lru_cache
from importlib.resources import files

import resvg_py
from django.template.loader import render_to_string

FONTS = (
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
)
# Crawlers come in a crowd when a link is shared. Some 60 KB each.
PICTURES_KEPT = 64


@lru_cache(maxsize=PICTURES_KEPT)
def png_of(svg: str) -> bytes:
    """Return the drawing as PNG. It takes some tens of milliseconds; nothing outside the drawing is loaded."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        style_sheet=_style(),
        font_files=list(_fonts()),
        skip_system_fonts=True,
        font_family="Noto Sans",
        sans_serif_family="Noto Sans",
    )


@cache
def _style() -> str:
    return render_to_string("web/picture.css")


@cache
def _fonts() -> tuple[str, ...]:
    return tuple(str(files(package).joinpath("files", name)) for package, name in FONTS)
