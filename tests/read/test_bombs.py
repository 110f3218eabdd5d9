"""Pages made to hurt: refused or read in part, with a sentence, in seconds; damaged ones never raise."""

import random
import re
import resource
import time

import pytest
from tests.toml_cases import cases

from sayso.read import read

REPORT = "".join(
    f"<p>The ferry was late on day {day}, and the master wrote again to the owners about the pumps.</p>"
    for day in range(5)
)
HEAD = "<!doctype html><html><head><title>Ferry late</title></head><body><h1>Ferry late</h1>"
SECONDS = 5
MEGABYTES = 512


def peak() -> float:
    """The most memory that this process has had so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


BOMBS = {
    "a hundred thousand nested tags": HEAD + "<div>" * 100_000 + REPORT,
    "a hundred thousand nested inline tags": HEAD + REPORT + "<b>" * 100_000 + "x" + "</b>" * 100_000,
    "a hundred thousand nested lists": HEAD + "<ul><li>" * 50_000 + REPORT,
    "a hundred thousand nested tables": HEAD + "<table><tr><td>" * 33_333 + REPORT,
    "a hundred thousand links left open": HEAD + "<a href=/x>" * 100_000 + REPORT,
    "ten million attributes in one tag": HEAD + "<p" + " a" * 10_000_000 + ">" + REPORT,
    "a million attributes with values": HEAD + "<p" + "".join(f" a{n}='>'" for n in range(1_000_000)) + ">" + REPORT,
    "ten million attributes in many tags": HEAD + ("<p" + " a=1" * 25 + ">") * 400_000 + REPORT,
    "nested entities": (
        '<!DOCTYPE html [<!ENTITY a "ha">'
        + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
        + f"]><html><body><h1>Ferry late</h1>{REPORT}<p>&i;</p></body></html>"
    ),
    "a million character references": HEAD + REPORT + "<p>" + "&amp;" * 1_000_000 + "</p>",
    "a million comments": HEAD + "<!---->" * 1_000_000 + REPORT,
    "a comment that never ends": HEAD + REPORT + "<!--" + " -" * 1_000_000,
    "a megabyte of open brackets": HEAD + REPORT + "<" * 1_000_000,
    "a megabyte of quotation marks in a tag": HEAD + REPORT + "<p a=" + "\"'" * 500_000,
    "three hundred thousand headings": HEAD + REPORT + "<h1>Ferry late</h1>" * 300_000,
    "JSON-LD nested a hundred thousand deep": HEAD
    + "<script type=application/ld+json>"
    + '{"@graph":[' * 100_000
    + "</script>"
    + REPORT,
    "JSON-LD of a million authors": HEAD
    + '<script type=application/ld+json>{"@type":"NewsArticle","headline":"x","author":['
    + '{"name":"Ida Moss"},' * 90_000
    + '"x"]}</script>'
    + REPORT,
    "a class of a million names": HEAD + f"<div class='{'by-line ' * 200_000}'>{REPORT}</div>",
    "a style of a million words": HEAD + f"<div style='{'display ' * 200_000}'>{REPORT}</div>",
    "four million empty paragraphs": HEAD + REPORT + "<p>" * 4_000_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_page_made_to_hurt_is_read_or_refused_in_seconds(bomb: str) -> None:
    data, before, began = BOMBS[bomb].encode(), peak(), time.process_time()
    reading = read(data, "bomb.html", media_type="text/html")
    assert reading.document is not None or reading.problems
    assert time.process_time() - began < SECONDS, "seconds of the processor"
    assert peak() - before < MEGABYTES


def test_a_page_of_too_many_attributes_is_refused_with_a_sentence() -> None:
    reading = read(BOMBS["ten million attributes in one tag"].encode(), "bomb.html")
    assert reading.document is None
    assert [problem.words for problem in reading.problems] == [
        "A tag of the page has more than 5,000 attributes, as no page to read has; the page was not read."
    ]


def test_entities_that_a_page_declares_are_not_unfolded() -> None:
    document = read(BOMBS["nested entities"].encode(), "bomb.html").document
    assert document is not None and "haha" not in document.text


CUTS = re.compile(r"[<>\"'=&;/]")


def damaged(page: str, drawn: random.Random) -> bytes:
    """The page with some of it cut out, doubled, moved, overwritten with noise, or cut off."""
    data = bytearray(page.encode())
    for _ in range(drawn.randrange(1, 30)):
        if not data:
            break
        at, size = drawn.randrange(len(data)), drawn.randrange(1, 200)
        match drawn.randrange(6):
            case 0:
                del data[at : at + size]
            case 1:
                data[at:at] = data[at : at + size] * drawn.randrange(1, 50)
            case 2:
                data[at : at + 4] = drawn.randbytes(4)
            case 3:
                data[at:at] = drawn.choice(
                    [b"<", b">", b"<!--", b'"', b"</", b"<script>", b"<svg>", b"&#x110000;", b"\0"]
                )
            case 4:
                place = CUTS.search(page, min(at, len(page) - 1))
                if place:
                    data[place.start() : place.start() + 1] = b""
            case _:
                data = data[: max(50, at)]
    return bytes(data)


@pytest.mark.parametrize("seed", range(200))
def test_a_damaged_page_is_read_or_is_a_problem(seed: int) -> None:
    drawn = random.Random(seed)
    pages = [case.values[0]["html"] for case in cases("read/pages")]
    data, began = damaged(drawn.choice(pages), drawn), time.process_time()
    reading = read(data, "damaged.html", media_type="text/html")
    assert reading.document is not None or reading.problems
    assert time.process_time() - began < SECONDS, "seconds of the processor"
    if reading.document:
        spans = [zone.span for zone in reading.document.zones]
        assert [span.start for span in spans] == [0, *(span.end for span in spans[:-1])]
        assert spans[-1].end == len(reading.document.text)
