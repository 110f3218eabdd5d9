"""A paragraph as the rules see it: its quotations hidden, so that what stands around them can be read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model.document import Document, Part
from sayso.model.outline import Outline, Quotation, QuoteStyle
from sayso.model.place import Span
from sayso.text.hide import HIDDEN, hide
from sayso.text.titles import is_title

SPOKEN_IN = frozenset({Part.HEADLINE, Part.STANDFIRST, Part.BODY, Part.SUBHEAD, Part.CAPTION})
"""The zones in which voices are looked for; what readers, menus and notices say is not the report's."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One paragraph: its place, its outermost quotations, and itself with those hidden.

    `skeleton` is as long as the paragraph: offset i of it is offset `span.start + i` of the text. Titles of works are
    blanks in it. A full stop inside a quotation ends none of its `sentences`.
    """

    text: str
    span: Span
    part: Part
    skeleton: str
    quotes: tuple[Quotation, ...]
    titles: tuple[Quotation, ...]
    sentences: tuple[Span, ...]

    def view(self, start: int, end: int) -> str:
        """The skeleton between two offsets of the text."""
        return self.skeleton[start - self.span.start : end - self.span.start]


def frames(document: Document, outline: Outline) -> Iterator[Frame]:
    """The paragraphs in which somebody may speak, in order."""
    marked = [quotation for quotation in outline.quotations if quotation.style is not QuoteStyle.BLOCK]
    starts = [quotation.span.start for quotation in marked]
    sentence_starts = [sentence.start for sentence in outline.sentences]
    zones = iter(document.zones)
    zone = next(zones, None)
    for paragraph in outline.paragraphs:
        while zone is not None and zone.span.end <= paragraph.start:
            zone = next(zones, None)
        if zone is None or zone.part not in SPOKEN_IN:
            continue
        inside = marked[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        first = bisect_left(sentence_starts, paragraph.start)
        sentences = outline.sentences[first : bisect_left(sentence_starts, paragraph.end)]
        yield frame(document.text, paragraph, zone.part, inside, sentences)


def frame(text: str, paragraph: Span, part: Part, inside: Sequence[Quotation], sentences: Sequence[Span]) -> Frame:
    """The frame of one paragraph, given the quotations and the sentences that lie in it."""
    if not inside:
        return Frame(text, paragraph, part, text[paragraph.start : paragraph.end], (), (), tuple(sentences))
    outer = outermost(inside)
    titles = tuple(quotation for quotation in outer if is_title(text, paragraph, quotation))
    quotes = tuple(quotation for quotation in outer if quotation not in titles)
    skeleton = hide(text, paragraph, ((quote.span, " " if quote in titles else HIDDEN) for quote in outer))
    return Frame(text, paragraph, part, skeleton, quotes, titles, _whole(sentences, outer))


def outermost(quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Those that lie in no other of them; they must come in order of their beginnings, longest first."""
    found: list[Quotation] = []
    for quotation in quotations:
        if not found or quotation.span.start >= found[-1].span.end:
            found.append(quotation)
    return tuple(found)


def _whole(sentences: Sequence[Span], quotes: Sequence[Quotation]) -> tuple[Span, ...]:
    """Sentences joined again where the end of one lies inside a quotation."""
    starts = [quotation.span.start for quotation in quotes]
    found: list[Span] = []
    for sentence in sentences:
        at = bisect_right(starts, sentence.start) - 1
        inside = at >= 0 and starts[at] < sentence.start < quotes[at].span.end
        if inside and found:
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    return tuple(found)
