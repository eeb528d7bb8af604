"""The text of PDF and Word files, within limits that a file made to burst does not pass."""

import io
import zipfile
import zlib
from datetime import date
from typing import Any

import docx
import docx.opc.exceptions
import pypdf
import pypdf.errors
from lxml import etree

from events.drafting.article.article import MOST_CHARACTERS, Article, clean_text
from events.errors.article import BrokenFile, LockedPdf, ScannedPdf, TooLarge

MOST_PAGES = 300
# What one page's drawing instructions unpack to; a page of text has a hundredth of that.
MOST_PAGE_BYTES = 2_000_000
# An unpacked Word file of a whole book has a tenth of that.
MOST_UNPACKED_BYTES = 100_000_000
# Of that the text itself, which is read into a tree of ten times its size.
MOST_MARKUP_BYTES = 20_000_000
MOST_BLOCKS = 20_000
# What a broken or hostile file raises in the two libraries, besides their own errors.
BREAKS = (
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
    NotImplementedError,
    EOFError,
    RuntimeError,
    zlib.error,
)
# Fewer letters a page than that are page numbers, and the page itself is a picture.
FEWEST_LETTERS_A_PAGE = 20


def read_pdf(data: bytes) -> Article:
    """Return the text of all pages, with what the file says of itself."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise LockedPdf
        pages = len(reader.pages)
        if pages > MOST_PAGES:
            raise TooLarge(limit=MOST_PAGES, unit_en="pages", unit_fr="pages")
        text = _pages_text(reader)
        metadata = reader.metadata
        title = str((metadata and metadata.title) or "").strip()
        published = _pdf_day(metadata)
    except (pypdf.errors.PyPdfError, pypdf.errors.DeprecationError, *BREAKS) as problem:
        if isinstance(problem, LockedPdf | TooLarge | ScannedPdf):
            raise
        raise BrokenFile(kind="PDF") from problem
    if sum(letter.isalpha() for letter in text) < FEWEST_LETTERS_A_PAGE * max(pages, 1):
        raise ScannedPdf(pages=pages)
    return Article(text=clean_text(text), kind="pdf", title=title[:300], published=published)


def _pages_text(reader: Any) -> str:
    texts: list[str] = []
    length = 0
    for page in reader.pages:
        content = page.get_contents()
        if content is not None and len(content.get_data()) > MOST_PAGE_BYTES:
            raise TooLarge(limit=MOST_PAGE_BYTES // 1_000_000)
        texts.append(page.extract_text() or "")
        length += len(texts[-1])
        if length > MOST_CHARACTERS:
            raise TooLarge(limit=MOST_CHARACTERS, unit_en="characters", unit_fr="caractères")
    return "\n\n".join(texts)


def _pdf_day(metadata: Any) -> str:
    try:
        made = metadata.creation_date if metadata else None
    except ValueError:
        return ""
    return made.date().isoformat() if made else ""


def read_docx(data: bytes) -> Article:
    """Return the paragraphs and the cells of tables, in their order."""
    try:
        _refuse_bombs(data)
        document = docx.Document(io.BytesIO(data))
        blocks = _blocks(document)
        properties = document.core_properties
        made: Any = properties.created
    except (docx.opc.exceptions.OpcError, zipfile.BadZipFile, etree.XMLSyntaxError, *BREAKS) as problem:
        if isinstance(problem, TooLarge):
            raise
        raise BrokenFile(kind="Word") from problem
    return Article(
        text=clean_text("\n\n".join(blocks)),
        kind="docx",
        title=(properties.title or "").strip()[:300],
        author=_own_author(properties.author),
        published=made.date().isoformat() if made and made.date() != date(2013, 12, 23) else "",
    )


def _own_author(author: str | None) -> str:
    return "" if author in (None, "python-docx") else str(author).strip()[:160]


def _blocks(document: Any) -> list[str]:
    texts: list[str] = []
    length = 0
    for block in document.iter_inner_content():
        texts.append(_block_text(block))
        length += len(texts[-1])
        if length > MOST_CHARACTERS or len(texts) > MOST_BLOCKS:
            raise TooLarge(limit=MOST_CHARACTERS, unit_en="characters", unit_fr="caractères")
    return texts


def _block_text(block: Any) -> str:
    if hasattr(block, "rows"):
        return "\n".join(" ".join(cell.text for cell in row.cells) for row in block.rows)
    return str(block.text)


def _refuse_bombs(data: bytes) -> None:
    """Count what the parts really unpack to: what the directory claims may be a lie."""
    total = 0
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for part in packed.infolist():
            size = 0
            most = MOST_MARKUP_BYTES if part.filename.endswith((".xml", ".rels")) else MOST_UNPACKED_BYTES
            with packed.open(part) as stream:
                while piece := stream.read(65_536):
                    size += len(piece)
                    total += len(piece)
                    if size > most or total > MOST_UNPACKED_BYTES:
                        raise TooLarge(limit=most // 1_000_000)
