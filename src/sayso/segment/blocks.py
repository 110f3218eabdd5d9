"""Block quotes: paragraphs given as another's words without quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.model.document import Document, MarkupKind, Part
from sayso.model.outline import Quotation, QuoteStyle
from sayso.model.place import Passage, Reason, Span
from sayso.segment.demands import demands
from sayso.segment.page import (
    LONGEST,
    OPENING_MARK,
    TELLS_ABOUT_IT,
    Page,
    anothers,
    body_paragraphs,
    may_be_quoted,
    may_go_on,
    names_the_quoted,
    soon,
)
from sayso.segment.page import page as page_of
from sayso.segment.unannounced import unannounced
from sayso.text.labels import label
from sayso.text.leads import Lead

IN_PERSON = re.compile(r"(?:We|I)\b")
GOES_ON = re.compile(r"\[?(?:…|\.\.\.)\]?\s?\w|P\.?\s?S\.?\s\w")
GREETING = re.compile(r"Dear\s[^.:;!?\n]{1,60},?$")
SIGNS_OFF = re.compile(
    r"(?:Yours|Sincerely|Best|Kind|Warm|With|Regards|Love|Signed|Faithfully|Respectfully)\b[^.:;!?]{0,40}$"
)
OTHERS_VOICE = re.compile(
    r"According to (?:an?|the|one|some|several|two|three|new|local|official)\b|"
    r"(?:The|A|An) [^.,;:]{2,80}? (?:said|says|added|adds)\b"
)
TIME = re.compile(r"[\d\s:.,LapmAPM-]+$")
RARE = re.compile(r"\b(?:[A-Z][\w’'-]{2,}|\d[\d.,]*\d|\w{8,})\b")
ENDS = (".", "!", "?", "…", "—", "–", "-", "”", "’", '"', "'", ")", "]", ",", ";")
CODE = re.compile(r"[={}\[\]<>\\]|\(\)|^[A-Z]{3,}\s[a-z]")
"""Signs of a command or a program, where nothing ends a sentence."""

LETTER = re.compile(r"[^\W\d_]")
TIES = 3
"""Names, figures and long words that a paragraph must share with the quoted ones to be taken for their continuation."""

AHEAD = 3
"""Paragraphs after one that shows nothing, in which another may show that the quotation still goes on."""

FEW_WORDS = 6
"""Words between two block quotes that lead from one to the next: "And, a page later:"."""


def blocks(document: Document, paragraphs: Sequence[Span], quoted: Sequence[Quotation] = ()) -> tuple[Quotation, ...]:
    """The block quotes of a document: what the page's markup sets apart, and in plain text what a colon introduces.

    One `Quotation` covers all the paragraphs of a block; `inner` equals `span`. `quoted` are the quotations between
    marks, in order: what they say is not the author's.
    """
    marked = _marked(document)
    introduced = _introduced(document, paragraphs, quoted, announced=bool(marked))
    introduced = [block for block in introduced if not _meets(block.span, marked)]
    return tuple(sorted((*marked, *introduced), key=lambda block: block.span))


def _meets(span: Span, marked: Sequence[Quotation]) -> bool:
    """Whether a stretch overlaps one of some block quotes that come in order and lie in no other."""
    at = bisect_left(marked, span.end, key=lambda block: block.span.start)
    return at > 0 and marked[at - 1].span.end > span.start


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


def _introduced(
    document: Document, paragraphs: Sequence[Span], quoted: Sequence[Quotation], announced: bool
) -> list[Quotation]:
    """Block quotes that the words around them show; where not `announced`, also those without a colon before them."""
    body = body_paragraphs(document, paragraphs)
    page = page_of(document.text, body, quoted)
    found: list[Quotation] = []
    at = 0
    while at + 1 < len(body):
        intro = body[at]
        at += 1
        after = bool(found) and found[-1].span.end == body[at - 2].end
        rule, words = _given(page, at, after, announced)
        if not rule:
            continue
        last, signs = _extent(page, at)
        span = Span(body[at].start, body[last].end)
        because = Reason(rule, " ".join([words, *signs]), (Passage(document.id, intro),))
        found.append(Quotation(span, span, QuoteStyle.BLOCK, because))
        at = last + 1
    return found


def _given(page: Page, at: int, after: bool, announced: bool) -> tuple[str, str]:
    """By which rule and why a paragraph is a block quote, or begins one; empty where it is not."""
    if not may_be_quoted(page.text, page.body[at]) or not _is_said(page.text, page.body[at]):
        return "", ""
    if _is_given(page, at, after):
        words = "The words before the colon give this paragraph to somebody; it stands apart without quotation marks."
        return "block-after-colon/1", words
    if announced or TELLS_ABOUT_IT.match(page.body[at].of(page.text)):
        return "", ""
    words = unannounced(page, at)
    if not words and demands(page, at) > at:
        words = "The sentence before it counts the items of a list."
    return ("block-unannounced/1", f"{words} It stands apart without quotation marks.") if words else ("", "")


def _is_given(page: Page, at: int, after: bool) -> bool:
    """Whether a paragraph is said by the one whom the paragraph before it leads in.

    Where those words only may do so, the paragraph must speak in person, as its author elsewhere does not. `after`: a
    block quote ends right before those words; then "And further down:" is enough.
    """
    paragraph, intro = page.body[at], page.body[at - 1].of(page.text)
    if after and len(intro.split()) <= FEW_WORDS and intro.endswith(":"):
        return True
    if page.leads[at - 1] is Lead.NO:
        return False
    if page.leads[at - 1] is Lead.YES or GREETING.match(paragraph.of(page.text)) or demands(page, at) > at:
        return True
    return anothers(page, at, at, at)


def _is_said(text: str, paragraph: Span) -> bool:
    """Whether a paragraph could be said at all: it is no time of day, no address, no turn of an interview."""
    words = paragraph.of(text)
    labelled = label(text, paragraph)
    if TIME.match(words) or words.startswith(("<", "http", "www.")) or not LETTER.search(words):
        return False
    if not words.endswith(ENDS) and (words[0].islower() or CODE.search(words)):
        return False
    return labelled is None or not labelled.name.isupper()


def _extent(page: Page, first: int) -> tuple[int, list[str]]:
    """The number of a block's last paragraph, and what showed that it goes on."""
    last = demands(page, first)
    if last > first:
        return last, ["It is a list that those words announce."]
    last, signs = _greeted(page, first)
    while last + 1 < len(page.body) and last - first < LONGEST:
        reach, sign = _further(page, first, last)
        if not sign:
            break
        last = reach
        signs.append(sign)
    return last, signs


