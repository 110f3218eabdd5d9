"""Block quotes: paragraphs given as another's words without quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.model.document import Document, MarkupKind, Part
from sayso.model.outline import Quotation, QuoteStyle
from sayso.model.place import Passage, Reason, Span
from sayso.text.hide import hide
from sayso.text.labels import STAMP, label
from sayso.text.leads import Lead, lead

OPENING_MARK = re.compile(r"[“\"„«‘']")
LIST_ITEM = re.compile(r"[-•*–—▪◦·]\s|\(?\d{1,2}[.)]\s|\d{1,2}\s[A-Z]|[a-z]\)\s|[lo§]\s[A-Z]")
TELLS_ABOUT_IT = re.compile(
    r"(?:However, |But |Yet |And |While |Although |Here, |Again, )?"
    r"(?:The|This|That|Their|Its|His|Her) (?:\w+ ){0,2}"
    r"(?:article|report|piece|story|author|writer|paper|newspaper|editorial|op-ed|memo|statement|post|letter|passage|"
    r"quote|quotation|claim|paragraph|text|document)s?\b|In other words|Note that|In reality|Of course|Clearly|Indeed|"
    r"To be clear|Nowhere|Here we|Here is|Here are|This is|These are|So |Yet |Still,|Then |What ",
)
"""Beginnings that speak about the words just quoted."""

IN_PERSON = re.compile(r"(?:We|I)\b")
GOES_ON = re.compile(r"\[?(?:…|\.\.\.)\]?\s?\w")
GREETING = re.compile(r"Dear\s[^.:;!?\n]{1,60},?$")
SIGNS_OFF = re.compile(
    r"(?:Yours|Sincerely|Best|Kind|Warm|With|Regards|Love|Signed|Faithfully|Respectfully)\b[^.:;!?]{0,40}$"
)
SAYS_I = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|[Mm]yself|[Mm]ine|me)\b")
SAYS_WE = re.compile(r"\b(?:[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|[Oo]urs?|[Oo]urselves)\b")
OTHERS_VOICE = re.compile(
    r"According to (?:an?|the|one|some|several|two|three|new|local|official)\b|"
    r"(?:The|A|An) [^.,;:]{2,80}? (?:said|says|added|adds)\b"
)
NAME = re.compile(r"(?<=[^.!?]\s)[A-Z][\w’'-]+")
TIME = re.compile(r"[\d\s:.,LapmAPM-]+$")
RARE = re.compile(r"\b(?:[A-Z][\w’'-]{2,}|\d[\d.,]*\d|\w{8,})\b")
ENDS = (".", "!", "?", "…", "—", "–", "-", "”", "’", '"', "'", ")", "]", ",", ";")
CODE = re.compile(r"[={}\[\]<>\\]|\(\)|^[A-Z]{3,}\s[a-z]")
"""Signs of a command or a program, where nothing ends a sentence."""

LETTER = re.compile(r"[^\W\d_]")
INDENT = re.compile(r"(?:^|[\n\r])([ \t\u00a0\u2003>|]+)$")
FEW = 0.3
"""Indents tell something only where fewer than this share of the paragraphs have them."""

TIES = 3
"""Names, figures and long words that a paragraph must share with the quoted ones to be taken for their continuation."""

LONGEST = 12
"""Paragraphs. No block quote found by its layout is longer."""

AHEAD = 3
"""Paragraphs after one that shows nothing, in which another may show that the quotation still goes on."""

FEW_WORDS = 6
"""Words between two block quotes that lead from one to the next: "And, a page later:"."""

LAST_SENTENCE = re.compile(r"[.!?][”\"’')]*\s+(?=[“\"‘'(]?[A-Z])|[\n\r]")
SENTENCE_END = re.compile(r"[.!?…][”\"’')]*\s+(?=[“\"‘'(]?[A-Z])")
LEAD = 600
"""Code points at a paragraph's end in which the sentence that leads in to a quotation is looked for."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The paragraphs of a document's body, and in which of them somebody says I or we outside quotation marks."""

    text: str
    body: Sequence[Span]
    leads: Sequence[Lead]
    """Whether a paragraph gives the next one to somebody."""

    indents: frozenset[Span]
    says: Sequence[tuple[bool, bool]]
    """I, we: for each paragraph."""

    said_before: Sequence[tuple[int, int]]
    """How many paragraphs before each say I and we, those left out that somebody is given."""

    def tellers(self, first: int, last: int) -> tuple[int, int]:
        """How many paragraphs say I and we from `first` to before `last`."""
        (i, we), (i_then, we_then) = self.said_before[first], self.said_before[last]
        return i_then - i, we_then - we


def blocks(document: Document, paragraphs: Sequence[Span], quoted: Sequence[Quotation] = ()) -> tuple[Quotation, ...]:
    """The block quotes of a document: what the page's markup sets apart, and in plain text what a colon introduces.

    One `Quotation` covers all the paragraphs of a block; `inner` equals `span`. `quoted` are the quotations between
    marks, in order: what they say is not the author's.
    """
    marked = _marked(document)
    introduced = (block for block in _introduced(document, paragraphs, quoted) if not _meets(block.span, marked))
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


def _introduced(document: Document, paragraphs: Sequence[Span], quoted: Sequence[Quotation]) -> list[Quotation]:
    text = document.text
    body = _body_paragraphs(document, paragraphs)
    page = _page(text, body, quoted)
    found: list[Quotation] = []
    at = 0
    while at + 1 < len(body):
        intro = body[at]
        at += 1
        after = bool(found) and found[-1].span.end == body[at - 2].end
        if not _may_be_quoted(text, body[at]) or not _is_given(page, at, after):
            continue
        last, signs = _extent(page, at)
        words = "The words before the colon give this paragraph to somebody; it stands apart without quotation marks."
        span = Span(body[at].start, body[last].end)
        because = Reason("block-after-colon/1", " ".join([words, *signs]), (Passage(document.id, intro),))
        found.append(Quotation(span, span, QuoteStyle.BLOCK, because))
        at = last + 1
    return found


def _page(text: str, body: Sequence[Span], quoted: Sequence[Quotation]) -> _Page:
    leads = [_leads(text, paragraph) for paragraph in body]
    starts = [quotation.span.start for quotation in quoted]
    says = []
    for paragraph in body:
        inside = quoted[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        words = hide(text, paragraph, ((quotation.span, " ") for quotation in inside)) if inside else paragraph.of(text)
        says.append((SAYS_I.search(words) is not None, SAYS_WE.search(words) is not None))
    counted = [(0, 0)]
    for at, (i, we) in enumerate(says):
        given = at > 0 and leads[at - 1] is not Lead.NO
        counted.append((counted[-1][0] + (i and not given), counted[-1][1] + (we and not given)))
    return _Page(text, body, leads, _indented(text, body), says, counted)


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


def _leads(text: str, paragraph: Span) -> Lead:
    """Whether a paragraph ends in a colon that gives the next one to somebody."""
    if text[paragraph.end - 1] != ":":
        return Lead.NO
    labelled = label(text, paragraph)
    stamp = STAMP.match(text, paragraph.start, paragraph.end)
    start = labelled.rest if labelled and labelled.rest < paragraph.end else stamp.end() if stamp else paragraph.start
    start = max(start, paragraph.end - LEAD)
    sentences = list(LAST_SENTENCE.finditer(text, start, paragraph.end))
    return lead(text[sentences[-1].end() if sentences else start : paragraph.end])


def _is_given(page: _Page, at: int, after: bool) -> bool:
    """Whether a paragraph is said by the one whom the paragraph before it leads in.

    Where those words only may do so, the paragraph must speak in person, as its author elsewhere does not. `after`: a
    block quote ends right before those words; then "And further down:" is enough.
    """
    paragraph, intro = page.body[at], page.body[at - 1].of(page.text)
    if not _is_said(page.text, paragraph):
        return False
    if after and len(intro.split()) <= FEW_WORDS and intro.endswith(":"):
        return True
    if page.leads[at - 1] is Lead.NO:
        return False
    if page.leads[at - 1] is Lead.YES or GREETING.match(paragraph.of(page.text)):
        return True
    return _anothers(page, at, at, at)


def _is_said(text: str, paragraph: Span) -> bool:
    """Whether a paragraph could be said at all: it is no time of day, no address, no turn of an interview."""
    words = paragraph.of(text)
    labelled = label(text, paragraph)
    if TIME.match(words) or words.startswith(("<", "http", "www.")) or not LETTER.search(words):
        return False
    if not words.endswith(ENDS) and (words[0].islower() or CODE.search(words)):
        return False
    return labelled is None or not labelled.name.isupper()


def _may_be_quoted(text: str, paragraph: Span) -> bool:
    """Whether a paragraph could be a block quote: it has no marks of its own, is no list, introduces nothing."""
    words = paragraph.of(text)
    return not (OPENING_MARK.match(words) or LIST_ITEM.match(words) or words.endswith(":"))


def _indented(text: str, body: Sequence[Span]) -> frozenset[Span]:
    """The paragraphs that begin with white space or a mail's `>`, where few do."""
    found = frozenset(span for span in body if INDENT.search(text[max(0, span.start - 9) : span.start]))
    return found if len(found) < FEW * len(body) else frozenset()


