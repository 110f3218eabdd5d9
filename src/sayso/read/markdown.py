"""Markdown to a document: its text as a reader sees it, headings, quotes, lists and links kept as such."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sayso.model.document import DetailName, Document, Markup, MarkupKind, Part, Reading
from sayso.model.place import Problem, Span
from sayso.read.dates import iso
from sayso.read.decode import decode
from sayso.read.details import Said, gathered, of_outlet, of_zones
from sayso.read.lines import Line
from sayso.read.notices import spoken
from sayso.read.people import credited
from sayso.read.plain import haystack, zoned
from sayso.read.told import told
from sayso.read.zones import Found, zones
from sayso.text.identity import document_id

GAP = "\n\n"
MOST = 1_000_000  # bytes; no report written by hand is longer
MOST_BRACKETS = 10_000  # that may open a link, each of which the parser looks at twice
MATTER = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)^---[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE)
FIELD = re.compile(r"^(title|authors?|date|url|canonical|outlet|publication|lang(?:uage)?):[ \t]*(\S.{0,500})$", re.M)
FIELDS = {
    "title": DetailName.HEADLINE,
    "author": DetailName.AUTHOR,
    "authors": DetailName.AUTHOR,
    "date": DetailName.PUBLISHED,
    "url": DetailName.CANONICAL,
    "canonical": DetailName.CANONICAL,
    "outlet": DetailName.OUTLET,
    "publication": DetailName.OUTLET,
    "lang": DetailName.LANGUAGE,
    "language": DetailName.LANGUAGE,
}


class Mark(NamedTuple):
    """A stretch of a block that is a link or a title; offsets count from the block's start."""

    kind: MarkupKind
    start: int
    end: int
    target: str = ""


class Piece(NamedTuple):
    """A heading, paragraph or list item: its words as shown, the line of the file it begins in, how it stands."""

    words: str
    line: int
    heading: int = 0
    quote: int = 0
    """The number of the block quote around it, from 1; 0 where there is none."""

    item: int = 0
    marks: tuple[Mark, ...] = ()


def markdown(data: bytes, locator: str, captured: datetime | None, declared: str = "") -> Reading:
    """Read a Markdown file; what the text before it (`---` lines) tells of title, author and date are details.

    A file with more brackets than any report is read as plain text.
    """
    decoded = decode(data[:MOST], declared)
    doubts = [decoded.doubt] if decoded.doubt else []
    if len(data) > MOST:
        doubts.append(f"The file has more than {MOST // 1_000_000} MB; only that much is read.")
    if decoded.text.count("[") > MOST_BRACKETS:
        from sayso.read.read import text

        return text(data, locator, captured, declared)
    matter = MATTER.match(decoded.text)
    body = decoded.text[matter.end() :] if matter else decoded.text
    above = decoded.text[: matter.end()].count("\n") if matter else 0
    made = list(pieces(body, above))
    if not made:
        words = "The file has no text in it, only marks. Give one with words in it."
        return Reading(None, (Problem("read", words, locator=locator),))
    problems = tuple(Problem("read", words, locator=locator) for words in doubts)
    return Reading(laid_out(made, matter[1] if matter else "", locator, captured), problems)


def pieces(text: str, above: int = 0) -> Iterator[Piece]:
    """The pieces of a text in order; `above` is the number of lines before it in its file."""
    from markdown_it import MarkdownIt

    quotes: list[int] = []
    items: list[int] = []
    count = heading = 0
    for token in MarkdownIt("commonmark", {"maxNesting": 40}).parse(text):
        line = above + (token.map[0] if token.map else 0) + 1
        match token.type:
            case "blockquote_open" | "list_item_open":
                count += 1
                (quotes if token.type == "blockquote_open" else items).append(count)
            case "blockquote_close":
                quotes.pop()
            case "list_item_close":
                items.pop()
            case "heading_open":
                heading = int(token.tag[1:])
            case "heading_close":
                heading = 0
            case "inline":
                words, marks = inline(token.children or [])
                if words.strip():
                    yield Piece(
                        words, line, heading, quotes[0] if quotes else 0, items[-1] if items else 0, tuple(marks)
                    )
            case "fence" | "code_block":
                if token.content.strip():
                    yield Piece(token.content.strip("\n"), line, 0, quotes[0] if quotes else 0)