def _greeted(page: Page, first: int) -> tuple[int, list[str]]:
    """Where a letter ends that begins with Dear So-and-so: at Yours sincerely, or with its first paragraph."""
    if not GREETING.match(page.body[first].of(page.text)):
        return first, []
    end = min(len(page.body), first + LONGEST + 1)
    for at in range(first + 1, end):
        if SIGNS_OFF.match(page.body[at].of(page.text)):
            return at, ["It is a letter, which goes on until it is signed off."]
    return min(first + 1, end - 1), ["It is a letter: its greeting stands in a paragraph of its own."]


def _further(page: Page, first: int, last: int) -> tuple[int, str]:
    """How far a block goes on after the paragraph `last`, and why; the reason is empty where the author is back."""
    sign = _goes_on(page, first, last)
    if sign:
        return last + 1, sign
    for at in range(last + 1, min(len(page.body), last + 1 + AHEAD)):
        if not may_go_on(page, first, at):
            return last, ""
        if _author_says(page, first, last, at):
            return last, ""
        if soon(page, at, 2 if at == last + 1 else 1) and anothers(page, first, last, at):
            return at, "A paragraph after it says I or we as the quoted words do and the author elsewhere does not."
    return last, ""


def _author_says(page: Page, first: int, last: int, at: int) -> bool:
    """Whether a paragraph says I or we as the author did before, and the quoted ones do not."""
    before = page.tellers(0, first)
    quoted = [any(page.says[number][person] for number in range(first, last + 1)) for person in (0, 1)]
    return any(page.says[at][person] and before[person] and not quoted[person] for person in (0, 1))


def _goes_on(page: Page, first: int, last: int) -> str:
    """Why the paragraph after `last` is quoted too, in words; empty when nothing shows it."""
    text, candidate = page.text, page.body[last + 1]
    words = candidate.of(text)
    if not may_be_quoted(text, candidate) or label(text, candidate) is not None:
        return ""
    if candidate in page.indents and not TELLS_ABOUT_IT.match(words) and not IN_PERSON.match(words):
        return "The next paragraph goes on: it is set in, as the author's paragraphs are not."
    if TELLS_ABOUT_IT.match(words) or IN_PERSON.match(words) or names_the_quoted(text, page.body[first - 1], words):
        return ""
    if GOES_ON.match(words):
        return "The next paragraph goes on: it begins with an ellipsis, or as a postscript."
    quoted = text[page.body[first - 1].start : page.body[last].end]
    shared = sorted(set(RARE.findall(quoted)) & set(RARE.findall(words)))
    if OTHERS_VOICE.match(words) and len(shared) >= TIES:
        return (
            f"The next paragraph goes on: it gives a voice of its own and speaks of the same ({', '.join(shared[:4])})."
        )
    return ""
