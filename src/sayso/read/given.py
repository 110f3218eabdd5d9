"""A report given in parts, as feeds and tables give it: a headline here, a text there, a date beside them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape

from sayso.model.document import Detail, DetailName, Document, Reading
from sayso.model.place import Problem
from sayso.read.dates import iso
from sayso.read.details import Said, gathered, of_outlet, of_zones
from sayso.read.lines import lines
from sayso.read.notices import spoken
from sayso.read.people import credited
from sayso.read.plain import haystack, zoned
from sayso.read.told import told
from sayso.read.zones import zones
from sayso.text.fold import folded_words
from sayso.text.identity import document_id

MARKED_UP = re.compile(r"<(?:p|div|br|a|h[1-6]|span|ul|li|blockquote|em|strong|figure|article)\b[^<>]{0,2000}>", re.I)


@dataclass(frozen=True, slots=True)
class Given:
    """A report in parts; what is not given is empty. `text` is plain text or HTML."""

    text: str
    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    outlet: str = ""
    address: str = ""
    """Where the report stands on the web."""

    language: str = ""
    licence: str = ""
    by: str = "the table"
    """Who gives it, as a reader is told: "the feed"."""


def given(report: Given, locator: str = "", captured: datetime | None = None) -> Reading:
    """Read a report that is given in parts.

    HTML is read as a page is. A plain text is kept as it is, behind its headline where it does not begin with it.

    >>> reading = given(Given("The bridge is shut, the town says.", "Bridge shut"), "echo.csv#2")
    >>> reading.document.text, reading.document.details[0].value
    ('Bridge shut\\n\\nThe bridge is shut, the town says.', 'Bridge shut')
    """
    if not report.text.strip():
        return Reading(None, (Problem("read", f"There is no text in it: {report.by} gives none.", locator=locator),))
    reading = page(report, locator, captured) if MARKED_UP.search(report.text) else Reading(None)
    if reading.document is None:
        return Reading(plainly(report, locator, captured))
    told_too = gathered(reading.document.id, said(report))
    return replace(reading, document=replace(reading.document, details=merged(told_too, reading.document.details)))


def page(report: Given, locator: str, captured: datetime | None) -> Reading:
    """The report read as a page made of its HTML; without a document where nothing could be made out."""
    from sayso.read.html import html

    lang = f' lang="{escape(report.language)}"' if report.language else ""
    made = f"<!doctype html><html{lang}><head><meta charset=utf-8><title>{escape(report.headline)}</title></head>"
    made += f"<body><article><h1>{escape(report.headline)}</h1>{report.text}</article></body></html>"
    reading = html(made.encode("utf-8", "replace"), locator, captured, "utf-8")
    return reading if reading.document and kept(reading.document, report.text) else Reading(None)


def kept(document: Document, marked_up: str) -> bool:
    """Whether the page that was made of a text still has half of its words."""
    return 2 * len(document.text) >= len(bare(marked_up))


def plainly(report: Given, locator: str, captured: datetime | None) -> Document:
    """The document of a plain text, or of HTML too short to be a page."""
    body = bare(report.text) if MARKED_UP.search(report.text) else report.text
    headline = " ".join(report.headline.split())
    begins = folded_words(body[: len(headline) + 20])[: len(folded_words(headline))] == folded_words(headline)
    text = body if begins or not headline else f"{headline}\n\n{body}"
    found = lines(text)
    stretches = zoned(text, found, told(found, spoken(haystack(text, found))), headline)
    name = document_id(locator, text)
    own = gathered(name, [*of_zones(text, stretches), *of_outlet(text, stretches, locator)])
    return Document(
        id=name,
        text=text,
        zones=zones(name, len(text), stretches),
        details=merged(gathered(name, said(report)), own),
        locator=locator,
        captured=captured,
    )


def bare(marked_up: str) -> str:
    """The words of HTML, a blank line between its blocks."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parts = re.sub(r"(?i)</?(?:p|div|li|h[1-6]|blockquote|figure|br|tr)\b[^<>]{0,2000}>", "\n\n", marked_up)
    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        root = document_fromstring(f"<div>{parts}</div>".encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return ""
    for gone in root.xpath("//script|//style"):
        gone.drop_tree()
    words = str(root.text_content())
    return "\n\n".join(" ".join(part.split()) for part in words.split("\n\n") if part.strip())


def said(report: Given) -> Iterator[Said]:
    """What is given beside the text."""
    people = [name for author in report.authors for name in (credited(f"By {author}") or (author.strip(),))]
    for name, value in (
        (DetailName.HEADLINE, " ".join(report.headline.split())),
        *((DetailName.AUTHOR, person) for person in people),
        (DetailName.OUTLET, report.outlet.strip()),
        (DetailName.PUBLISHED, iso(report.published)),
        (DetailName.MODIFIED, iso(report.modified)),
        (DetailName.CANONICAL, report.address if report.address.startswith(("http://", "https://")) else ""),
        (DetailName.LANGUAGE, report.language.strip()),
        (DetailName.LICENCE, report.licence.strip()),
    ):
        yield Said(name, value, "given/1", f"{report.by} gives it", None)


def merged(first: Iterable[Detail], then: Iterable[Detail]) -> tuple[Detail, ...]:
    """The details of two readings of one report, the first trusted more; a value that both give is one detail."""
    kept_ones = list(first)
    known = {(detail.name, key(detail)) for detail in kept_ones}
    kept_ones += [detail for detail in then if (detail.name, key(detail)) not in known]
    order = list(DetailName)
    return tuple(sorted(kept_ones, key=lambda detail: order.index(detail.name)))


def key(detail: Detail) -> str:
    """What two details that say the same have in common."""
    if detail.name in (DetailName.PUBLISHED, DetailName.MODIFIED):
        return detail.value[:10]
    return " ".join(folded_words(detail.value)) or detail.value
