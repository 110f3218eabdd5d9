"""Deciding, taking back, adding, exporting and handing back, as a browser without scripts does it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.serving import Served, serve

REPORT = """Ferry stopped at Tarn

The ferry was stopped at noon. “We were not asked,” Ruta Kalven, the harbour master, said on Monday.

The wind had turned, the mayor, Ilse Brandt, said.
"""
EMOJI = "🤔🤔 The gate was shut, they say. “Nobody asked,” Ruta Kalven said."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("desk")
    served = serve(folder / "desk.sayso", folder)
    yield served
    served.close()


def pasted(desk: Served, text: str) -> str:
    """Paste a text, wait for its report, and give its address."""
    at = desk.post("/add", text=text).headers["location"]
    while (came := desk.get(at)).status != 303:
        assert came.status == 200 and "not added" not in came.text, came.text
    address = came.headers["location"]
    desk.wait(address)
    return address


def place_of(desk: Served, address: str, words: str) -> str:
    """The place of some words of a report, as an address names it."""
    text = json.loads(desk.get(f"{address}/export?as=json").body)["text"]
    start = text.index(words)
    return f"{start}-{start + len(words)}"


def card_places(page: str) -> list[str]:
    return re.findall(r'data-card="[^"]*" data-place="([^"]*)"', page)


def exported(desk: Served, address: str) -> dict[str, list[dict[str, Any]]]:
    said: dict[str, list[dict[str, Any]]] = json.loads(desk.get(f"{address}/export?as=json").body)
    return said


def test_a_pasted_report_says_who_says_so(desk: Served) -> None:
    page = desk.get(pasted(desk, REPORT)).text
    assert "Ruta Kalven" in page and "Who says so?" in page and "Ferry stopped at Tarn" in page


def test_a_corrected_speaker_survives_a_rerun(desk: Served) -> None:
    address = pasted(desk, REPORT)
    at = card_places(desk.get(address).text)[0]
    ruled = desk.post(f"{address}/rule", at=at, about="voice", ruling="corrected", value="Maren Stoll", by="Ina")
    assert ruled.status == 303 and ruled.headers["location"].endswith(f"?at={at}#at")
    assert desk.post(f"{address}/again").status == 303
    pasted(desk, "Another report. It has nothing to do with it.")
    page = desk.wait(address).text
    assert "Maren Stoll" in page and "corrected" in page
    assert [one["value"] for one in exported(desk, address)["decisions"]] == ["Maren Stoll"]


def test_a_decision_is_taken_back_and_stays_on_record(desk: Served) -> None:
    address = pasted(desk, REPORT.replace("Tarn", "Orra"))
    at = card_places(desk.get(address).text)[0]
    desk.post(f"{address}/rule", at=at, about="voice", ruling="dismissed", note="It is a caption.")
    assert at not in card_places(desk.get(address).text)
    which = re.search(r'name="decision" value="([0-9a-f]+)"', desk.get(address).text)
    assert which is not None
    desk.post(f"{address}/undo", decision=which[1])
    assert at in card_places(desk.get(address).text)
    assert "It is a caption." not in desk.get(address).text and "taken back" in desk.get("/decisions").text


def test_words_picked_by_hand_are_counted_in_code_points(desk: Served) -> None:
    address = pasted(desk, EMOJI)
    at = place_of(desk, address, "The gate was shut")
    assert "The gate was shut" in desk.get(f"{address}/rule?at={at}&about=passage").text
    desk.post(f"{address}/rule", at=at, about="passage", ruling="attributed by hand", value="the porter")
    said = exported(desk, address)["attributions"]
    assert [one["speaker"] for one in said if one["content"] == [[int(n) for n in at.split("-")]]] == ["the porter"]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"at": "0-5", "about": "voice", "ruling": "burn it"}, 400),
        ({"at": "0-5", "about": "weather", "ruling": "confirmed"}, 400),
        ({"at": "0-99999999", "about": "voice", "ruling": "confirmed"}, 404),
        ({"at": "5-0", "about": "voice", "ruling": "confirmed"}, 404),
        ({"about": "voice", "ruling": "confirmed"}, 404),
        ({"at": "0-5", "about": "passage", "ruling": "noted"}, 400),
        ({"at": "0-5", "about": "quotation check", "ruling": "corrected", "value": "true"}, 400),
        ({}, 400),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(desk: Served, fields: dict[str, str], status: int) -> None:
    address = pasted(desk, REPORT)
    before = exported(desk, address)["decisions"]
    assert desk.post(f"{address}/rule", **fields).status == status
    assert exported(desk, address)["decisions"] == before


def test_nothing_given_is_said_plainly(desk: Served) -> None:
    came = desk.post("/add", text="   ")
    assert (came.status, "Nothing was given" in came.text) == (400, True)


def test_an_exported_dossier_is_handed_back_with_its_decisions(desk: Served, tmp_path: Path) -> None:
    address = pasted(desk, REPORT.replace("Tarn", "Vell"))
    at = card_places(desk.get(address).text)[0]
    desk.post(f"{address}/rule", at=at, about="voice", ruling="noted", note="Asked her myself.", by="Ina")
    data = desk.get(f"{address}/export?as=json").body
    elsewhere = serve(tmp_path / "other.sayso", tmp_path)
    try:
        assert pasted(elsewhere, data.decode()) == address
        page = elsewhere.wait(address).text
        assert "Asked her myself." in page and "Ferry stopped at Vell" in page
        assert exported(elsewhere, address)["decisions"] == exported(desk, address)["decisions"]
    finally:
        elsewhere.close()
