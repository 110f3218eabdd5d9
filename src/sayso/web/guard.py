"""Who may ask what: this machine's own browser, by its own name, from the room's own pages."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from sayso.web.settings import RoomSettings

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types sayso"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "origin-agent-cluster": "?1",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "x-dns-prefetch-control": "off",
    "cache-control": "no-store",
}
"""Said with every answer; what an answer says itself stays."""

READS = ("GET", "HEAD")
OWN = ("same-origin", "none")


class Guard:
    """Stands before the application: what it refuses, no page ever sees."""

    def __init__(self, app: App, port: int, settings: RoomSettings) -> None:
        self.app, self.settings = app, settings
        self.hosts = frozenset(hosts(port))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        protected = guarded(send)
        refused = refusal(scope["method"], scope["headers"], self.hosts, self.settings.largest)
        if refused is not None:
            await answer(protected, *refused)
            return
        body = Body(receive, self.settings, scope)
        await self.app(scope, body, protected)


def hosts(port: int) -> tuple[str, ...]:
    """The names by which the room may be called; any other leads here by somebody's trick.

    >>> hosts(8731)
    ('127.0.0.1:8731', 'localhost:8731', '[::1]:8731')
    """
    names = ("127.0.0.1", "localhost", "[::1]")
    return tuple(f"{name}:{port}" for name in names) + (names if port == 80 else ())


def refusal(
    method: str, headers: list[tuple[bytes, bytes]], allowed: frozenset[str], largest: int
) -> tuple[int, str] | None:
    """The status and sentence with which a request is turned away; None for one that may come in."""

    def said(name: bytes) -> list[str]:
        return [value.decode("latin-1") for key, value in headers if key == name]

    if len(said(b"host")) != 1 or said(b"host")[0] not in allowed:
        return 421, "This is not a name of the reading room."
    if method not in (*READS, "POST"):
        return 405, "The reading room knows only GET, HEAD and POST."
    site, origin = said(b"sec-fetch-site"), said(b"origin")
    if method in READS:
        navigates = said(b"sec-fetch-mode") == ["navigate"] and said(b"sec-fetch-dest") in (["document"], [])
        if site and site[0] not in OWN and not navigates:
            return 403, "Another site may lead here, but not take anything from here."
        return None
    if (site and site != ["same-origin"]) or origin != [f"http://{said(b'host')[0]}"]:
        return 403, "Only the reading room's own pages may change anything."
    length = said(b"content-length")
    if length and not (length[0].isdecimal() and len(length[0]) < 16 and int(length[0]) <= largest):
        return 413, f"That is more than {largest // 1_000_000} MB at once."
    return None


class Body:
    """A request's body, no larger and no slower than allowed; one that is breaks off, and `scope` says why."""

    def __init__(self, receive: Receive, settings: RoomSettings, scope: Scope) -> None:
        self.receive, self.settings, self.scope = receive, settings, scope
        self.had, self.whole = 0, False

    async def __call__(self) -> Message:
        if self.whole:
            return await self.receive()
        try:
            message = await asyncio.wait_for(self.receive(), self.settings.patience)
        except TimeoutError:
            return self._broken_off(408, "That came too slowly.")
        self.had += len(message.get("body", b""))
        if self.had > self.settings.largest:
            return self._broken_off(413, f"That is more than {self.settings.largest // 1_000_000} MB at once.")
        self.whole = not message.get("more_body", False)
        return message

    def _broken_off(self, status: int, words: str) -> Message:
        self.scope["refused"] = (status, words)
        return {"type": "http.disconnect"}


def guarded(send: Send) -> Send:
    """The same way out, with the room's headers on every answer."""

    async def out(message: Message) -> None:
        if message["type"] == "http.response.start":
            said = {name.lower() for name, _ in message.get("headers", ())}
            more = [(name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in said]
            message = {**message, "headers": [*message.get("headers", ()), *more]}
        await send(message)

    return out


async def answer(send: Send, status: int, words: str) -> None:
    """A refusal, as plain text."""
    body = words.encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    headers += [(b"allow", b"GET, HEAD, POST")] if status == 405 else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
