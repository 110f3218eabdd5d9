"""One question to a server and its answer, as they went over the line."""

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from urllib.parse import urljoin

import httpcore
import httpx

from sayso.fetch.guard import Guard, NotPublic, TooMuch, Watch
from sayso.fetch.settings import Settings
from sayso.read.inflate import Broken, TooLarge, inflate

ACCEPT = "text/html,application/xhtml+xml,application/pdf,text/plain,application/rss+xml;q=0.9,*/*;q=0.5"


class NotFetched(Exception):
    """No answer came that could be used; the message is one sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its answer; `sent` and `got` are the raw bytes, `body` is unpacked."""

    address: str
    at: datetime
    status: int
    media_type: str
    location: str
    body: bytes
    sent: bytes
    got: bytes
    peer: str
    words: tuple[str, ...] = ()
    """What was odd, in sentences."""


def exchange(address: str, settings: Settings) -> Exchange:
    """Ask for a page. Nothing is followed and nothing kept. Raises `NotFetched`."""
    url = checked(address)
    watch = Watch(settings)
    at = datetime.now(UTC).replace(microsecond=0)
    headers = {
        "User-Agent": settings.agent,
        "Accept": ACCEPT,
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }
    try:
        with client(watch) as asker, asker.stream("GET", url, headers=headers) as answer:
            raw = b"".join(answer.iter_raw())
    except (NotPublic, TooMuch) as error:
        raise NotFetched(str(error)) from error
    except (httpx.TimeoutException, httpcore.TimeoutException):
        raise NotFetched(f"The server did not answer within {settings.seconds:g} seconds.") from None
    except httpx.RemoteProtocolError as error:
        raise NotFetched(f"The server broke off, or did not answer as web servers do ({why(error)}).") from None
    except (httpx.HTTPError, httpx.InvalidURL, httpcore.ConnectError, ValueError, OSError) as error:
        raise NotFetched(f"The page could not be fetched: {why(error)}.") from None
    body, words = unpacked(raw, answer.headers.get("content-encoding", ""), settings)
    return Exchange(
        address=str(url),
        at=at,
        status=answer.status_code,
        media_type=answer.headers.get("content-type", ""),
        location=answer.headers.get("location", ""),
        body=body,
        sent=bytes(watch.sent),
        got=bytes(watch.got),
        peer=watch.peer,
        words=words,
    )


def why(error: Exception) -> str:
    """What a library says of a failure, without the bytes that it goes on to show and without its full stop."""
    return str(error).partition(": bytearray(")[0][:200].rstrip(".") or type(error).__name__


def led_to(address: str, location: str) -> str:
    """The address that an answer leads on to; raises `NotFetched` where it is none."""
    try:
        return urljoin(address, location)
    except ValueError:
        raise NotFetched(f"The server leads on to {location[:200]!r}, which is no web address.") from None


def checked(address: str) -> httpx.URL:
    """The address as one that can be asked; raises `NotFetched`."""
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise NotFetched(f"{address[:200]!r} is no web address: {error}.") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise NotFetched(f"{address[:200]!r} is no address of a web page; those begin with https:// or http://.")
    if url.userinfo:
        raise NotFetched("The address has a name or password in it, which is sent to nobody.")
    return url.copy_with(fragment=None)


def client(watch: Watch) -> httpx.Client:
    """A client whose every connection goes through the guard, straight to the server."""
    transport = httpx.HTTPTransport(verify=trusted(), trust_env=False)
    transport._pool = httpcore.ConnectionPool(
        ssl_context=trusted(),
        max_connections=1,
        http1=True,
        http2=False,
        network_backend=Guard(watch),
    )
    return httpx.Client(transport=transport, follow_redirects=False, trust_env=False, timeout=watch.settings.seconds)


@lru_cache(maxsize=1)
def trusted() -> ssl.SSLContext:
    """Whose certificates are believed; they take a while to load."""
    return httpx.create_ssl_context(trust_env=False)


def unpacked(raw: bytes, encoding: str, settings: Settings) -> tuple[bytes, tuple[str, ...]]:
    """The body without its packing; raises `NotFetched` where it grows too large."""
    try:
        return inflate(raw, encoding, settings.most_unpacked), ()
    except TooLarge:
        raise NotFetched(f"The page unpacks to more than {settings.most_unpacked // 1_000_000} MB.") from None
    except Broken as broken:
        return broken.got, (f"The page came damaged. {broken}",)
