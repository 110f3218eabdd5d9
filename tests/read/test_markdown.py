"""Markdown: its words as a reader sees them, and what its marks say."""

import pytest

from sayso.model.document import DetailName, Document, MarkupKind, Part
from sayso.read import read

NOTE = """---
title: "Pier shut"
author: Ida Moss
date: 2031-03-04
url: https://echo.example/pier
---
# Pier shut

By Ida Moss

The pier is shut, the [town](https://tarn.example/x "so") says.
It *rains*, as *The Tarn Echo* wrote.

> We never asked.
>
> Nobody did.

## Why

- one thing
- another **thing**
"""


@pytest.fixture
def document() -> Document:
    found = read(NOTE.encode(), "pier.md").document
    assert found is not None
    return found


def marked(document: Document, kind: MarkupKind) -> list[tuple[str, str]]:
    return [(each.span.of(document.text), each.target) for each in document.markup if each.kind is kind]


def test_zones_follow_headings_and_bylines(document: Document) -> None:
    zones = [(zone.part, zone.span.of(document.text).split("\n")[0]) for zone in document.zones]
    assert zones == [
        (Part.HEADLINE, "Pier shut"),
        (Part.BYLINE, "By Ida Moss"),
        (Part.BODY, "The pier is shut, the town says. It rains, as The Tarn Echo wrote."),
        (Part.SUBHEAD, "Why"),
        (Part.BODY, "one thing"),
    ]


def test_quotes_links_lists_and_titles_are_kept(document: Document) -> None:
    assert marked(document, MarkupKind.LINK) == [("town", "https://tarn.example/x")]
    assert marked(document, MarkupKind.BLOCK_QUOTE) == [("We never asked.\n\nNobody did.", "")]
    assert marked(document, MarkupKind.LIST_ITEM) == [("one thing", ""), ("another thing", "")]
    assert marked(document, MarkupKind.TITLE) == [("The Tarn Echo", "")]


def test_the_lines_before_the_text_are_details(document: Document) -> None:
    told = {detail.name: detail.value for detail in reversed(document.details)}
    assert told[DetailName.HEADLINE] == "Pier shut"
    assert told[DetailName.AUTHOR] == "Ida Moss"
    assert told[DetailName.PUBLISHED] == "2031-03-04"
    assert told[DetailName.CANONICAL] == "https://echo.example/pier"


def test_origin_says_in_which_line_each_piece_begins(document: Document) -> None:
    assert document.origin[0] == (0, "line 7")
    assert [where for _, where in document.origin][:3] == ["line 7", "line 9", "line 11"]


@pytest.mark.parametrize("letter", ["(", "[", "*", "> ", "- ", "`", "![", "&", "<"])
def test_half_a_megabyte_of_one_thing_is_read(letter: str) -> None:
    reading = read((letter * (60_000 // len(letter))).encode(), "a.md")
    assert reading.document is not None or reading.problems
