"""Pages are fetched only where that is switched on, and never from inside a network, however it is hidden."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from events.drafting.article.fetch import fetch
from events.drafting.article.network import is_public
from events.errors.article import BadAddress, FetchingIsOff, NotAPage, PrivateAddress, TooLarge, Unreachable

PUBLIC = "93.184.216.34"
HTML = b"<html><head><title>Tankers burnt (invented)</title></head><body><article><p>" + (
    b"Fourteen tankers were burnt near the village, the governor said on Tuesday.</p></article></body></html>"
)
Answer = Callable[[BaseHTTPRequestHandler], None]


def page(body: bytes = HTML, *, status: int = 200, **headers: str) -> Answer:
    """Return what answers with a body and headers; `content_type` is Content-Type."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in {"content_type": "text/html; charset=utf-8", **headers}.items():
            request.send_header(name.replace("_", "-").title(), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


class Site:
    """A small server that stands for the whole web, and a resolver that says where each host lies."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, Answer] = {}
        self.hosts: dict[str, list[str]] = {}
        self.dialled: list[str] = []
        self.asked: list[str] = []

    def resolve(self, host: str, port: int) -> list[str]:
        """Answer for a host; all that were not named lie in the open internet."""
        self.asked.append(host)
        return self.hosts.get(host, [PUBLIC])

    def connect(
        self, address: str, port: int, *, host: str, encrypted: bool, seconds: float
    ) -> socket.socket:
        """Note which address was dialled, and lead to the small server."""
        self.dialled.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)


@pytest.fixture
def site(settings: Any) -> Iterator[Site]:
    """Serve the pages of the site while the test runs, with fetching switched on."""
    settings.TRACKER_ONLINE_FETCHING = True
    settings.TRACKER_FETCH_SECONDS = 5

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.pages.get(self.path, page(b"", status=404))(self)

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    found = Site(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_fetched_from_the_address_that_was_checked(site: Site) -> None:
    site.pages["/a?b=%C3%A9"] = page()
    article = fetch("https://news.example.org/a?b=é", network=site)
    assert "Fourteen tankers" in article.text
    assert (article.url, site.dialled) == ("https://news.example.org/a?b=é", [PUBLIC])


def test_nothing_is_asked_of_anybody_while_fetching_is_off(site: Site, settings: Any) -> None:
    settings.TRACKER_ONLINE_FETCHING = False
    with pytest.raises(FetchingIsOff):
        fetch("https://news.example.org/a", network=site)
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - nothing is bound to it.
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.0.8",
        "fec0::1",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "no address",
    ],
)
def test_an_address_inside_a_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"])
def test_an_address_of_the_open_internet_is_public(address: str) -> None:
    assert is_public(address)


def test_a_host_inside_the_network_is_refused_before_it_is_dialled(site: Site) -> None:
    site.hosts["intranet.example.org"] = ["10.0.0.5"]
    with pytest.raises(PrivateAddress, match="private network"):
        fetch("http://intranet.example.org/", network=site)
    assert site.dialled == []


def test_one_inside_address_among_several_is_enough_to_refuse(site: Site) -> None:
    site.hosts["both.example.org"] = [PUBLIC, "127.0.0.1"]
    with pytest.raises(PrivateAddress):
        fetch("http://both.example.org/", network=site)


def test_a_name_is_asked_once_and_what_it_said_is_dialled(site: Site) -> None:
    site.pages["/"] = page()
    fetch("http://rebinding.example.org/", network=site)
    assert (site.asked, site.dialled) == (["rebinding.example.org"], [PUBLIC])


def test_a_redirect_is_checked_like_the_first_address(site: Site) -> None:
    site.hosts["metadata.example.org"] = ["169.254.169.254"]
    site.pages["/a"] = page(b"", status=302, location="http://metadata.example.org/latest/")
    with pytest.raises(PrivateAddress):
        fetch("http://news.example.org/a", network=site)
    assert len(site.dialled) == 1


def test_a_redirect_is_followed_by_hand(site: Site) -> None:
    site.pages["/a"] = page(b"", status=301, location="/b")
    site.pages["/b"] = page()
    assert fetch("http://news.example.org/a", network=site).url == "http://news.example.org/b"


def test_redirects_without_end_are_given_up(site: Site) -> None:
    site.pages["/a"] = page(b"", status=302, location="/a")
    with pytest.raises(Unreachable, match="from one address to the next"):
        fetch("http://news.example.org/a", network=site)
    assert len(site.dialled) == 6


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://news.example.org/a",
        "gopher://news.example.org/",
        "http://user:word@news.example.org/",
        "http://news.example.org:6379/",
        "http:///a",
        "http://[::1/",
        "news",
    ],
)
def test_what_is_no_page_of_the_web_is_refused(url: str, site: Site) -> None:
    with pytest.raises(BadAddress):
        fetch(url, network=site)
    assert site.asked == []


def test_a_redirect_to_another_scheme_is_refused(site: Site) -> None:
    site.pages["/a"] = page(b"", status=302, location="file:///etc/passwd")
    with pytest.raises(BadAddress):
        fetch("http://news.example.org/a", network=site)


def test_a_picture_is_no_page(site: Site) -> None:
    site.pages["/a"] = page(b"\x89PNG", content_type="image/png")
    with pytest.raises(NotAPage, match="image/png"):
        fetch("http://news.example.org/a", network=site)


def test_an_answer_above_the_limit_is_cut_off(site: Site, settings: Any) -> None:
    settings.TRACKER_FETCH_MAX_MB = 1
    site.pages["/a"] = page(HTML + b" " * 1_100_000)
    with pytest.raises(TooLarge):
        fetch("http://news.example.org/a", network=site)


def test_a_packed_answer_is_unpacked_within_the_limit(site: Site, settings: Any) -> None:
    settings.TRACKER_FETCH_MAX_MB = 1
    site.pages["/a"] = page(gzip.compress(HTML), content_encoding="gzip")
    site.pages["/bomb"] = page(gzip.compress(b" " * 50_000_000), content_encoding="gzip")
    assert "Fourteen" in fetch("http://news.example.org/a", network=site).text
    with pytest.raises(TooLarge):
        fetch("http://news.example.org/bomb", network=site)


def test_a_server_that_sends_a_letter_at_a_time_is_hung_up_on(site: Site, settings: Any) -> None:
    settings.TRACKER_FETCH_SECONDS = 1

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _second in range(40):
            try:
                request.wfile.write(b"a")
                request.wfile.flush()
            except OSError:
                return
            time.sleep(0.1)

    site.pages["/slow"] = drip
    with pytest.raises(Unreachable, match="within 1 seconds"):
        fetch("http://news.example.org/slow", network=site)


def test_an_answer_other_than_a_page_is_told_with_its_number(site: Site) -> None:
    with pytest.raises(Unreachable, match="404"):
        fetch("http://news.example.org/none", network=site)
