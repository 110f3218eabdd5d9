"""What was changed from one text to another: the title, what was cut, put in, or put otherwise."""

from collections.abc import Iterable, Iterator, Sequence

from sayso.model.document import DetailName, Document
from sayso.model.place import Passage, Span
from sayso.model.reuse import Change, ChangeKind
from sayso.text.fold import folded_words, words


def changes(old: Document, new: Document, shared: Sequence[tuple[Span, Span]]) -> tuple[Change, ...]:
    """The changes that made `new` of `old`: the title, then stretches in order of the old text.

    shared: passages of the old text and the new one that are the same or nearly, as found.
    """
    return (*title(old, new), *between(old, new, sorted(shared)))


def title(old: Document, new: Document) -> Iterator[Change]:
    """Another headline."""
    one, other = (document.detail(DetailName.HEADLINE) or "" for document in (old, new))
    if one and other and folded_words(one) != folded_words(other):
        yield Change(ChangeKind.TITLE, one, other)


def between(old: Document, new: Document, shared: Iterable[tuple[Span, Span]]) -> Iterator[Change]:
    """What stands between passages that follow each other in both texts, and in neither is shared."""
    was, now = None, None
    for one, other in shared:
        if was is not None and now is not None and was.end <= one.start and now.end <= other.start:
            yield from change(old, new, Span(was.end, one.start), Span(now.end, other.start))
        if was is None or was.end <= one.end:
            was, now = one, other


def change(old: Document, new: Document, was: Span, now: Span) -> Iterator[Change]:
    """The change from one stretch to another, unless neither has words, or both the same."""
    was, now = beyond_the_same_marks(old.text, was, new.text, now)
    one, other = was.trimmed(old.text), now.trimmed(new.text)
    before, after = ([word.folded for word in words(d.text, s.start, s.end)] for d, s in ((old, one), (new, other)))
    if before == after:
        return
    kind = ChangeKind.ALTERED if before and after else ChangeKind.CUT if before else ChangeKind.INSERTION
    places = (Passage(old.id, one), Passage(new.id, other))
    yield Change(kind, one.of(old.text), other.of(new.text), *places)


def beyond_the_same_marks(old: str, was: Span, new: str, now: Span) -> tuple[Span, Span]:
    """Two stretches without the stops and spaces with which both begin.

    >>> beyond_the_same_marks("No. Yes", Span(2, 7), "No.", Span(2, 3))
    (Span(start=3, end=7), Span(start=3, end=3))
    """
    same = 0
    for one, other in zip(was.of(old), now.of(new), strict=False):
        if one != other or one.isalnum():
            break
        same += 1
    return Span(was.start + same, was.end), Span(now.start + same, now.end)
