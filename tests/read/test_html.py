"""Pages to documents: zones, details, markup, and the way back to the page."""

from typing import Any

import pytest
from lxml import html as lxml_html
from tests.toml_cases import cases

from sayso.model.document import DetailName, Document, Markup, Part
from sayso.read import read

PARAGRAPHS = "".join(
    f"<p>The ferry was late on the {day}, and the master wrote again to the owners about the pumps that he had.</p>"
    for day in ("Monday", "Tuesday", "Wednesday")
)


def document(html: str, locator: str = "") -> Document:
    reading = read(html.encode(), locator)
    assert reading.document is not None, reading.problems
    return reading.document


@pytest.mark.parametrize("case", cases("read/pages"))
def test_a_page_falls_into_zones(case: dict[str, Any]) -> None:
    found = document(case["html"])
    zones = [[zone.part.value, zone.span.of(found.text).strip()] for zone in found.zones]
    shown = [[part, words[: len(right[1])]] for (part, words), right in zip(zones, case["zones"], strict=False)]
    assert shown == case["zones"] and len(zones) == len(case["zones"]), zones
    if "text" in case:
        assert found.text == case["text"].strip()


@pytest.mark.parametrize("case", [each for each in cases("read/pages") if "details" in each.values[0]])
def test_a_page_says_things_about_itself(case: dict[str, Any]) -> None:
    found = document(case["html"])
    assert {name: list(found.details_named(DetailName(name))) for name in case["details"]} == case["details"]


@pytest.mark.parametrize("case", [each for each in cases("read/pages") if "markup" in each.values[0]])
def test_a_page_s_markup_is_kept(case: dict[str, Any]) -> None:
    found = document(case["html"])

    def shown(mark: Markup) -> list[str]:
        return [mark.kind.value, mark.span.of(found.text), mark.target]

    marks = [shown(mark) for mark in found.markup]
    assert [mark for mark in marks if mark in case["markup"]] == sorted(case["markup"], key=marks.index)


def test_origin_leads_back_to_the_element() -> None:
    html = f"<html><body><div><h1>Ferry late</h1><section>{PARAGRAPHS}</section></div></body></html>"
    found = document(html)
    tree = lxml_html.document_fromstring(html)
    starts = [start for start, _ in found.origin]
    ends = [*(start - 2 for start in starts[1:]), len(found.text)]
    for (start, path), end in zip(found.origin, ends, strict=True):
        assert tree.xpath(path)[0].text_content() == found.text[start:end]


def test_every_detail_says_why() -> None:
    found = document(f"<html lang=en><head><title>Ferry late</title></head><body><h1>Ferry late</h1>{PARAGRAPHS}")
    assert [(detail.name.value, detail.because.rule) for detail in found.details] == [
        ("headline", "headline-zone/1"),
        ("language", "html-lang/1"),
    ]


def test_links_are_made_absolute_with_the_address_the_page_was_read_from() -> None:
    links = PARAGRAPHS.replace("the pumps", '<a href="../pumps?x=1#top">the pumps</a>')
    found = document(f"<html><body><h1>Ferry late</h1>{links}", "https://echo.example/news/ferry")
    assert {mark.target for mark in found.markup} == {"https://echo.example/pumps?x=1#top"}


def test_script_addresses_are_no_links() -> None:
    links = PARAGRAPHS.replace("the pumps", '<a href="javascript:steal()">the pumps</a>')
    found = document(f"<html><body><h1>Ferry late</h1>{links}", "https://echo.example/news/ferry")
    assert found.markup == ()


def test_articles_in_json_ld_alone_are_not_read() -> None:
    html = '<html><head><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"%s"}</script></head>'
    reading = read((html % ("The ferry was late. " * 40)).encode() + b"<body><div id=app></div></body></html>")
    assert reading.document is None and len(reading.problems) == 1


@pytest.mark.parametrize("body", ["<nav><a href=/>Home</a></nav>" + "<li><a href=x>Item</a></li>" * 30, "", "<p>x</p>"])
def test_a_page_without_a_report_is_a_problem(body: str) -> None:
    reading = read(f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>".encode())
    assert reading.document is None and [problem.step for problem in reading.problems] == ["read"]


def test_many_nested_tags_are_flattened_and_their_words_kept() -> None:
    html = "<html><body>" + "<div>" * 100_000 + "<h1>Ferry late</h1>" + PARAGRAPHS + "</div>" * 100_000
    reading = read(html.encode())
    assert reading.document is not None
    assert reading.document.text.startswith("Ferry late\n\nThe ferry was late on the Monday")
    assert any("nests tags" in problem.words for problem in reading.problems)


def test_a_page_of_many_megabytes_is_read() -> None:
    html = "<html><body><h1>Ferry late</h1>" + PARAGRAPHS * 3_000 + "<!--" + " filler" * 500_000 + "--></body></html>"
    reading = read(html.encode())
    assert reading.document is not None
    assert {zone.part for zone in reading.document.zones} == {Part.HEADLINE, Part.BODY}


@pytest.mark.parametrize("declared", ["utf-8", "ISO-8859-1", "no-such-charset"])
def test_a_page_that_lies_about_its_encoding_is_still_read(declared: str) -> None:
    head = f'<html><head><meta charset="{declared}"></head><body><h1>Brücke zu</h1>'
    for encoding in ("utf-8", "cp1252"):
        reading = read((head + PARAGRAPHS.replace("pumps", "Größe")).encode(encoding))
        assert reading.document is not None and reading.document.text.startswith("Brücke zu\n\n")
        assert "Größe" in reading.document.text


@pytest.mark.parametrize("case", cases("read/pages"))
def test_every_stretch_leads_back_to_the_element_that_has_its_words(case: dict[str, Any]) -> None:
    found = document(case["html"])
    tree = lxml_html.document_fromstring(case["html"])
    starts = [start for start, _ in found.origin]
    ends = [*starts[1:], len(found.text)]
    for (start, path), end in zip(found.origin, ends, strict=True):
        [element] = tree.xpath(path)
        there = "".join(element.text_content().split()).replace("\u00ad", "")
        assert "".join(found.text[start:end].split()) in there
