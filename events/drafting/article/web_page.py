"""The article of a web page, as trafilatura finds it, with what the page's head says of it."""

import re
from typing import Any
from urllib.parse import urlsplit

import trafilatura
from lxml import etree, html

from events.drafting.article.article import Article, clean_text
from events.errors.article import BrokenFile

DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
# Nested deeper than any page that a person reads; the parser's own recursion must not meet it.
DEEPEST = 2_000


def read_page(markup: str, *, url: str = "") -> Article:
    """Return the page's article. Where none is told apart from the rest, all that can be read."""
    tree = _tree(markup)
    metadata: Any = trafilatura.extract_metadata(tree, default_url=url or None, extensive=False)
    body = trafilatura.extract(
        tree, url=url or None, include_comments=False, include_tables=False, favor_recall=True
    )
    text = clean_text(body or "\n".join(_visible_text(tree)))
    said = {} if metadata is None else metadata.as_dict()
    published = str(said.get("date") or "")
    return Article(
        text=text,
        kind="html",
        title=str(said.get("title") or "").strip()[:300],
        publisher=_publisher(said),
        published=published if DAY.match(published) else "",
        language=str(said.get("language") or tree.get("lang") or "").lower()[:2],
        author=str(said.get("author") or "").strip()[:160],
        url=str(said.get("url") or url or "")[:500],
    )


def _publisher(said: dict[str, Any]) -> str:
    """Return the site's own name; a bare host name only where there is no better."""
    return str(said.get("sitename") or said.get("hostname") or "").strip().removeprefix("@")[:160]


def _tree(markup: str) -> Any:
    try:
        tree = html.document_fromstring(markup.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as problem:
        raise BrokenFile(kind="HTML") from problem
    if sum(1 for _each in _ancestors_of_deepest(tree)) > DEEPEST:
        raise BrokenFile(kind="HTML")
    return tree


def _ancestors_of_deepest(tree: Any) -> Any:
    """Follow the first children down: a page made to nest without end nests there."""
    node = tree
    while node is not None:
        yield node
        node = node[0] if len(node) else None


def _visible_text(tree: Any) -> list[str]:
    for hidden in tree.xpath("//script|//style|//noscript|//nav|//footer|//form|//template"):
        hidden.drop_tree()
    return [text for text in tree.itertext() if text.strip()]


def host_name(url: str) -> str:
    """Return the host without "www.", by which a source may be known."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