def inline(tokens: Sequence[Any]) -> tuple[str, list[Mark]]:
    """The words of a piece as shown, and its links and titles."""
    words = ""
    marks: list[Mark] = []
    opened: list[tuple[str, int, str]] = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            words += token.content
        elif token.type == "softbreak":
            words += " "
        elif token.type == "hardbreak":
            words += "\n"
        elif token.type in ("link_open", "em_open"):
            opened.append((token.type, len(words), str(token.attrGet("href") or "")))
        elif token.type in ("link_close", "em_close") and opened:
            kind, start, target = opened.pop()
            if start < len(words):
                marks.append(mark(kind, start, words, target))
    return words, [each for each in marks if each.kind is MarkupKind.LINK or is_title(words[each.start : each.end])]


def mark(kind: str, start: int, words: str, target: str) -> Mark:
    """A link or italics that end where the words now end."""
    if kind == "link_open":
        return Mark(MarkupKind.LINK, start, len(words), target)
    return Mark(MarkupKind.TITLE, start, len(words))


def is_title(words: str) -> bool:
    """Whether words in italics can be a title: capitals, and no sentence."""
    return len(words) <= 200 and words[:1].isupper() and not words.endswith((".", "!"))


def laid_out(made: Sequence[Piece], matter: str, locator: str, captured: datetime | None) -> Document:
    """The document of the pieces."""
    text = GAP.join(each.words for each in made)
    starts = [0]
    for each in made[:-1]:
        starts.append(starts[-1] + len(each.words) + len(GAP))
    name = document_id(locator, text)
    found = what_is_what(text, made, starts)
    said = [*of_matter(matter), *of_zones(text, found), *of_outlet(text, found, locator)]
    return Document(
        id=name,
        text=text,
        zones=zones(name, len(text), found),
        details=gathered(name, said),
        markup=tuple(sorted(markup(made, starts), key=lambda each: (each.span, each.kind))),
        locator=locator,
        captured=captured,
        origin=tuple((start, f"line {each.line}") for each, start in zip(made, starts, strict=True)),
    )


def what_is_what(text: str, made: Sequence[Piece], starts: Sequence[int]) -> list[Found]:
    """What each piece is: as in a plain text, with the file's own headings as headings."""
    found = [trimmed(start, each.words) for each, start in zip(made, starts, strict=True)]
    headings = frozenset(line.start for each, line in zip(made, found, strict=True) if each.heading)
    top = min((each.heading for each in made if each.heading), default=0)
    title = next((each.words for each in made[:5] if each.heading and each.heading == top), "")
    said = told(found, spoken(haystack(text, found)))
    zoned_as = zoned(text, found, said, title, headings)
    words = "is marked as a heading"
    return [
        Found(each.start, Part.SUBHEAD, "heading/1", words)
        if each.part is Part.BODY and each.start in headings
        else each
        for each in zoned_as
    ]


def trimmed(start: int, words: str) -> Line:
    """A piece as a line, without white space around it."""
    bare = words.strip()
    start += len(words) - len(words.lstrip())
    return Line(start, start + len(bare), bare)


def of_matter(matter: str) -> Iterator[Said]:
    """What the lines before the text give."""
    for field in FIELD.finditer(matter):
        name, value = FIELDS[field[1]], field[2].strip().strip("\"'[]").strip()
        words = f"the file's heading lines give it as “{field[1]}”"
        if name is DetailName.AUTHOR:
            for person in credited(f"By {value}") or (value,):
                yield Said(name, person, "front-matter/1", words, None)
        else:
            yield Said(name, iso(value) if name is DetailName.PUBLISHED else value, "front-matter/1", words, None)


def markup(made: Sequence[Piece], starts: Sequence[int]) -> Iterator[Markup]:
    """Block quotes, list items, links and titles, by their places in the text."""
    spans: dict[tuple[MarkupKind, int], Span] = {}
    for each, start in zip(made, starts, strict=True):
        end = start + len(each.words)
        for kind, number in ((MarkupKind.BLOCK_QUOTE, each.quote), (MarkupKind.LIST_ITEM, each.item)):
            if number:
                before = spans.get((kind, number))
                spans[kind, number] = Span(before.start if before else start, end)
        yield from (Markup(one.kind, Span(start + one.start, start + one.end), one.target) for one in each.marks)
    yield from (Markup(kind, span) for (kind, _), span in spans.items())
