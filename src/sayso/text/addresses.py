"""Addresses of pages, told apart by where they lead and not by where a reader came from."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|ocid|cmpid|_ga|_hs\w+|s_cid|"
    r"ref_src|ref_url|at_\w+|ns_\w+|spm|sr_share|CMP|smid|partner|xtor",
    re.IGNORECASE,
)
"""Parts of an address that only tell its owner where the reader came from."""


def folded_address(address: str) -> str:
    """What the addresses of one page have in common: no scheme, "www.", place in the page, or traces of the way there.

    >>> folded_address("https://www.Echo.example/ferry/?utm_source=x#top") == folded_address("http://echo.example/ferry")
    True
    """
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return address
    if parts.scheme not in ("http", "https"):
        return address
    asked = urlencode([pair for pair in parse_qsl(parts.query, True) if not TRACKING.fullmatch(pair[0])])
    where = f"{host}:{port}" if port not in (None, 80, 443) else host
    return where + (parts.path.rstrip("/") or "/") + (f"?{asked}" if asked else "")


def host_of(address: str) -> str:
    """The host of a web address without "www.", else "".

    >>> host_of("https://www.echo.example/ferry"), host_of("/home/ida/ferry.html")
    ('echo.example', '')
    """
    if not address.startswith(("http://", "https://")):
        return ""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
