"""A reading room of its own for tests: a process that serves a library, and a plain client for it."""

import http.client
import re
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from tests.cli.run import environment

FORM = "application/x-www-form-urlencoded"
LINK = re.compile(r'href="(/[^"#]*)')


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def links(self) -> list[str]:
        """Addresses within the room that the page leads to."""
        return sorted({found.replace("&amp;", "&") for found in LINK.findall(self.text)})


@dataclass(slots=True)
class Served:
    """A running reading room."""

    process: subprocess.Popen[str]
    port: int
    library: Path
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        """Send exactly these headers, and a Host unless one is given."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            given = {"Host": f"127.0.0.1:{self.port}", **(headers or {})}
            if body and "Content-Length" not in given and "Transfer-Encoding" not in given:
                given["Content-Length"] = str(len(body))
            for name, value in given.items():
                line.putheader(name, value)
            line.endheaders(body or None)
            came = line.getresponse()
            return Answer(came.status, {name.lower(): value for name, value in came.getheaders()}, came.read())
        finally:
            line.close()

    def get(self, path: str, **headers: str) -> Answer:
        """Read a page."""
        return self.ask("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    def post(self, path: str, **fields: str) -> Answer:
        """Send a form as the room's own pages do."""
        headers = {"Content-Type": FORM, "Origin": self.origin, "Sec-Fetch-Site": "same-origin"}
        return self.ask("POST", path, urlencode(fields).encode(), headers)

    def raw(self, request: bytes) -> bytes:
        """Send these very bytes, and give the first line of the answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as line:
            line.sendall(request)
            line.settimeout(30)
            try:
                return line.recv(65_536).split(b"\r\n")[0]
            except ConnectionResetError:
                return b""

    def wait(self, path: str, seconds: float = 120) -> Answer:
        """Ask until the report at that address has been examined."""
        end = time.monotonic() + seconds
        while True:
            came = self.get(path)
            if "data-examining" not in came.text or time.monotonic() > end:
                return came
            time.sleep(0.15)

    def close(self) -> None:
        """Close the room as Ctrl-C does."""
        self.process.terminate()
        self.process.wait(20)


def serve(library: Path, home: Path, engine: str = "rules") -> Served:
    """Open a reading room over a library."""
    command = [sys.executable, "-m", "sayso", "serve", "--library", str(library), "--port", "0", "--no-open"]
    process = subprocess.Popen(
        [*command, "--engine", engine], stdout=subprocess.PIPE, text=True, env=environment(home), start_new_session=True
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
    assert found, said
    return Served(process, int(found[1]), library)
