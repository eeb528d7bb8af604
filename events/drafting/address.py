"""When two addresses are one: without what only counts readers, in one spelling of host and path."""

from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

# What newsletters, networks and advertisers hang on an address to know where a reader came from.
TRACKING = frozenset(
    [
        *(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "twclid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "ncid",
            "cmpid",
        ),
        *(
            "xtor",
            "ref_src",
            "ref_url",
            "cmp",
            "ito",
            "smid",
            "spm",
            "s_cid",
            "at_medium",
            "at_campaign",
            "feature",
        ),
    ]
)
TRACKING_BEGINNINGS = ("utm_", "at_custom", "pk_", "mtm_", "hsa_", "_hs")
LONGEST = 500


def normal_address(url: str) -> str:
    """Return the one spelling under which an address is kept and compared; empty for what is none."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    shown = f"[{host}]" if ":" in host else host
    is_usual = port in (None, {"http": 80, "https": 443}[parts.scheme.lower()])
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(pair[0])]
    path = quote(unquote(parts.path), safe="/:@!$&'()*+,;=-._~") or "/"
    # "#!" was once an address of its own; everything else behind # is a place inside the page.
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    whole = (parts.scheme.lower(), shown if is_usual else f"{shown}:{port}", path, urlencode(kept), fragment)
    return urlunsplit(whole)[:LONGEST]


def spellings(url: str) -> tuple[str, ...]:
    """Return the addresses under which the same page may stand already: with and without TLS, "www." and last slash."""
    normal = normal_address(url)
    if not normal:
        return (url,) if url else ()
    parts = urlsplit(normal)
    bare = parts.netloc.removeprefix("www.")
    paths = {parts.path, parts.path.rstrip("/") or "/", parts.path.rstrip("/") + "/"}
    found = [
        urlunsplit((scheme, host, path, parts.query, parts.fragment))
        for scheme in ("https", "http")
        for host in (bare, f"www.{bare}")
        for path in sorted(paths)
    ]
    return tuple(dict.fromkeys([normal, url.strip(), *found]))


def _is_tracking(name: str) -> bool:
    low = name.lower()
    return low in TRACKING or low.startswith(TRACKING_BEGINNINGS)
