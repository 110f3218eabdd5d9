"""A web server on this machine that misbehaves in whatever way a path asks for."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.intake.made import page

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def answer(body: bytes, head: bytes = OK) -> bytes:
    """A whole answer."""
    return head + b"Content-Length: %d\r\n\r\n" % len(body) + body


def moved(to: str) -> bytes:
    """An answer that sends us on."""
    return b"HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % to.encode()


@dataclass
class Server:
    """What it answers, and what it was asked."""

    port: int
    robots: bytes = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    answers: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def url(self, path: str = "/") -> str:
        """An address on it."""
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def serving() -> Iterator[Server]:
    """The server, while it is needed."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(listener.getsockname()[1])
    thread = threading.Thread(target=_serve, args=(listener, server), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listener.close()


def _serve(listener: socket.socket, server: Server) -> None:
    while True:
        try:
            line, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_one, args=(line, server), daemon=True).start()


def _one(line: socket.socket, server: Server) -> None:
    with line:
        line.settimeout(20)
        try:
            head = b""
            while b"\r\n\r\n" not in head:
                more = line.recv(4096)
                if not more:
                    return
                head += more
            path = head.split()[1].decode()
            server.asked.append(path)
            server.heads.append(head.decode("latin-1"))
            _answer(line, server, path)
        except OSError:
            return


def _answer(line: socket.socket, server: Server, path: str) -> None:
    match path:
        case "/robots.txt":
            line.sendall(server.robots)
        case "/slow":
            line.sendall(OK)
            for _ in range(200):
                line.sendall(b"X")
                time.sleep(0.1)
        case "/endless":
            line.sendall(OK + b"\r\n")
            while True:
                line.sendall(b"so they say " * 5_000)
        case "/headers":
            line.sendall(OK)
            while True:
                line.sendall(b"X-More: " + b"x" * 10_000 + b"\r\n")
        case "/loop":
            line.sendall(moved("/loop"))
        case "/bomb":
            body = gzip.compress(bytes(3_000_000))
            line.sendall(answer(body, OK + b"Content-Encoding: gzip\r\n"))
        case "/short":
            line.sendall(OK + b"Content-Length: 9999\r\n\r\n" + page(0)[:300])
        case "/hangs-up":
            return
        case "/rubbish":
            line.sendall(b"\x00\x01\x02 no answer at all\r\n\r\n")
        case _:
            line.sendall(server.answers.get(path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))
