"""The page as block quotes are looked for on it: paragraphs, what leads from one to the next, and who says I."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.model.document import Document, Part
from sayso.model.outline import Quotation
from sayso.model.place import Span
from sayso.text.ahead import points_ahead, tells_of_words
from sayso.text.hide import hide
from sayso.text.labels import STAMP, label
from sayso.text.leads import Lead, lead

SAYS_I = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|[Mm]yself|[Mm]ine|me)\b")
SAYS_WE = re.compile(r"\b(?:[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|[Oo]urs?|[Oo]urselves)\b")
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

NAME = re.compile(r"(?<=[^.!?]\s)[A-Z][\w’'-]+")
LONGEST = 12
"""Paragraphs. No block quote found by its layout is longer."""

INDENT = re.compile(r"(?:^|[\n\r])([ \t\u00a0\u2003>|]+)$")
FEW = 0.3
"""Indents tell something only where fewer than this share of the paragraphs have them."""

LAST_SENTENCE = re.compile(r"[.!?][”\"’')]*\s+(?=[“\"‘'(]?[A-Z])|[\n\r]")
SENTENCE_END = re.compile(r"[.!?…][”\"’')]*\s+(?=[“\"‘'(]?[A-Z])")
PART = re.compile(
    r"(?:And )?(?:[Pp]age|[Pp]aragraph|[Ss]ection|[Aa]rticle|[Ii]tem|[Cc]lause|[Cc]hapter|[Vv]erse|[Rr]ule|[Aa]nnex|"
    r"[Ff]ootnote|[Rr]egulation|[Pp]oint)\s[\w.()-]{1,16}(?:,\s[^,.:;!?]{1,60})?:|"
    r"(?:The|One|Its|His|Her|Their|My|Our)\s(?:[\w-]+\s){0,3}?(?:translation|passage|paragraph|clause|sentence|entry|line|lines|wording|text):"
)
"""A sentence that is nothing but the place in a paper whose words follow: "Clause 9:"; "The relevant passage:"."""

LETTER = re.compile(
    r"Dear\s[A-Z\w][^.:;!?\n]{1,60},\s\S|[A-ZÀ-Þ][\w’'-]+,\s(?:We|You|This|My|Our|Please|It|The|When|If|As|Thank)\s|"
    r"(?!\w+ly,|(?:Today|Yesterday|Tonight|Tomorrow|Now|Then|Here|There|Instead|However|Still|Sometimes|Afterwards|"
    r"Later|Meanwhile|Indeed|Again|Once|Perhaps|Maybe|Overall|Moreover|Furthermore|Also|Yes|No|So|Well|Oh|Nevertheless|"
    r"Otherwise|Inside|Outside|Besides|Often|Soon|Fortunately|Back|Years|Weeks)\b)[A-ZÀ-Þ][a-zà-ÿ]+,\sI\s"
)
"""A letter's first words in one line with its greeting: the first word behind the comma is large."""

TAIL = 3
"""Sentences at a paragraph's end in which the words that follow may be spoken of."""

LEAD = 600
"""Code points at a paragraph's end in which the sentence that leads in to a quotation is looked for."""


@dataclass(frozen=True, slots=True)
class Page:
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