def _extent(page: _Page, first: int) -> tuple[int, list[str]]:
    """The number of a block's last paragraph, and what showed that it goes on."""
    last, signs = _greeted(page, first)
    while last + 1 < len(page.body) and last - first < LONGEST:
        reach, sign = _further(page, first, last)
        if not sign:
            break
        last = reach
        signs.append(sign)
    return last, signs


def _greeted(page: _Page, first: int) -> tuple[int, list[str]]:
    """Where a letter ends that begins with Dear So-and-so: at Yours sincerely, or with its first paragraph."""
    if not GREETING.match(page.body[first].of(page.text)):
        return first, []
    end = min(len(page.body), first + LONGEST + 1)
    for at in range(first + 1, end):
        if SIGNS_OFF.match(page.body[at].of(page.text)):
            return at, ["It is a letter, which goes on until it is signed off."]
    return min(first + 1, end - 1), ["It is a letter: its greeting stands in a paragraph of its own."]


def _further(page: _Page, first: int, last: int) -> tuple[int, str]:
    """How far a block goes on after the paragraph `last`, and why; the reason is empty where the author is back."""
    sign = _goes_on(page, first, last)
    if sign:
        return last + 1, sign
    for at in range(last + 1, min(len(page.body), last + 1 + AHEAD)):
        if not _may_go_on(page, first, at):
            return last, ""
        if _author_says(page, first, last, at):
            return last, ""
        if _soon(page, at, 2 if at == last + 1 else 1) and _anothers(page, first, last, at):
            return at, "A paragraph after it says I or we as the quoted words do and the author elsewhere does not."
    return last, ""


