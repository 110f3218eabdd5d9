"""No connection to an address that is not public, however it is written, redirected to or resolved."""

import socket
from collections.abc import Iterator
from typing import Any

import httpcore
import pytest
from tests.fetch.server import Server, answer, moved, serving
from tests.intake.made import page

from sayso.fetch import Fetcher, Settings, guard
from sayso.fetch.guard import is_public
from sayso.model.place import Problem

FAR = Settings(pace=0.0, seconds=5.0)
FORMS = [
    *("127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001"),
    *("127.255.255.254", "0.0.0.0", "0", "localhost", "LOCALHOST", "localhost."),
    *("[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]"),
    *("[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fc00::1]", "[ff02::1]"),
    *("10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[::ffff:169.254.169.254]"),
    *("①②⑦.⓪.⓪.①", "127。0。0。1"),
]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        running.answers["/a"] = answer(page(1))
        yield running


@pytest.fixture
def dialled(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every address that somebody tries to connect to, written down by the interpreter itself."""
    tried: list[object] = []
    connect = socket.socket.connect

    def noted(self: socket.socket, address: object) -> None:
        tried.append(address)
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", noted)
    return tried


def public_only(dialled: list[object]) -> bool:
    return all(is_public(str(address[0])) for address in dialled if isinstance(address, tuple))


@pytest.mark.parametrize("host", FORMS)
def test_no_form_of_an_address_leads_inside(server: Server, dialled: list[object], host: str) -> None:
    (found,) = Fetcher(FAR).fetch(f"http://{host}:{server.port}/a")
    assert isinstance(found, Problem)
    assert (server.asked, public_only(dialled)) == ([], True)


@pytest.mark.parametrize("host", FORMS)
def test_no_redirect_leads_inside(
    server: Server, dialled: list[object], host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first server counts as public here; whatever it sends us to does not."""
    server.answers["/old"] = moved(f"http://{host}:{server.port}/a")
    real = guard.resolved

    def first_is_public(name: str, port: int) -> list[str]:
        return ["198.51.100.7"] if name == "echo.example" else real(name, port)

    monkeypatch.setattr(guard, "resolved", first_is_public)
    monkeypatch.setattr(guard, "is_public", lambda address: address == "198.51.100.7" or is_public(address))
    monkeypatch.setattr(guard.Guard, "_reached", lambda self, host, stream: host)
    sync = httpcore.SyncBackend

    class Bridge(sync):  # type: ignore[misc, valid-type]
        """Leads the one public address to the server on this machine."""

        def connect_tcp(self, host: str, port: int, *more: Any, **named: Any) -> httpcore.NetworkStream:
            return sync.connect_tcp(self, "127.0.0.1" if host == "198.51.100.7" else host, port, *more, **named)

    monkeypatch.setattr(httpcore, "SyncBackend", Bridge)
    (found,) = Fetcher(FAR).fetch(f"http://echo.example:{server.port}/old")
    assert isinstance(found, Problem)
    assert server.asked == ["/robots.txt", "/old"]


def test_a_name_that_answers_otherwise_the_second_time_gains_nothing(
    server: Server, dialled: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["203.0.113.9", "127.0.0.1", "127.0.0.1", "127.0.0.1"])

    def rebinding(host: str, port: int, *more: object, **named: object) -> list[tuple[object, ...]]:
        address = host if host[:1].isdigit() else next(answers)  # an address needs no name server
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(guard, "is_public", lambda address: address == "203.0.113.9" or is_public(address))
    (found,) = Fetcher(Settings(pace=0.0, seconds=1.0)).fetch(f"http://rebind.example:{server.port}/a")
    assert isinstance(found, Problem)
    assert server.asked == []
    assert not any("127.0.0.1" in str(address) for address in dialled)


def test_a_name_with_one_public_and_one_private_address_is_refused(
    server: Server, dialled: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def both(host: str, port: int, *more: object, **named: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in ("93.184.216.34", "127.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    (found,) = Fetcher(FAR).fetch(f"http://both.example:{server.port}/a")
    assert isinstance(found, Problem) and "not on the public internet" in found.words
    assert dialled == []


def test_proxies_of_the_environment_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "https_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{server.port}")
    (found,) = Fetcher(FAR).fetch("http://10.0.0.1/a")
    assert isinstance(found, Problem) and server.asked == []
