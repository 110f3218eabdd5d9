"""The page: whole, inert, the same every time; the words of the report are all there, in order."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace

import pytest
from lxml import html

from sayso.model.document import Document
from sayso.model.dossier import Dossier
from sayso.model.outline import Outline
from sayso.present.page import page
from sayso.present.shown import on_page

BUILT = ("dossier", "hostile", "long_dossier")
VERSION = "0.1.0"
FETCHING = ("src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "manifest")


@pytest.fixture(params=BUILT)
def any_dossier(request: pytest.FixtureRequest) -> Dossier:
    found: Dossier = request.getfixturevalue(request.param)
    return found


def parsed(dossier: Dossier) -> html.HtmlElement:
    return html.document_fromstring(page(dossier, VERSION).encode(), parser=html.HTMLParser(encoding="utf-8"))


def folded(text: str) -> str:
    return " ".join(text.split())


def report_words(root: html.HtmlElement) -> str:
    """The words of the report as set: without the notes beside it and the letters of the voices."""
    for extra in root.xpath("//aside | //*[contains(@class, 'badge')]"):
        extra.drop_tree()
    rows = root.xpath("//*[starts-with(@id, 'p') and (ancestor::main or ancestor::*[@class='all'])]")
    return folded(" ".join(row.text_content() for row in rows))


def test_the_same_dossier_is_the_same_page(any_dossier: Dossier) -> None:
    assert page(any_dossier, VERSION).encode() == page(replace(any_dossier), VERSION).encode()


def test_every_word_of_the_report_is_on_the_page_in_order(any_dossier: Dossier) -> None:
    expected = folded(on_page(any_dossier.document.text))
    assert report_words(parsed(any_dossier)).replace(" ", "") == expected.replace(" ", "")


def test_nothing_on_the_page_runs_or_is_fetched(any_dossier: Dossier) -> None:
    root = parsed(any_dossier)
    assert {element.tag for element in root.iter() if isinstance(element.tag, str)} <= TAGS
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not [name for name in attributes if name.startswith("on") or name in FETCHING or name == "style"]
    links = [str(address) for address in root.xpath("//@href")]
    assert not [address for address in links if not re.match(r"#|https?://", address)]


TAGS = {
    *"html head meta title style body div header section footer main aside article nav".split(),
    *"h1 h2 h3 p a b i em span ul ol li dl dt dd q blockquote code del ins details summary".split(),
    *"svg defs pattern rect text".split(),
}


def test_the_policy_allows_the_pages_own_style_and_nothing_else(dossier: Dossier) -> None:
    root = parsed(dossier)
    (style,) = root.xpath("//style/text()")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(#" in style and not re.search(r"url\((?!#)|@import|expression", style)


def test_hostile_words_are_shown_as_words(hostile: Dossier) -> None:
    root = parsed(hostile)
    text = root.text_content()
    for words in ("<script>alert('1')</script>", "{{7*7}}{% for x in y %}", "[bold]not markup[/bold]", "␛[31mred"):
        assert words in text
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e]", page(hostile, VERSION))
    page(hostile, VERSION).encode()


def test_every_anchor_is_there_once_and_every_link_within_the_page_leads_to_one(any_dossier: Dossier) -> None:
    root = parsed(any_dossier)
    ids = [str(name) for name in root.xpath("//@id")]
    assert len(ids) == len(set(ids))
    assert {str(link)[1:] for link in root.xpath("//@href") if str(link).startswith("#")} <= set(ids)


def test_every_attribution_and_every_check_can_be_pointed_at(dossier: Dossier) -> None:
    ids = {str(name) for name in parsed(dossier).xpath("//@id")}
    spoken = {f"a{number}" for number in range(1, 11)}
    assert spoken | {f"note-{name}" for name in spoken} <= ids
    assert {f"check-{check.attribution}" for check in dossier.checks} <= ids


def test_nested_voices_are_nested_elements(dossier: Dossier) -> None:
    (inner,) = parsed(dossier).xpath("//*[@id='a7']")
    assert [outer.get("id") for outer in inner.iterancestors() if "voice" in (outer.get("class") or "")] == ["a6", "a5"]


def test_silent_and_shown_changes_are_told_apart(dossier: Dossier) -> None:
    (check,) = parsed(dossier).xpath("//*[@id='check-a3']")
    assert [(e.tag, e.get("class"), e.text_content()) for e in check.iter("del", "ins")] == [
        ("del", "shown", "[source: never]"),
        ("ins", "shown", "[report, shown: [not]]"),
        ("del", "silent", "[source: must]"),
        ("ins", "silent", "[report: should]"),
    ]


def test_a_statement_s_chain_stands_beside_it(dossier: Dossier) -> None:
    notes = parsed(dossier).xpath("//article[contains(@class, 'rest')]")
    told = [[folded(li.xpath("string(p)")) for li in note.xpath(".//ol[@class='hops']/li")] for note in notes]
    assert told == [
        ["Ministry of Waters memo ○ not held the memo of Ministry of Waters"],
        ["Daily Meridian ≈ altered Daily Meridian, 9 May 2031",
         "Aldo Ferrin ≅ in other words, 62% alike Northern Wire, 10 May 2031"],
    ]  # fmt: skip
    assert (
        folded(notes[1].xpath("string(.//summary)"))
        == "Rests on a post by Aldo Ferrin · 2 hops · 3 documents, 1 origin"
    )
    assert "1 origin: a post by Aldo Ferrin" in folded(notes[1].text_content())


def test_a_report_without_words_has_a_page_too() -> None:
    empty = Dossier(Document("d", "", ()), Outline((), (), ()), (), (), (), (), (), (), ())
    assert "No quotation was checked." in page(empty, VERSION)


def test_a_long_report_makes_a_page_that_is_not_much_longer(long_dossier: Dossier) -> None:
    assert len(page(long_dossier, VERSION)) < 6 * len(long_dossier.document.text)
