"""What kind of file some bytes are: told by the bytes, for names and headers lie."""

import io
import re
import zipfile

import charset_normalizer

from events.drafting.article.article import Kind
from events.errors.article import UnknownKind

HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|title|meta)\b", re.IGNORECASE)
HEADER = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to)\s*:", re.I
)
FIELD = re.compile(rb"^[!-9;-~]+:")
# So much is looked at; what begins later is no file of the kind.
HEAD = 4096
DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})""", re.IGNORECASE)
MOST_ODD_BYTES = 0.02


def kind_of(data: bytes, *, name: str) -> Kind:
    """Return the kind; raises UnknownKind for pictures, programs and archives."""
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        if _is_docx(data):
            return "docx"
        raise UnknownKind(name=name)
    if _is_mail(head):
        return "eml"
    if HTML.search(head):
        return "html"
    if _is_text(data):
        return "txt"
    raise UnknownKind(name=name)


def _is_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "word/document.xml" in packed.namelist()
    except (zipfile.BadZipFile, NotImplementedError):
        # Damaged, or packed by a way that was invented later.
        return False


def _is_mail(head: bytes) -> bool:
    lines = head.splitlines()[:40]
    fields = 0
    for line in lines:
        if not line.strip():
            break
        if HEADER.match(line):
            fields += 1
        elif not FIELD.match(line) and not line.startswith((b" ", b"\t")):
            return False
    return fields >= 2


def _is_text(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = data[: HEAD * 4]
    odd = sum(byte < 32 and byte not in (9, 10, 12, 13) for byte in sample)
    return bool(sample.strip()) and odd <= len(sample) * MOST_ODD_BYTES


def decoded(data: bytes) -> str:
    """Return the text of the bytes: as UTF-8 where they are, else in the encoding that fits them best."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = DECLARED.search(data[:HEAD])
        if declared and (said := _decoded_as(data, declared[1].decode("ascii"))):
            return said
        best = charset_normalizer.from_bytes(
            data, cp_isolation=["cp1252", "iso8859_15", "mac_roman", "cp1256"]
        ).best()
        return str(best) if best is not None else data.decode("cp1252", errors="replace")


def _decoded_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        # The page is wrong about itself; its bytes are asked instead.
        return ""