def page(text: str, body: Sequence[Span], quoted: Sequence[Quotation]) -> Page:
    leads = [_leads(text, paragraph) for paragraph in body]
    starts = [quotation.span.start for quotation in quoted]
    says = []
    for paragraph in body:
        inside = quoted[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        words = hide(text, paragraph, ((quotation.span, " ") for quotation in inside)) if inside else paragraph.of(text)
        says.append((SAYS_I.search(words) is not None, SAYS_WE.search(words) is not None))
    counted = [(0, 0)]
    for at, (i, we) in enumerate(says):
        given = (
            (i or we)
            and at > 0
            and (
                leads[at - 1] is not Lead.NO
                or _told_of(text, body[at - 1])
                or LETTER.match(text, body[at].start, body[at].end)
            )
        )
        counted.append((counted[-1][0] + (i and not given), counted[-1][1] + (we and not given)))
    return Page(text, body, leads, _indented(text, body), says, counted)


def _told_of(text: str, paragraph: Span) -> bool:
    """Whether a paragraph ends by speaking of words: those that follow may be another's."""
    last = last_sentences(text, paragraph)[-1:]
    return bool(last) and (points_ahead(last[0]) or tells_of_words(last[0]))


def last_sentences(text: str, paragraph: Span) -> list[str]:
    """The last sentences of a paragraph, as far as they are near its end."""
    words = text[max(paragraph.start, paragraph.end - LEAD) : paragraph.end]
    starts = [0, *(end.end() for end in SENTENCE_END.finditer(words))]
    return [words[start:end] for start, end in zip(starts, [*starts[1:], len(words)], strict=True)][-TAIL:]


def body_paragraphs(document: Document, paragraphs: Sequence[Span]) -> list[Span]:
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
    last = text[sentences[-1].end() if sentences else start : paragraph.end]
    return Lead.YES if sentences and PART.fullmatch(last) else lead(last)


def _indented(text: str, body: Sequence[Span]) -> frozenset[Span]:
    """The paragraphs that begin with white space or a mail's `>`, where few do."""
    found = frozenset(span for span in body if INDENT.search(text[max(0, span.start - 9) : span.start]))
    return found if len(found) < FEW * len(body) else frozenset()


def may_be_quoted(text: str, paragraph: Span) -> bool:
    """Whether a paragraph could be a block quote: it has no marks of its own, is no list, introduces nothing."""
    words = paragraph.of(text)
    return not (OPENING_MARK.match(words) or LIST_ITEM.match(words) or words.endswith(":"))


def names_the_quoted(text: str, intro: Span, words: str) -> bool:
    """Whether a paragraph begins by naming the one whose words were introduced: the author is back."""
    names = set(NAME.findall(intro.of(text)[-LEAD:]))
    return bool(names.intersection(re.findall(r"[A-Z][\w’'-]+", words[:60])))


def may_go_on(page: Page, first: int, at: int) -> bool:
    """Whether nothing in a paragraph speaks against its being quoted still."""
    words = page.body[at].of(page.text)
    return (
        may_be_quoted(page.text, page.body[at])
        and label(page.text, page.body[at]) is None
        and not TELLS_ABOUT_IT.match(words)
        and not names_the_quoted(page.text, page.body[first - 1], words)
    )


def soon(page: Page, at: int, sentences: int) -> bool:
    """Whether a paragraph says I or we in its first `sentences`, before it can have come to speak of others."""
    words = page.body[at].of(page.text)
    ends = [stop.start() for stop in islice(SENTENCE_END.finditer(words), sentences)]
    begin = words[: ends[-1]] if len(ends) == sentences else words
    return SAYS_I.search(begin) is not None or SAYS_WE.search(begin) is not None


def alone_in_person(page: Page, at: int) -> bool:
    """Whether a paragraph says I or we, and no other of the author's paragraphs does."""
    last = len(page.body)
    before, after = page.tellers(0, at), page.tellers(min(at + 1, last), last)
    mine = [person for person in (0, 1) if page.says[at][person]]
    return bool(mine) and not any(before[person] or after[person] for person in mine)


def anothers(page: Page, first: int, last: int, at: int) -> bool:
    """Whether a paragraph says I or we as the quoted ones do, and the author does not, before or after."""
    quoted = [any(page.says[number][person] for number in range(first, last + 1)) for person in (0, 1)]
    back = next((n for n in range(at + 1, min(len(page.body), at + LONGEST)) if not may_go_on(page, first, n)), at + 1)
    before, after = page.tellers(0, first), page.tellers(back, len(page.body))
    mine = [person for person in (0, 1) if page.says[at][person]]
    return bool(mine) and all(quoted[person] and not before[person] and not after[person] for person in mine)
