"""Words: a document as the network is shown it, in windows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.attribute.frame import SPOKEN_IN
from sayso.attribute.tagger.features import features, told_apart
from sayso.attribute.tagger.runs import Run
from sayso.attribute.tagger.windows import LENGTH, windows
from sayso.attribute.tagger.wordpiece import END, PADDING, START, WordPieces, words
from sayso.model.document import Document
from sayso.model.outline import Outline, Quotation, QuoteStyle
from sayso.model.place import Span

Numbers = NDArray[np.int64]

JOINING = frozenset("and but or nor while whereas though although also then".split())
HANGING = frozenset("the a an his its their our my your of for from and or with in on at by to".split())
PRONOUNS = frozenset("it they he she them".split())
COMMA = frozenset(",")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one document: where each stands, in code points, and what the network is told of it."""

    numbers: Numbers
    """Their numbers among all words of the document, ascending; where some are left out there is a gap."""

    starts: Numbers
    ends: Numbers
    pieces: tuple[tuple[int, ...], ...]
    features: Numbers
    spoken: NDArray[np.bool_]
    """Which of them have a letter or a digit; the others are signs."""

    joins: NDArray[np.bool_]
    """Which of them join what is told: and, but, while."""

    hangs: NDArray[np.bool_]
    """Which of them no noun phrase ends with: the, his, of."""

    commas: NDArray[np.bool_]
    pronouns: NDArray[np.bool_]

    marked: NDArray[np.bool_]
    """Which of them stand between quotation marks, the marks not counted."""

    sentences: Numbers
    """For each word the number of its sentence; `paragraphs` likewise."""

    paragraphs: Numbers
    windows: tuple[Run, ...]
    """In order; together they are all words."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Some windows as the network is shown them; (windows, pieces) each."""

    pieces: Numbers
    features: Numbers
    mask: Numbers
    words: tuple[Numbers, ...]
    """For each window the places of its words' first pieces."""


def cut(document: Document, outline: Outline, pieces: WordPieces) -> Words:
    """The words of a document in whose zones somebody may speak, their pieces and features, in windows."""
    spans = np.array(words(document.text), np.int64).reshape(-1, 2)
    at = np.column_stack([np.arange(len(spans)), spans])
    return _told(document.text, outline, at[_spoken(document, at[:, 1])], pieces)


def _spoken(document: Document, starts: Numbers) -> NDArray[np.bool_]:
    """Which words stand in the headline, the body, and whatever else is the report's own."""
    found = np.zeros(len(starts), np.bool_)
    for zone in document.zones:
        if zone.part in SPOKEN_IN:
            first, last = np.searchsorted(starts, (zone.span.start, zone.span.end))
            found[first:last] = True
    return found


def _told(text: str, outline: Outline, at: Numbers, pieces: WordPieces) -> Words:
    """Some words of a text as the network is shown them; `at` (words, 3) has their numbers, starts and ends."""
    numbers, starts, ends = (np.ascontiguousarray(column) for column in at.T)
    found = [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    small = [form.lower() for form in found]
    cut_up = tuple(pieces(form)[:LENGTH] for form in found)
    sentences = _numbered(starts, outline.sentences)
    return Words(
        numbers,
        starts,
        ends,
        cut_up,
        features(found, starts, outline).astype(np.int64),
        np.fromiter((form[0].isalnum() for form in found), np.bool_, len(found)),
        _among(small, JOINING),
        _among(small, HANGING),
        _among(small, COMMA),
        _among(small, PRONOUNS),
        _marked(starts, outline.quotations),
        sentences,
        _numbered(starts, outline.paragraphs),
        _in_windows(cut_up, sentences),
    )


def chosen(words: Words, inside: Numbers, quotations: Iterable[Quotation]) -> Words:
    """Some words, by their places among the words, as a text of their own in which only some quotations count."""
    starts, sentences, paragraphs = words.starts[inside], words.sentences[inside], words.paragraphs[inside]
    cut_up = tuple(words.pieces[word] for word in inside.tolist())
    return Words(
        words.numbers[inside],
        starts,
        words.ends[inside],
        cut_up,
        told_apart(words.features[inside], starts, quotations, paragraphs),
        words.spoken[inside],
        words.joins[inside],
        words.hangs[inside],
        words.commas[inside],
        words.pronouns[inside],
        words.marked[inside],
        sentences,
        paragraphs,
        _in_windows(cut_up, sentences),
    )


def _in_windows(cut_up: Sequence[tuple[int, ...]], sentences: Numbers) -> tuple[Run, ...]:
    begun = np.flatnonzero(np.diff(sentences, prepend=-1)).tolist()
    return tuple(windows([len(one) for one in cut_up], begun))


def _marked(starts: Numbers, quotations: Iterable[Quotation]) -> NDArray[np.bool_]:
    found = np.zeros(len(starts), np.bool_)
    for quotation in quotations:
        if quotation.style is not QuoteStyle.BLOCK:
            first, last = np.searchsorted(starts, (quotation.inner.start, quotation.inner.end))
            found[first:last] = True
    return found


def _among(forms: Sequence[str], group: frozenset[str]) -> NDArray[np.bool_]:
    return np.fromiter(map(group.__contains__, forms), np.bool_, len(forms))


def _numbered(starts: Numbers, spans: Sequence[Span]) -> Numbers:
    """For each word the number of the span that it stands in or behind."""
    return np.searchsorted([span.start for span in spans], starts, side="right")


def shown(chosen: Sequence[tuple[Words, Run]], pieces: WordPieces) -> Shown:
    """Windows side by side, each between the signs for its beginning and its end, the shorter ones padded."""
    rows = [_row(words, *window) for words, window in chosen]
    length = max(len(ids) for ids, _, _ in rows) + 2
    ids = np.full((len(rows), length), pieces.vocabulary[PADDING], np.int64)
    told = np.zeros((len(rows), length), np.int64)
    mask = np.zeros((len(rows), length), np.int64)
    ids[:, 0] = pieces.vocabulary[START]
    for at, (row, given, _) in enumerate(rows):
        ids[at, 1 : len(row) + 1], ids[at, len(row) + 1] = row, pieces.vocabulary[END]
        told[at, 1 : len(row) + 1] = given
        mask[at, : len(row) + 2] = 1
    return Shown(ids, told, mask, tuple(firsts for _, _, firsts in rows))


def _row(words: Words, first: int, last: int) -> tuple[list[int], Numbers, Numbers]:
    """A window's pieces, their features, and the places of its words' first pieces, the beginning's sign counted."""
    cut_up = words.pieces[first:last]
    sizes = [len(one) for one in cut_up]
    firsts = np.cumsum([1, *sizes[:-1]])
    return [piece for one in cut_up for piece in one], np.repeat(words.features[first:last], sizes), firsts
