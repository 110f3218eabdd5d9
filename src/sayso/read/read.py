"""Bytes to a document: one text, what each stretch of it is, and what it says about itself."""

import re
from datetime import datetime

from sayso.model.document import Document, Part, Reading
from sayso.model.place import Passage, Problem, Span
from sayso.read.decode import decode
from sayso.read.details import details
from sayso.read.plain import plain
from sayso.read.sniff import Sort, sniff
from sayso.read.zones import zones
from sayso.text.identity import document_id

CHARSET = re.compile(r"charset\s?=\s?[\"']?([\w.:-]{1,40})", re.IGNORECASE)
WHITE = "The file holds nothing but white space. Give one with words in it."
LONG_LINE = 1_000_000  # characters without a line break; no report is written so


def read(data: bytes, locator: str = "", captured: datetime | None = None, media_type: str = "") -> Reading:
    """Read a page, a PDF, a mail, Markdown or a plain text.

    What the bytes are is judged by the bytes; `media_type` (as a server gives it) and the ending of `locator` settle
    what they leave open. Plain text is kept as it is, to the last space: the document's text is the decoded file
    without its byte-order mark. Whatever cannot be read is a `Problem`; the document is None where there is nothing
    to read.

    >>> reading = read(b"Bridge shut\\n\\nThe bridge is shut, the town says.")
    >>> [(zone.part.value, zone.span.start) for zone in reading.document.zones], reading.problems
    ([('headline', 0), ('body', 13)], ())
    """
    if not data.strip():
        return nothing(WHITE if data else "The file is empty. Give a page, a PDF or a text.", locator)
    sniffed = sniff(data, locator, media_type)
    match sniffed.sort:
        case Sort.OTHER:
            return nothing(f"The file {sniffed.words}", locator)
        case Sort.PDF:
            from sayso.read.pdf import pdf

            return pdf(data, locator, captured)
        case Sort.MAIL:
            from sayso.read.mail import mail

            return mail(data, locator, captured)
        case Sort.MARKDOWN:
            from sayso.read.markdown import markdown

            return markdown(data, locator, captured, charset(media_type))
        case Sort.HTML:
            from sayso.read.html import html

            return html(data, locator, captured, charset(media_type))
    return text(data, locator, captured, charset(media_type))


def text(data: bytes, locator: str, captured: datetime | None, declared: str) -> Reading:
    """Read plain text."""
    decoded = decode(data, declared)
    words = decoded.text
    found = plain(words)
    if not found:
        return nothing(WHITE, locator)
    name = document_id(locator, words)
    document = Document(
        id=name,
        text=words,
        zones=zones(name, len(words), found),
        details=details(name, words, found, locator),
        locator=locator,
        captured=captured,
    )
    return Reading(document, (*doubts(decoded.doubt, locator), *oddities(document)))


def charset(media_type: str) -> str:
    """The encoding that a media type declares, or "".

    >>> charset("text/html; charset=UTF-8")
    'UTF-8'
    """
    found = CHARSET.search(media_type[:200])
    return found[1] if found else ""


def nothing(words: str, locator: str) -> Reading:
    """A reading that came to nothing, and why."""
    return Reading(None, (Problem("read", words, locator=locator),))


def doubts(words: str, locator: str) -> tuple[Problem, ...]:
    """What to tell the reader of the encoding, if anything."""
    return (Problem("read", words, locator=locator),) if words else ()


def oddities(document: Document) -> tuple[Problem, ...]:
    """What is odd in a plain text, and where."""
    text, found = document.text, []
    zeros = text.count("\0")
    if zeros:
        at = text.find("\0")
        words = f"The text has {zeros} zero byte{'s' * (zeros != 1)} in it, which no text should; they are kept."
        found.append(Problem("read", words, Passage(document.id, Span(at, at + 1)), document.locator))
    if len(text) > LONG_LINE and (long := longest_line(text)) > LONG_LINE:
        words = (
            f"The text has a line of {long:,} characters; a report is hardly written so. It is read as one paragraph."
        )
        found.append(Problem("read", words, locator=document.locator))
    if not any(zone.part is Part.BODY for zone in document.zones):
        found.append(Problem("read", "No line of the text reads as the body of a report.", locator=document.locator))
    return tuple(found)


def longest_line(text: str) -> int:
    """Characters in the longest line."""
    longest, start = 0, 0
    newline = "\n" if "\n" in text else "\r"
    while (end := text.find(newline, start)) >= 0:
        longest, start = max(longest, end - start), end + 1
    return max(longest, len(text) - start)