def _author_says(page: _Page, first: int, last: int, at: int) -> bool:
    """Whether a paragraph says I or we as the author did before, and the quoted ones do not."""
    before = page.tellers(0, first)
    quoted = [any(page.says[number][person] for number in range(first, last + 1)) for person in (0, 1)]
    return any(page.says[at][person] and before[person] and not quoted[person] for person in (0, 1))


def _soon(page: _Page, at: int, sentences: int) -> bool:
    """Whether a paragraph says I or we in its first `sentences`, before it can have come to speak of others."""
    words = page.body[at].of(page.text)
    ends = [stop.start() for stop in islice(SENTENCE_END.finditer(words), sentences)]
    begin = words[: ends[-1]] if len(ends) == sentences else words
    return SAYS_I.search(begin) is not None or SAYS_WE.search(begin) is not None


def _may_go_on(page: _Page, first: int, at: int) -> bool:
    """Whether nothing in a paragraph speaks against its being quoted still."""
    words = page.body[at].of(page.text)
    return (
        _may_be_quoted(page.text, page.body[at])
        and label(page.text, page.body[at]) is None
        and not TELLS_ABOUT_IT.match(words)
        and not _names_the_quoted(page.text, page.body[first - 1], words)
    )


def _anothers(page: _Page, first: int, last: int, at: int) -> bool:
    """Whether a paragraph says I or we as the quoted ones do, and the author does not, before or after."""
    quoted = [any(page.says[number][person] for number in range(first, last + 1)) for person in (0, 1)]
    back = next((n for n in range(at + 1, min(len(page.body), at + LONGEST)) if not _may_go_on(page, first, n)), at + 1)
    before, after = page.tellers(0, first), page.tellers(back, len(page.body))
    mine = [person for person in (0, 1) if page.says[at][person]]
    return bool(mine) and all(quoted[person] and not before[person] and not after[person] for person in mine)


def _goes_on(page: _Page, first: int, last: int) -> str:
    """Why the paragraph after `last` is quoted too, in words; empty when nothing shows it."""
    text, candidate = page.text, page.body[last + 1]
    words = candidate.of(text)
    if not _may_be_quoted(text, candidate) or label(text, candidate) is not None:
        return ""
    if candidate in page.indents and not TELLS_ABOUT_IT.match(words) and not IN_PERSON.match(words):
        return "The next paragraph goes on: it is set in, as the author's paragraphs are not."
    if TELLS_ABOUT_IT.match(words) or IN_PERSON.match(words) or _names_the_quoted(text, page.body[first - 1], words):
        return ""
    if GOES_ON.match(words):
        return "The next paragraph goes on: it begins with an ellipsis."
    quoted = text[page.body[first - 1].start : page.body[last].end]
    shared = sorted(set(RARE.findall(quoted)) & set(RARE.findall(words)))
    if OTHERS_VOICE.match(words) and len(shared) >= TIES:
        return (
            f"The next paragraph goes on: it gives a voice of its own and speaks of the same ({', '.join(shared[:4])})."
        )
    return ""


def _names_the_quoted(text: str, intro: Span, words: str) -> bool:
    """Whether a paragraph begins by naming the one whose words were introduced: the author is back."""
    names = set(NAME.findall(intro.of(text)[-LEAD:]))
    return bool(names.intersection(re.findall(r"[A-Z][\w’'-]+", words[:60])))
