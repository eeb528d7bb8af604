"""Fetch a page for its article: within a size, a time and five redirects, each of them checked like the first."""

import http.client
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from django.conf import settings

from events.drafting.article.article import Article
from events.drafting.article.network import Internet, Network, public_address
from events.drafting.article.read import MEGABYTE, read_upload
from events.drafting.article.web_page import host_name
from events.errors.article import BadAddress, FetchingIsOff, NotAPage, TooLarge, Unreachable

MOST_REDIRECTS = 5
PORTS = {"http": 80, "https": 443}
REDIRECTS = (301, 302, 303, 307, 308)
READABLE = (
    "text/",
    "application/xhtml+xml",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "message/rfc822",
)
PIECE = 65_536


class Answer(NamedTuple):
    """What came back: a page, or the address at which it is now."""

    data: bytes
    moved_to: str


def fetch(url: str, *, network: Network | None = None) -> Article:
    """Return the article at the address. Raises ArticleError; asks nobody while fetching is switched off."""
    if not settings.TRACKER_ONLINE_FETCHING:
        raise FetchingIsOff
    deadline = time.monotonic() + settings.TRACKER_FETCH_SECONDS
    here = url.strip()
    for _step in range(MOST_REDIRECTS + 1):
        answer = _ask(_checked(here), network or Internet(), deadline)
        if not answer.moved_to:
            article = read_upload(here, answer.data)
            own = article.url if host_name(article.url) == host_name(here) else ""
            return replace(article, url=own or here)
        here = urljoin(here, answer.moved_to)
    raise Unreachable(
        host=host_name(here),
        en="it leads from one address to the next",
        fr="elle renvoie d’une adresse à l’autre",
    )


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as problem:
        raise BadAddress(url=url) from problem
    # A page on another port than the web's is no newspaper; a name and password in it are somebody's.
    is_web = parts.scheme in PORTS and port in (None, PORTS.get(parts.scheme))
    if not (is_web and parts.hostname and parts.username is None and parts.password is None):
        raise BadAddress(url=url)
    return parts


def _ask(parts: SplitResult, network: Network, deadline: float) -> Answer:
    host, port = str(parts.hostname), PORTS[parts.scheme]
    address = public_address(host, port, network)
    try:
        left = max(deadline - time.monotonic(), 0.1)
        socket = network.connect(address, port, host=host, encrypted=parts.scheme == "https", seconds=left)
        with closing(socket), _hung_up_at(deadline, socket):
            connection = http.client.HTTPConnection(host, port)
            connection.sock = socket
            target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
            connection.request("GET", _quoted(target), headers=_headers())
            return _read(connection.getresponse(), host, deadline)
    except (OSError, http.client.HTTPException, UnicodeError, zlib.error) as problem:
        if time.monotonic() >= deadline:
            raise _too_slow(host) from problem
        raise Unreachable(
            host=host, en="it gives no proper answer", fr="pas de réponse utilisable"
        ) from problem


def _quoted(target: str) -> str:
    return "".join(
        letter if 32 < ord(letter) < 127 else "".join(f"%{byte:02X}" for byte in letter.encode())
        for letter in target
    )


def _headers() -> dict[str, str]:
    contact = f"; {settings.TRACKER_CONTACT_EMAIL}" if settings.TRACKER_CONTACT_EMAIL else ""
    return {
        "User-Agent": f"SahelTracker/1 (one article for a reader{contact})",
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8, application/pdf;q=0.8",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


@contextmanager
def _hung_up_at(deadline: float, socket: object) -> Iterator[None]:
    """Cut the line at the deadline: a server that sends a letter a second never meets a timeout of reading."""
    timer = threading.Timer(max(deadline - time.monotonic(), 0), _hang_up, [socket])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _hang_up(socket: object) -> None:
    try:
        socket.shutdown(2)  # type: ignore[attr-defined]
    except OSError:
        # The other end was quicker; there is nothing left to cut.
        return


def _read(response: http.client.HTTPResponse, host: str, deadline: float) -> Answer:
    if response.status in REDIRECTS and response.headers.get("Location"):
        return Answer(b"", str(response.headers["Location"]))
    if response.status != 200:
        said = f"{response.status} {response.reason}".strip()
        raise Unreachable(host=host, en=f"it answers {said}", fr=f"la réponse est {said}")
    content_type = response.headers.get("Content-Type", "text/html").split(";")[0].strip().lower()
    if not content_type.startswith(READABLE):
        raise NotAPage(content_type=content_type)
    limit = settings.TRACKER_FETCH_MAX_MB * MEGABYTE
    unpack = _unpacking(response.headers.get("Content-Encoding", "identity").strip().lower())
    data = bytearray()
    while piece := response.read1(PIECE):
        if time.monotonic() >= deadline:
            raise _too_slow(host)
        # One more than is allowed is enough to know that it is too much: a bomb is never unpacked whole.
        data += unpack.decompress(piece, limit + 1 - len(data)) if unpack else piece
        if len(data) > limit:
            raise TooLarge(limit=settings.TRACKER_FETCH_MAX_MB)
    if time.monotonic() >= deadline:
        raise _too_slow(host)
    return Answer(bytes(data), "")


def _unpacking(encoding: str) -> "zlib._Decompress | None":
    """Return what unpacks an answer that was packed although we asked for none."""
    if encoding in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(zlib.MAX_WBITS | 32)
    if encoding in ("identity", ""):
        return None
    raise NotAPage(content_type=encoding)


def _too_slow(host: str) -> Unreachable:
    seconds = settings.TRACKER_FETCH_SECONDS
    return Unreachable(
        host=host,
        en=f"no whole answer within {seconds} seconds",
        fr=f"pas de réponse entière en {seconds} secondes",
    )
