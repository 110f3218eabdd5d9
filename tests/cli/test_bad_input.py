"""Bad input as a user meets it: one plain sentence, exit code 1, nothing stored by halves, the rest goes in."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.cli.run import SAYSO, environment, sayso

NESTED = b"<html><body>" + b"<div>" * 100_000 + b"<p>Words.</p>" + b"</div>" * 100_000 + b"</body></html>"
NO_TEXT_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
    b"0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\n"
    b"startxref\n164\n%%EOF\n"
)
UNREADABLE = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n ",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "program.bin": b"\x7fELF\x02\x01\x01" + b"\0" * 4000,
    "archive.zip": b"PK\x03\x04" + bytes(range(256)) * 20,
    "nothing.html": b"<!doctype html><html><head><title></title></head><body><nav></nav></body></html>",
    "no-text.pdf": NO_TEXT_PDF,
    "broken.pdf": b"%PDF-1.7\n" + bytes(range(128, 256)) * 50,
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_said_in_a_plain_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(UNREADABLE[name])
    for verb in ("read", "examine", "add"):
        ran = sayso(tmp_path, verb, name)
        assert ran.code == 1, (verb, ran)
        said = ran.err + ran.out
        assert "Traceback" not in said
        assert name in said


def test_the_rest_goes_in(tmp_path: Path) -> None:
    for name, data in UNREADABLE.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("A Ferry Sinks\n\nThe ferry sank off Tarn on Monday.\n", "utf-8")
    ran = sayso(tmp_path, "add", "--json", "--library", "desk.sayso", ".")
    outcomes = {Path(line["locator"]).name: line["outcome"] for line in ran.lines()}
    assert ran.code == 1
    assert outcomes.pop("good.txt") == "added"
    assert {name for name in outcomes if not name.startswith("desk.sayso")} == set(UNREADABLE)
    assert sayso(tmp_path, "check", "--library", "desk.sayso").code == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("line.txt", b"word and " * 5_500_000),
        ("nuls.txt", b"A Ferry Sinks\n\nThe ferry\0 sank off Tarn\0 on Monday, and nobody knew why it had sunk.\n"),
        ("latin.txt", "Un café brûle\n\nLe café de la gare a brûlé à l’été, dit-on.\n".encode("cp1252")),
        ("utf16.txt", "A Ferry Sinks\n\nThe ferry sank off Tarn on Monday.\n".encode("utf-16")),
        ("lying.html", '<meta charset="utf-8"><p>Le café a brûlé à l’été.</p>'.encode("cp1252") * 40),
        ("nested.html", NESTED),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_strange_input_is_read_or_refused_without_a_traceback(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    ran = sayso(tmp_path, "read", "--json", name)
    assert ran.code in (0, 1)
    assert "Traceback" not in ran.err
    added = sayso(tmp_path, "add", "--library", "desk.sayso", name)
    assert added.code in (0, 1) and "Traceback" not in added.err
    assert sayso(tmp_path, "check", "--library", "desk.sayso").code == 0


def kills(folder: Path, times: int, seed: int) -> int:
    """Kill `sayso add` of a folder at seeded moments; return how many files were reported as added, all in all."""
    chance = random.Random(seed)
    reported: set[str] = set()
    for _ in range(times):
        child = subprocess.Popen(
            [*SAYSO, "add", "--json", "--library", "desk.sayso", "files"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(folder),
            cwd=folder,
        )
        time.sleep(chance.uniform(0.05, 1.2))
        os.kill(child.pid, signal.SIGKILL)
        out, _ = child.communicate()
        reported |= added(out)
        if (folder / "desk.sayso").exists():
            whole = sayso(folder, "check", "--library", "desk.sayso")
            assert (whole.code, whole.out.strip()) == (0, "The library is whole.")
    finished = sayso(folder, "add", "--json", "--library", "desk.sayso", "files")
    lines = {line["id"]: line["outcome"] for line in finished.lines()}
    assert finished.code == 0
    assert all(lines[document] == "already held" for document in reported)
    return len(lines)


def added(out: bytes) -> set[str]:
    """The ids of whole lines that say added."""
    import json

    lines = [json.loads(line) for line in out.split(b"\n")[:-1] if line.endswith(b"}")]
    return {line["id"] for line in lines if line["outcome"] == "added"}


def write_files(folder: Path, count: int) -> None:
    (folder / "files").mkdir()
    for number in range(count):
        words = " ".join(f"The ferry number {number} passed buoy {buoy} at dawn." for buoy in range(60))
        (folder / "files" / f"{number:04}.txt").write_text(f"Ferry {number} Sails\n\n{words}\n", "utf-8")


def test_kill_during_add_loses_nothing_that_was_reported(tmp_path: Path) -> None:
    write_files(tmp_path, 200)
    assert kills(tmp_path, 5, seed=1) == 200


@pytest.mark.slow
def test_fifty_kills_during_add_of_500_files(tmp_path: Path) -> None:
    write_files(tmp_path, 500)
    assert kills(tmp_path, 50, seed=2) == 500
