"""Find the sentences that say that a text leaves something out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.document import Document, Part
from sayso.model.outline import Outline
from sayso.model.place import Span
from sayso.model.voices import Voices
from sayso.text.fold import straight
from sayso.text.leaving_out import IMPERSONAL, LOOSE, MISSING, NEGATED, PLAIN

INSIDE = re.compile(r",?\s+(?:anywhere\s+)?(?:in|from|throughout)\s+((?:[\w.'-]+\s+){0,6}[\w.'-]+)$")
INSIDE_ITS = re.compile(
    r",?\s+(?:anywhere\s+)?(?:in|from|throughout)\s+(?:its|the|this|that|their)\s+(?:own\s+)?"
    r"(?:articles?|reports?|reporting|coverage|story|stories|piece|account|dispatch|statement)$",
    re.IGNORECASE,
)

LEAD = re.compile(r"\s*(?:the\s+fact\s+that|that|of|to|about|:|,)\s+", re.IGNORECASE)
ENDS = " .!?,;:…\"'"
ADVERB = re.compile(r"\s(?:entirely|altogether|completely|at\s+all)$", re.IGNORECASE)
ASIDE = re.compile(r"\s(?:-|--)\s(?!and\b)|,\s(?:which|who|whose|whom|where)\b", re.IGNORECASE)
STRONG_JOINT = re.compile(
    r",?\s+(?:and|or|nor|but\s+also|as\s+well\s+as)\s+(?:also\s+)?(?:of\s+)?(?:the\s+fact\s+that|that)\s+|;\s+",
    re.IGNORECASE,
)
JOINT = re.compile(
    r"(?:,\s+|,?\s+(?:and|or|nor|as\s+well\s+as)\s+)"
    r"(?=(?:the|its|his|her|their|a|an|any|how|why|whether|what|who)\s)",
    re.IGNORECASE,
)
CLAUSE = re.compile(r",\s+(?:and|but|while|yet|although|though|because|since|so)\s|;\s|:\s|\s--?\s", re.IGNORECASE)

LONGEST = 1_500
"""No sentence that a person wrote for readers is longer."""

WIDEST = " " * 40
"""Nor has one so much space in it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that says something is left out; every part is a span of the report."""

    sentence: Span
    subject: Span
    """Where the text or outlet is named that is said to leave it out."""

    cue: Span
    about: tuple[Span, ...]
    plain: bool
    """Whether the words say so whatever their subject."""


def claims(document: Document, outline: Outline, voices: Voices) -> tuple[Claim, ...]:
    """The claims in the body of a report, in its author's own voice, in reading order."""
    found = []
    for sentence in outline.sentences:
        place = bisect_right(document.zones, sentence.start, key=lambda zone: zone.span.start) - 1
        if len(sentence) > LONGEST or place < 0 or document.zones[place].part is not Part.BODY:
            continue
        words = straight(sentence.of(document.text))
        claim = _claim(sentence, words) if WIDEST not in words else None
        if claim is not None and _own(claim.cue, outline, voices):
            found.append(claim)
    return tuple(found)


def _claim(sentence: Span, words: str) -> Claim | None:
    """The first claim in one sentence."""
    end = _end(words, 0, len(words))
    for cue, plain in _cues(words):
        subject, stop = (_clause(words, cue.start()), cue.start()), end
        if cue.re is MISSING:
            subject = cue.span(1)
        elif cue.re is IMPERSONAL:
            inside = INSIDE.search(words, cue.end(), end)
            subject, stop = (inside.span(1), inside.start()) if inside else ((cue.start(), cue.start()), end)
        about = tuple(_parts(words, cue.end(), stop))
        if about and not NEGATED.search(words[: cue.start()][-30:]):
            at = [Span(sentence.start + a, sentence.start + b) for a, b in (subject, cue.span(), *about)]
            return Claim(sentence, at[0], at[1], tuple(at[2:]), plain)
    return None


def _end(words: str, start: int, end: int) -> int:
    """Where the words end, without punctuation and "entirely"."""
    while True:
        bare = start + len(words[start:end].rstrip(ENDS))
        adverb = ADVERB.search(words, max(start, bare - 20), bare)
        if adverb is None:
            return bare
        end = adverb.start()


def _cues(words: str) -> Iterator[tuple[re.Match[str], bool]]:
    for pattern, plain in ((PLAIN, True), (IMPERSONAL, True), (MISSING, False), (LOOSE, False)):
        yield from ((cue, plain) for cue in pattern.finditer(words))


def _clause(words: str, cue: int) -> int:
    """Where the clause begins that the cue stands in."""
    return max((joint.end() for joint in CLAUSE.finditer(words, 0, cue)), default=0)


def _parts(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is said to be left out: one stretch, or several joined by "and"; asides cut off."""
    clause = re.match(r"\s*(?:that|the\s+fact\s+that)\s", words[start:end], re.IGNORECASE) is not None
    aside = ASIDE.search(words, start, end)
    if aside and (not clause or words[aside.start()] != ","):
        end = aside.start()
    joints = [] if clause else [*JOINT.finditer(words, start, end)]
    joints = sorted([*joints, *STRONG_JOINT.finditer(words, start, end)], key=lambda joint: joint.start())
    for joint in joints:
        if joint.start() >= start:
            yield from _stretch(words, start, joint.start())
            start = joint.end()
    yield from _stretch(words, start, end)


def _stretch(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while lead := LEAD.match(words, start, end):
        start = lead.end()
    start += len(words[start:end]) - len(words[start:end].lstrip())
    end = _end(words, start, end)
    inside = INSIDE_ITS.search(words, start, end)
    end = inside.start() if inside else end
    if any(letter.isalnum() for letter in words[start:end]):
        yield start, end


def _own(cue: Span, outline: Outline, voices: Voices) -> bool:
    """Whether the author speaks there: nobody else's statement, no quotation."""
    place = bisect_right(voices.statements, cue.start, key=lambda statement: statement.span.start) - 1
    if place >= 0 and voices.statements[place].span.overlaps(cue) and voices.statements[place].said_by:
        return False
    past = bisect_right(outline.quotations, cue.start, key=lambda quotation: quotation.span.start)
    return not any(quotation.span.holds(cue) for quotation in outline.quotations[max(0, past - 20) : past])
