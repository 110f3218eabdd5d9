"""Block quotes: paragraphs given as another's words without quotation marks."""

import re
from collections.abc import Sequence

from sayso.model.document import Document, MarkupKind, Part
from sayso.model.outline import Quotation, QuoteStyle
from sayso.model.place import Passage, Reason, Span
from sayso.text.reporting import SPEECH

INTRODUCES = re.compile(
    rf"\b(?:{SPEECH}|according to|as follows|words|from|quote|quotes|excerpt|passage|statement|transcript)\b"
    r"[^.:;!?“”\"]{0,160}:\s*$",
    re.IGNORECASE,
)
"""A reporting word not far before the colon; titles in marks may stand between the two only before it."""

OPENING_MARK = re.compile(r"[“\"„«‘']")
LIST_ITEM = re.compile(r"[-•*–—▪◦·]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s")
TELLS_ABOUT_IT = re.compile(
    r"(?:However, |But |Yet |And |While |Although |Here, |Again, )?"
    r"(?:The|This|That|Their|Its|His|Her) (?:\w+ ){0,2}"
    r"(?:article|report|piece|story|author|writer|paper|newspaper|editorial|op-ed|memo|statement|post|letter|passage|"
    r"quote|quotation|claim|paragraph|text|document)s?\b|In other words|Note that|In reality|Of course|Clearly|Indeed|"
    r"To be clear|Nowhere|Here we|We |I |Here is|Here are|This is|These are|So |Yet |Still,|Then |What ",
)
"""Beginnings that speak about the words just quoted, or in the author's own person."""

OTHERS_VOICE = re.compile(
    r"According to (?:an?|the|one|some|several|two|three|new|local|official)\b|"
    r"(?:The|A|An) [^.,;:]{2,80}? (?:said|says|added|adds)\b"
)
NAME = re.compile(r"\b[A-Z][\w’'-]+")
RARE = re.compile(r"\b(?:[A-Z][\w’'-]{2,}|\d[\d.,]*\d|\w{8,})\b")
INDENT = re.compile(r"(?:^|[\n\r])([ \t\u00a0\u2003>|]+)$")
FEW = 0.3
"""Indents tell something only where fewer than this share of the paragraphs have them."""

TIES = 3
"""Names, figures and long words that a paragraph must share with the quoted ones to be taken for their continuation."""

LONGEST = 12
"""Paragraphs. No block quote found by its layout is longer."""


def blocks(document: Document, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The block quotes of a document: what the page's markup sets apart, and in plain text what a colon introduces.

    One `Quotation` covers all the paragraphs of a block; `inner` equals `span`.
    """
    marked = tuple(_marked(document))
    introduced = (
        block
        for block in _introduced(document, paragraphs)
        if not any(block.span.overlaps(other.span) for other in marked)
    )
    return tuple(sorted((*marked, *introduced), key=lambda block: block.span))


def _marked(document: Document) -> list[Quotation]:
    """Block quotes that the page marks as such, the outermost ones, outside furniture and notices."""
    spans = sorted(
        (markup.span for markup in document.markup if markup.kind is MarkupKind.BLOCK_QUOTE),
        key=lambda span: (span.start, -span.end),
    )
    found: list[Quotation] = []
    bodies = [zone.span for zone in document.zones if zone.part is Part.BODY]
    for span in spans:
        if (found and found[-1].span.holds(span)) or not any(body.overlaps(span) for body in bodies):
            continue
        if OPENING_MARK.match(document.text, span.start):
            continue  # the marks say whose words begin here, and the words behind them who spoke
        because = Reason("block-by-markup/1", "The page sets these words apart as a block quote.")
        found.append(Quotation(span, span, QuoteStyle.BLOCK, because))
    return found


def _introduced(document: Document, paragraphs: Sequence[Span]) -> list[Quotation]:
    text = document.text
    body = _body_paragraphs(document, paragraphs)
    indents = _indented(text, body)
    found: list[Quotation] = []
    at = 0
    while at + 1 < len(body):
        intro = body[at]
        at += 1
        if not _introduces(text, intro) or not _may_be_quoted(text, body[at]):
            continue
        last, signs = _extent(text, body, at, indents)
        words = "A colon after a word of saying introduces this paragraph, which stands apart without quotation marks."
        span = Span(body[at].start, body[last].end)
        because = Reason("block-after-colon/1", " ".join([words, *signs]), (Passage(document.id, intro),))
        found.append(Quotation(span, span, QuoteStyle.BLOCK, because))
        at = last + 1
    return found


def _body_paragraphs(document: Document, paragraphs: Sequence[Span]) -> list[Span]:
    """The paragraphs of the body and its subheads, in order; a subhead ends a block and is never part of one."""
    found: list[Span] = []
    zones = iter(document.zones)
    zone = next(zones, None)
    for paragraph in paragraphs:
        while zone is not None and zone.span.end <= paragraph.start:
            zone = next(zones, None)
        if zone is not None and zone.part in (Part.BODY, Part.SUBHEAD):
            found.append(paragraph)
    return found


def _introduces(text: str, paragraph: Span) -> bool:
    """Whether a paragraph ends in a colon that gives the next one to somebody."""
    if text[paragraph.end - 1] != ":":
        return False
    tail = text[max(paragraph.start, paragraph.end - 400) : paragraph.end]
    return INTRODUCES.search(tail) is not None and len(tail.split()) >= 2


def _may_be_quoted(text: str, paragraph: Span) -> bool:
    """Whether a paragraph could be a block quote: it has no marks of its own, is no list, introduces nothing."""
    words = paragraph.of(text)
    return not (OPENING_MARK.match(words) or LIST_ITEM.match(words) or words.endswith(":"))


def _indented(text: str, body: Sequence[Span]) -> frozenset[Span]:
    """The paragraphs that begin with white space or a mail's `>`, where few do."""
    found = frozenset(span for span in body if INDENT.search(text[max(0, span.start - 9) : span.start]))
    return found if len(found) < FEW * len(body) else frozenset()


def _extent(text: str, body: Sequence[Span], first: int, indents: frozenset[Span]) -> tuple[int, list[str]]:
    """The index of a block's last paragraph, and what showed that it goes on."""
    last, signs = first, []
    while last + 1 < len(body) and last - first < LONGEST:
        sign = _goes_on(text, body, first, last, indents)
        if not sign:
            break
        last += 1
        signs.append(sign)
    return last, signs


def _goes_on(text: str, body: Sequence[Span], first: int, last: int, indents: frozenset[Span]) -> str:
    """Why the paragraph after `last` is quoted too, in words; empty when it is the author's again."""
    candidate = body[last + 1]
    words = candidate.of(text)
    if not _may_be_quoted(text, candidate):
        return ""
    if candidate in indents and not TELLS_ABOUT_IT.match(words):
        return "The next paragraph goes on: it is set in, as the author's paragraphs are not."
    if TELLS_ABOUT_IT.match(words) or _names_the_quoted(text, body[first - 1], words):
        return ""
    quoted = text[body[first - 1].start : body[last].end]
    shared = sorted(set(RARE.findall(quoted)) & set(RARE.findall(words)))
    if OTHERS_VOICE.match(words) and len(shared) >= TIES:
        return (
            f"The next paragraph goes on: it gives a voice of its own and speaks of the same ({', '.join(shared[:4])})."
        )
    return ""


def _names_the_quoted(text: str, intro: Span, words: str) -> bool:
    """Whether a paragraph begins by naming the one whose words were introduced: the author is back."""
    name = NAME.search(intro.of(text))
    return name is not None and name.group() in words[:60]
