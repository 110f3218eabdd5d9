"""What the encoder is told about each word beside its letters: case, quotation marks, where the paragraph begins."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.model.outline import Outline, Quotation, QuoteStyle
from sayso.model.place import Span

CASES = 5
"""No capital; Capital; one letter alone; ALL CAPITALS; mIxed."""

QUOTED = 5
"""Outside; inside marks; an opening mark; a closing mark; in a block quote."""

OUTSIDE, INSIDE, OPENS, CLOSES, BLOCK = range(QUOTED)

FEATURES = CASES * QUOTED * 2
"""Different values of a word's feature: case, then quotation, then whether it is the first of its paragraph."""


def features(forms: Sequence[str], starts: NDArray[np.int32], outline: Outline) -> NDArray[np.int16]:
    """One number a word, from 0 to FEATURES - 1. `starts` are the words' first code points, ascending."""
    cases = np.fromiter(map(case, forms), np.int16, len(forms))
    return (
        cases * (QUOTED * 2) + quoted(starts, outline.quotations) * 2 + first_of_paragraph(starts, outline.paragraphs)
    )


def case(form: str) -> int:
    """How a word is written.

    >>> [case(form) for form in ("said", "Vaud", "A", "NATO", "iPhone")]
    [0, 1, 2, 3, 4]
    """
    if form.islower() or form == (lower := form.lower()):
        return 0
    if len(form) == 1:
        return 2
    if form[1:] == lower[1:]:
        return 1
    return 3 if form.isupper() else 4


def told_apart(
    known: NDArray[np.int64], starts: NDArray[np.int64], quotations: Iterable[Quotation], paragraphs: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The features of some words of a text read by themselves, from those that they have in it.

    Only `quotations` count; `paragraphs` has the number of each word's paragraph.
    """
    found = known - known % (QUOTED * 2)
    found += quoted(starts, quotations) * 2 + (np.diff(paragraphs, prepend=0) != 0)
    return found


def quoted(starts: NDArray[np.integer], quotations: Iterable[Quotation]) -> NDArray[np.int16]:
    """For each word where it stands to the quotations: outside, inside, a mark, or in a block quote."""
    found = np.zeros(len(starts), np.int16)
    for quotation in quotations:
        first, last = np.searchsorted(starts, (quotation.span.start, quotation.span.end))
        if quotation.style is QuoteStyle.BLOCK:
            found[first:last] = BLOCK
            continue
        inner_first, inner_last = np.searchsorted(starts, (quotation.inner.start, quotation.inner.end))
        found[first:inner_first] = OPENS
        found[inner_first:inner_last] = INSIDE
        found[inner_last:last] = CLOSES
    return found


def first_of_paragraph(starts: NDArray[np.int32], paragraphs: Iterable[Span]) -> NDArray[np.int16]:
    """1 for each word with which a paragraph begins."""
    found = np.zeros(len(starts), np.int16)
    at = np.searchsorted(starts, [paragraph.start for paragraph in paragraphs])
    found[at[at < len(starts)]] = 1
    return found
