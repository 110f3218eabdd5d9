"""What changed between two versions of one page, and whether the later one says so."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from sayso.model.document import DetailName, Document, Part
from sayso.model.place import Passage, Reason, Span
from sayso.model.versions import Change, Version

MOST_PARAGRAPHS = 1_500
MOST_WORDS = 400
"""Words of a paragraph that are compared one by one; longer ones are compared whole."""

MOST_PAIRS = 400
"""Pairs of changed paragraphs that are held beside each other; where more has changed, paragraphs are told whole."""

CLOSE = 0.4
"""Share of their words that two paragraphs must have in common to be the same one, changed."""

SAYS_SO = re.compile(
    r"\b(?:correct(?:ion|ed)|updated?|amended|clarif(?:ication|ied)|editor[’']s note)\b", re.IGNORECASE
)
LEFT_OUT = (Part.FURNITURE,)


class Paragraph(NamedTuple):
    """A paragraph of a document: its words with single spaces, its place, what it is."""

    words: str
    span: Span
    part: Part


def version(here: Document, other: Document, had: str = "", earlier: bool = True) -> Version:
    """How a document differs from another version of its page; menus and the like are left out.

    The changes lead from the earlier of the two to the later one, in the order of the later.
    """
    first, last = (other, here) if earlier else (here, other)
    found = tuple(changes(first, last))
    said = says_so(first, last)
    both = f"This text and the version {f'captured on {had[:10]}' if had else 'held'}"
    words = f"{both} differ in {len(found)} place{'s' * (len(found) != 1)}; the later one "
    words += "says that it was changed." if said else "does not say that it was changed."
    if not found:
        words = f"{both} have the same words but for menus and the like."
    return Version(
        other.id, had, earlier, found, said, Reason("versions/1", words, tuple(each.now for each in found[:5]))
    )


def says_so(first: Document, last: Document) -> bool:
    """Whether the later version gives a date of change that the earlier did not, or a new notice of one."""
    given = set(first.details_named(DetailName.MODIFIED))
    if any(date not in given for date in last.details_named(DetailName.MODIFIED)):
        return True
    before = {" ".join(zone.span.of(first.text).split()) for zone in first.zones if zone.part is Part.NOTICE}
    notices = (" ".join(zone.span.of(last.text).split()) for zone in last.zones if zone.part is Part.NOTICE)
    return any(SAYS_SO.search(words) and words not in before for words in notices)


def changes(first: Document, last: Document) -> Iterator[Change]:
    """What stands in the later version in place of what in the earlier."""
    old, new = paragraphs(first), paragraphs(last)
    matcher = SequenceMatcher(None, [each.words for each in old], [each.words for each in new], autojunk=False)
    for deed, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if deed != "equal":
            yield from region(first, last, old[old_start:old_end], new[new_start:new_end], here(new, new_start, last))


def paragraphs(document: Document) -> list[Paragraph]:
    """The paragraphs of a document's column, in order."""
    found = []
    for zone in document.zones:
        if zone.part in LEFT_OUT:
            continue
        for match in re.compile(r"[^\n]+").finditer(document.text, zone.span.start, zone.span.end):
            words = " ".join(match[0].split())
            if words:
                found.append(Paragraph(words, Span(*match.span()), zone.part))
    return found[:MOST_PARAGRAPHS]


def here(found: Sequence[Paragraph], at: int, document: Document) -> int:
    """Where a paragraph begins that would stand at that number."""
    return found[at].span.start if at < len(found) else len(document.text)


def region(
    first: Document, last: Document, old: Sequence[Paragraph], new: Sequence[Paragraph], place: int
) -> Iterator[Change]:
    """The changes in paragraphs that are not the same: those that are alike word by word, the others whole."""
    left = list(old)
    several = len(old) * len(new) <= MOST_PAIRS
    for each in new:
        like = next((other for other in left if alike(other.words, each.words)), None) if several else None
        if like is None:
            before = left[0].span.start if left else (old[-1].span.end if old else 0)
            yield Change(
                "", each.words, Passage(first.id, Span(before, before)), Passage(last.id, each.span), each.part
            )
            continue
        for gone in left[: left.index(like)]:
            yield removed(first, last, gone, each.span.start)
        left = left[left.index(like) + 1 :]
        yield from within(first, last, like, each)
        place = each.span.end
    for gone in left:
        yield removed(first, last, gone, place)


def removed(first: Document, last: Document, gone: Paragraph, place: int) -> Change:
    """A paragraph that is gone."""
    return Change(gone.words, "", Passage(first.id, gone.span), Passage(last.id, Span(place, place)), gone.part)


def alike(one: str, other: str) -> bool:
    """Whether two paragraphs are one, changed."""
    matcher = SequenceMatcher(None, one.split()[:MOST_WORDS], other.split()[:MOST_WORDS], autojunk=False)
    return matcher.real_quick_ratio() >= CLOSE and matcher.quick_ratio() >= CLOSE and matcher.ratio() >= CLOSE


def within(first: Document, last: Document, old: Paragraph, new: Paragraph) -> Iterator[Change]:
    """The changed words of a paragraph."""
    was, now = words_of(first, old.span), words_of(last, new.span)
    if max(len(was), len(now)) > MOST_WORDS:
        yield Change(old.words, new.words, Passage(first.id, old.span), Passage(last.id, new.span), new.part)
        return
    texts = ([span.of(first.text) for span in was], [span.of(last.text) for span in now])
    for deed, a, b, c, d in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if deed != "equal":
            before, after = apart(first, stretch(was, a, b, old.span), last, stretch(now, c, d, new.span))
            words = (" ".join(before.of(first.text).split()), " ".join(after.of(last.text).split()))
            yield Change(*words, Passage(first.id, before), Passage(last.id, after), new.part)


def apart(first: Document, was: Span, last: Document, now: Span) -> tuple[Span, Span]:
    """Two stretches without the marks, such as a comma, that both begin or end with."""
    old, new = was.of(first.text), now.of(last.text)
    start = end = 0
    least = min(len(old), len(new))
    while start < least and old[start] == new[start] and not old[start].isalnum():
        start += 1
    while end < least - start and old[-1 - end] == new[-1 - end] and not old[-1 - end].isalnum():
        end += 1
    return Span(was.start + start, was.end - end), Span(now.start + start, now.end - end)


def words_of(document: Document, span: Span) -> list[Span]:
    """The places of the words in a stretch."""
    return [Span(*match.span()) for match in re.compile(r"\S+").finditer(document.text, span.start, span.end)]


def stretch(words: Sequence[Span], start: int, end: int, around: Span) -> Span:
    """The stretch of some words; an empty one before the word that would follow."""
    if start < end:
        return Span(words[start].start, words[end - 1].end)
    at = words[start].start if start < len(words) else around.end
    return Span(at, at)
