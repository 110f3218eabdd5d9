"""A PDF to a document: its text layer, with running heads and page numbers told from the report."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple

from sayso.model.document import DetailName, Document, Part, Reading
from sayso.model.place import Problem
from sayso.read.dates import stamped
from sayso.read.details import Said, gathered, of_outlet, of_zones
from sayso.read.lines import Line
from sayso.read.notices import spoken
from sayso.read.people import names
from sayso.read.plain import haystack, zoned
from sayso.read.told import told
from sayso.read.typeset import SetLine, SetParagraph, paragraphs, set_lines
from sayso.read.zones import Found, zones
from sayso.text.identity import document_id

GAP = "\n\n"
TRAILER = 2048  # bytes at a PDF's end in which its end is marked
MOST_PAGES = 400
MOST_LINES = 40_000
MOST_CONTENT = 2_500_000  # bytes of page description, which take some six seconds
LIMITS = {
    "zlib_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "array_based_stream_maximum_output_length": 20_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
    "stream_parsing_work_maximum_count": 400_000,
    "xform_maximum_invocations_per_extraction": 500,
}
"""What a page may cost, so that a hostile file is a Problem and not a wait (see pypdf's Configuration)."""

DAMAGED = "The PDF is damaged and cannot be read. Open it in a viewer, print it to a new PDF, and give that."
LOCKED = "The PDF is locked with a password. Unlock it in a viewer and give the unlocked file."
NO_TEXT = "The PDF has {pages} and no text in them: it is a scan. Put it through text recognition (OCR) first."
CUT_OFF = "The PDF does not end as one should: it may have been cut off, and what was at its end may be missing."
NO_PAGE = "Page {number} of the PDF could not be read and is left out."


class Layer(NamedTuple):
    """The text layer of a PDF: its lines, its metadata, what went wrong, in words."""

    lines: tuple[SetLine, ...]
    title: str
    author: str
    made: str
    problems: tuple[str, ...]
    pages: int = 0


def pdf(data: bytes, locator: str, captured: datetime | None) -> Reading:
    """Read a PDF's text layer, page by page.

    Lines are put together to paragraphs and words that a line's end cut in two are made whole, so the text reads on;
    `origin` says on which page each stretch stands.
    """
    layer = limited(data)
    if not layer.lines:
        words = layer.problems or (NO_TEXT.format(pages=f"{layer.pages} page{'s' * (layer.pages != 1)}"),)
        return Reading(None, problems(words, locator))
    return Reading(laid_out(layer, locator, captured), problems(layer.problems, locator))


def problems(words: Sequence[str], locator: str) -> tuple[Problem, ...]:
    """The sentences as problems."""
    return tuple(Problem("read", each, locator=locator) for each in words)


def limited(data: bytes) -> Layer:
    """The text layer, read within limits that stop a hostile file."""
    import logging

    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    if not hasattr(pypdf, "apply_configuration"):
        return text_layer(data)
    with pypdf.apply_configuration(None, **LIMITS):
        return text_layer(data)


def text_layer(data: bytes) -> Layer:
    """The text layer of a PDF; without lines where it cannot be opened."""
    import pypdf

    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return nothing(LOCKED)
        count = len(reader.pages)
    except (pypdf.errors.DependencyError, pypdf.errors.FileNotDecryptedError):
        return nothing(LOCKED)
    except Exception:  # foreign code on a hostile file: whatever it stumbles over, the file is damaged
        return nothing(DAMAGED)
    lines, words = every_page(reader, count)
    if b"%%EOF" not in data[-TRAILER:]:
        words.append(CUT_OFF)
    told = metadata(reader)
    return Layer(tuple(lines), told.get("title", ""), told.get("author", ""), told.get("made", ""), tuple(words), count)


def nothing(words: str) -> Layer:
    """A layer that could not be opened, and why."""
    return Layer((), "", "", "", (words,))


def every_page(reader: Any, count: int) -> tuple[list[SetLine], list[str]]:
    """The lines of all pages that can be read, and what to say of the others."""
    lines: list[SetLine] = []
    words: list[str] = []
    weight = 0
    for number in range(1, min(count, MOST_PAGES) + 1):
        try:
            page = reader.pages[number - 1]
            contents = page.get_contents()
            weight += len(contents.get_data()) if contents is not None else 0
            lines += set_lines(page, number)
        except Exception:  # foreign code on a hostile page: the other pages may still be read
            words.append(NO_PAGE.format(number=number))
        if len(lines) > MOST_LINES or weight > MOST_CONTENT:
            words.append(f"The PDF is too long to read whole; the pages after page {number} are left out.")
            break
    if count > MOST_PAGES:
        words.append(f"The PDF has {count:,} pages; only the first {MOST_PAGES} are read.")
    return lines, words


def metadata(reader: Any) -> dict[str, str]:
    """Title, author and date of making as the file gives them."""
    try:
        given = reader.metadata or {}
        found = {"title": given.get("/Title"), "author": given.get("/Author"), "made": given.get("/CreationDate")}
        return {key: " ".join(str(value).split())[:500] for key, value in found.items() if value}
    except Exception:  # foreign code: a file without readable metadata is still a text
        return {}


def laid_out(layer: Layer, locator: str, captured: datetime | None) -> Document:
    """The document of a text layer."""
    made = paragraphs(layer.lines)
    text = GAP.join(each.words for each in made)
    starts = [0]
    for each in made[:-1]:
        starts.append(starts[-1] + len(each.words) + len(GAP))
    name = document_id(locator, text)
    found = list(what_is_what(text, made, starts, layer.title))
    return Document(
        id=name,
        text=text,
        zones=zones(name, len(text), found),
        details=gathered(name, details_of(text, found, layer, locator)),
        locator=locator,
        captured=captured,
        origin=tuple(origin(made, starts)),
    )


def what_is_what(text: str, made: Sequence[SetParagraph], starts: Sequence[int], title: str) -> Iterator[Found]:
    """What each paragraph is: running heads by their place, the rest as in a plain text, headings by their type."""
    running = [
        Found(start, Part.FURNITURE, "running-head/1", "stands at the edge of the page, from page to page")
        for each, start in zip(made, starts, strict=True)
        if each.running
    ]
    text_of = [
        (each, Line(start, start + len(each.words), each.words)) for each, start in zip(made, starts, strict=True)
    ]
    lines = [line for each, line in text_of if not each.running]
    bold = frozenset(line.start for each, line in text_of if each.bold and not each.running)
    found = zoned(text, lines, told(lines, spoken(haystack(text, lines))), title, bold)
    yield from sorted((*running, *found), key=lambda each: each.start)


def details_of(text: str, found: Sequence[Found], layer: Layer, locator: str) -> Iterator[Said]:
    """What the pages say, then what the file's metadata say."""
    yield from of_zones(text, found)
    yield from of_outlet(text, found, locator)
    words = "the file's metadata give it as {}"
    yield Said(DetailName.HEADLINE, layer.title, "pdf-title/1", words.format("title"), None)
    people = names(layer.author)
    for name in people:
        yield Said(DetailName.AUTHOR, name, "pdf-author/1", words.format("author"), None)
    if not people and layer.author.lower() not in ("", "anonymous", "unknown", "user", "admin"):
        yield Said(DetailName.OUTLET, layer.author, "pdf-author/1", words.format("author"), None)
    if not any(said.name is DetailName.PUBLISHED for said in of_zones(text, found)):
        day = stamped(layer.made.removeprefix("D:"))
        yield Said(DetailName.PUBLISHED, day, "pdf-date/1", words.format("date of making"), None)


def origin(made: Sequence[SetParagraph], starts: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Where each page begins in the text, and again where a paragraph of an earlier page goes on."""
    last = ""
    for each, start in zip(made, starts, strict=True):
        for offset, number in each.pages:
            if (page := f"page {number}") != last:
                yield start + offset, page
                last = page
