"""A connection to the public internet or none: every address is looked at in the moment of connecting to it."""

import ipaddress
import socket
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import httpcore

from sayso.fetch.settings import Settings

NOT_PUBLIC = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8",
        "100.64.0.0/10",
        "192.0.0.0/24",
        "192.88.99.0/24",
        "198.18.0.0/15",
        "224.0.0.0/3",
        "::/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2001::/32",
        "2002::/16",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    )
)
"""Networks beside the private ones that lead to this machine, its neighbours, or through a relay to either."""


class NotPublic(Exception):
    """The name leads to an address that is not on the public internet; the message says so."""


class TooMuch(Exception):
    """The server sent more than it may, or took longer."""


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet, however it is written.

    >>> [is_public(a) for a in ("93.184.216.34", "127.0.0.1", "::ffff:10.0.0.1", "fe80::1%eth0", "2606:4700::1111")]
    [True, False, False, False, True]
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    inside = any(found.version == network.version and found in network for network in NOT_PUBLIC)
    return found.is_global and not found.is_multicast and not inside


@dataclass(slots=True)
class Watch:
    """What one exchange with a server said on both sides, and how long and how much it may still be."""

    settings: Settings
    began: float = field(default_factory=time.monotonic)
    sent: bytearray = field(default_factory=bytearray)
    got: bytearray = field(default_factory=bytearray)
    peer: str = ""

    def left(self) -> float:
        """Seconds that are left; raises `TooMuch` when none are."""
        left = self.began + self.settings.seconds - time.monotonic()
        if left <= 0:
            raise TooMuch(f"The server took longer than {self.settings.seconds:g} seconds.")
        return left


class Guard(httpcore.NetworkBackend):
    """Connects only to public addresses, and writes down what goes over the line."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve the name once, judge every address it gives, and connect to one of those very addresses.

        A name that is asked again could answer otherwise, so it is never asked again.
        """
        addresses = resolved(host, port)
        if not self.watch.settings.allow_private:
            for address in addresses:
                if not is_public(address):
                    raise NotPublic(
                        f"{host} is at {address}, which is not on the public internet. --allow-private allows it."
                    )
        error: Exception = httpcore.ConnectError(f"{host} has no address.")
        for address in addresses:
            try:
                stream = httpcore.SyncBackend().connect_tcp(address, port, self.watch.left(), None, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                error = failed
                continue
            self.watch.peer = self._reached(host, stream)
            return Line(stream, self.watch)
        raise error

    def _reached(self, host: str, stream: httpcore.NetworkStream) -> str:
        """The address that we are really connected to; hangs up where it is not a public one after all."""
        peer = str(stream.get_extra_info("server_addr")[0])
        if not self.watch.settings.allow_private and not is_public(peer):
            stream.close()
            raise NotPublic(f"{host} led to {peer}, which is not on the public internet.")
        return peer

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Never: no web address means one."""
        raise NotPublic("A socket of this machine is no page.")


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host, each once."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"There is no host {host}.") from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class Line(httpcore.NetworkStream):
    """A connection that keeps what goes over it, within the limits."""

    def __init__(self, stream: httpcore.NetworkStream, watch: Watch) -> None:
        self.stream = stream
        self.watch = watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes, while there is time and measure left."""
        data = self.stream.read(max_bytes, min(timeout or self.watch.settings.seconds, self.watch.left()))
        self.watch.got += data
        if len(self.watch.got) > self.watch.settings.most_bytes:
            raise TooMuch(f"The server sent more than {self.watch.settings.most_bytes // 1_000_000} MB.")
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self.watch.sent += buffer
        self.stream.write(buffer, min(timeout or self.watch.settings.seconds, self.watch.left()))

    def close(self) -> None:
        """Hang up."""
        self.stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same line, encrypted; what is written down is what is said inside."""
        return Line(self.stream.start_tls(ssl_context, server_hostname, self.watch.left()), self.watch)

    def get_extra_info(self, info: str) -> Any:
        """What the connection says of itself."""
        return self.stream.get_extra_info(info)
