"""Pages made to hurt: refused or read in part, with a sentence that names the limit; damaged ones never raise.

How long they take is measured by `bench.bombs`; what bounds it is tested here.
"""

import random
import re

import pytest
from lxml import etree
from tests.memory import peak
from tests.read.bombs import BOMBS
from tests.toml_cases import cases

from sayso.read import read
from sayso.read.tree import DEEPEST, MOST_TAGS, Element, tree

MEGABYTES = 512
WRAPPERS = 3  # elements that the parser puts around what it is given: html, body, p
DEEP = "The page nests tags more than 200 deep; the deeper ones are passed over, their words kept."
MANY = "The page has more than 120,000 tags; only the part before is read."
CROWDED = "A tag of the page has more than 5,000 attributes, as no page to read has; the page was not read."
LIMITS = {
    "a hundred thousand nested tags": (DEEP,),
    "a hundred thousand nested inline tags": (MANY, DEEP),
    "a hundred thousand nested lists": (DEEP,),
    "a hundred thousand nested tables": (DEEP,),
    "a hundred thousand links left open": (DEEP,),
    "ten million attributes in one tag": (CROWDED,),
    "a million attributes with values": (CROWDED,),
    "ten million attributes in many tags": (
        "The page has 41,200,549 bytes; pages of more than 24,000,000 are not read.",
    ),
    "a million comments": (
        "The page has no report in it that could be made out, only 1 lines of headings, links or menus.",
        MANY,
    ),
    "a megabyte of open brackets": (MANY,),
    "three hundred thousand headings": (MANY,),
    "four million empty paragraphs": (MANY,),
}
"""What is said of each bomb that meets a limit."""

REFUSED = (
    "ten million attributes in one tag",
    "a million attributes with values",
    "ten million attributes in many tags",
    "a million comments",
)


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_page_made_to_hurt_meets_the_limit_that_is_meant_for_it(bomb: str) -> None:
    before = peak()
    reading = read(BOMBS[bomb].encode(), "bomb.html", media_type="text/html")
    assert tuple(problem.words for problem in reading.problems) == LIMITS.get(bomb, ())
    assert (reading.document is None) == (bomb in REFUSED)
    assert peak() - before < MEGABYTES * 1024


@pytest.mark.parametrize("bomb", [bomb for bomb in BOMBS if bomb not in REFUSED])
def test_a_page_that_is_read_in_part_keeps_within_the_limits(bomb: str) -> None:
    reached = tree(BOMBS[bomb])
    assert reached.root is not None
    assert sum(1 for _ in reached.root.iter()) <= MOST_TAGS
    assert deepest(reached.root) <= DEEPEST + WRAPPERS


def deepest(root: Element) -> int:
    """How deep a tree goes, without recursion."""
    depth, most = 0, 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        most = max(most, depth)
    return most


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
    reading = read(damaged(drawn.choice(pages), drawn), "damaged.html", media_type="text/html")
    assert reading.document is not None or reading.problems
    if reading.document:
        spans = [zone.span for zone in reading.document.zones]
        assert [span.start for span in spans] == [0, *(span.end for span in spans[:-1])]
        assert spans[-1].end == len(reading.document.text)
