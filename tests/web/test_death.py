"""The server killed at work: what it acknowledged is there, and the library is whole."""

import os
import re
import signal
from pathlib import Path

import pytest
from tests.web.serving import Served, serve
from tests.web.test_rulings import REPORT, card_places, pasted

from sayso.library import open_library


def kill(served: Served) -> None:
    """As a power cut would: the server and its helpers, without a word."""
    os.killpg(served.process.pid, signal.SIGKILL)
    served.process.wait(20)


def files(count: int) -> tuple[bytes, str]:
    """A form with so many files."""
    parts = [
        f'--cut\r\nContent-Disposition: form-data; name="files"; filename="report-{number}.txt"\r\n\r\n'
        f"Report number {number}\n\n“The gate is shut,” Ruta Kalven said, for the {number}th time.\r\n"
        for number in range(count)
    ]
    return ("".join(parts) + "--cut--\r\n").encode(), "multipart/form-data; boundary=cut"


@pytest.mark.parametrize("seen", [4, pytest.param(1, marks=pytest.mark.slow), pytest.param(9, marks=pytest.mark.slow)])
def test_killed_in_the_middle_of_an_import_nothing_acknowledged_is_lost(tmp_path: Path, seen: int) -> None:
    served = serve(tmp_path / "desk.sayso", tmp_path)
    body, kind = files(40)
    headers = {"Content-Type": kind, "Origin": served.origin, "Sec-Fetch-Site": "same-origin"}
    at = served.ask("POST", "/add", body, headers).headers["location"]
    said: list[str] = []
    while len(said) < seen:
        page = served.get(at).text
        said = re.findall(r'<li class="taken">.*?href="/report/([0-9a-f]+)"', page)
    kill(served)
    with open_library(tmp_path / "desk.sayso") as library:
        assert [document for document in said if library.get(document) is None] == []
        assert library.check() == ()
    again = serve(tmp_path / "desk.sayso", tmp_path)
    assert again.get(f"/report/{said[0]}").status == 200
    again.close()


def test_killed_after_a_ruling_the_ruling_stands(tmp_path: Path) -> None:
    served = serve(tmp_path / "desk.sayso", tmp_path)
    address = pasted(served, REPORT)
    at = card_places(served.get(address).text)[0]
    acknowledged = 0
    for number in range(5):
        came = served.post(f"{address}/rule", at=at, about="voice", ruling="noted", note=f"Note {number}.")
        acknowledged += came.status == 303
    kill(served)
    with open_library(tmp_path / "desk.sayso") as library:
        kept = [one.note for one in library.decisions()]
        assert kept == [f"Note {number}." for number in range(acknowledged)] and acknowledged == 5
        assert library.check() == ()
