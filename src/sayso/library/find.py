"""The places of a query's terms in a text, and the passage worth showing."""

import re
import unicodedata
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sayso.library.query import Term
from sayso.library.tokens import pieces, token
from sayso.model.place import Span
from sayso.text.fold import WORD

WIDTH = 240
"""Code points between the first and the last term of a passage; about three lines."""

MARGIN = 60
"""Code points of context before and after, at most."""

MOST_PLACES = 2_000
"""Places of one term in one text that are looked at; a longer text shows what it has in its first ones."""

LONGEST = 1_000
"""Code points of a passage; only a very long phrase, or junk without spaces, meets it."""


def find(text: str, terms: Sequence[Term]) -> list[tuple[Span, int]]:
    """Every place of every term, in reading order, with the term's index. Spans are code points of `text`.

    Words match as the indexes match them: without case, accents and joining marks; a single word is also found
    inside a joined one.

    >>> find("Ana’s US-backed plan", [Term(("backed",)), Term(("ana",), prefix=True)])
    [(Span(start=0, end=5), 1), (Span(start=9, end=15), 0)]
    """
    matches = list(WORD.finditer(text))
    found = [token(match.group()) for match in matches]
    joined = [(match, whole) for match, whole in zip(matches, found, strict=True) if not match.group().isalnum()]
    return sorted(chain(whole_words(matches, found, terms), inner(joined, terms)))


def whole_words(
    matches: Sequence[re.Match[str]], found: list[str], terms: Sequence[Term]
) -> Iterator[tuple[Span, int]]:
    """The places where terms stand in whole words, of each term no more than `MOST_PLACES`."""
    left = [MOST_PLACES] * len(terms)
    for at, index in begun(found, terms):
        if left[index] and terms[index].matches(found, at):
            left[index] -= 1
            yield Span(matches[at].start(), matches[at + len(terms[index].tokens) - 1].end()), index


def begun(found: Sequence[str], terms: Sequence[Term]) -> Iterator[tuple[int, int]]:
    """Each token of a text with each term that it may begin."""
    exact: dict[str, list[int]] = defaultdict(list)
    for index, term in enumerate(terms):
        if not (term.prefix and len(term.tokens) == 1):
            exact[term.tokens[0]].append(index)
    prefixes = [(index, term.tokens[0]) for index, term in enumerate(terms) if term.prefix and len(term.tokens) == 1]
    for at, word in enumerate(found):
        for index in exact.get(word, ()):
            yield at, index
        for index, beginning in prefixes:
            if word.startswith(beginning):
                yield at, index


def inner(joined: Iterable[tuple[re.Match[str], str]], terms: Sequence[Term]) -> Iterator[tuple[Span, int]]:
    """The pieces of joined words that single-word terms match, where the whole word does not; no more than that."""
    left = [MOST_PLACES if len(term.tokens) == 1 else 0 for term in terms]
    for match, whole in joined:
        for piece, start, end in pieces(match.group()):
            for index, term in enumerate(terms):
                if left[index] and term.matches([piece], 0) and not term.matches([whole], 0):
                    left[index] -= 1
                    yield Span(match.start() + start, match.start() + end), index


def passage(text: str, found: Sequence[tuple[Span, int]]) -> Span:
    """The stretch of `text` that shows the most terms close together, with some words around; its start when none."""
    first, last = densest(found) if found else (Span(0, 0), Span(0, min(len(text), WIDTH)))
    start = word_start(text, max(0, first.start - MARGIN), first.start)
    end = word_end(text, last.end, min(len(text), last.end + MARGIN))
    return Span(start, min(end, start + LONGEST))


def densest(found: Sequence[tuple[Span, int]]) -> tuple[Span, Span]:
    """First and last place of the window with the most different terms, then the most places, then the earliest."""
    window: deque[tuple[Span, int]] = deque()
    seen: Counter[int] = Counter()
    best, shown = (0, 0), (found[0][0], found[0][0])
    for place, index in found:
        window.append((place, index))
        seen[index] += 1
        while len(window) > 1 and place.end - window[0][0].start > WIDTH:
            leaving = window.popleft()[1]
            seen[leaving] -= 1
            if not seen[leaving]:
                del seen[leaving]
        worth = (len(seen), len(window))
        if worth > best:
            best, shown = worth, (window[0][0], place)
    return shown


def word_start(text: str, earliest: int, latest: int) -> int:
    """Where the first whole word from `earliest` begins, no later than `latest`; mid-word where nothing is spaced."""
    if earliest == 0 or text[earliest - 1].isspace():
        return earliest
    spaces = (at + 1 for at in range(earliest, latest) if text[at].isspace())
    return next(spaces, whole_letter(text, earliest, latest))


def word_end(text: str, earliest: int, latest: int) -> int:
    """Where the last whole word before `latest` ends, no sooner than `earliest`."""
    if latest == len(text) or text[latest].isspace():
        return latest
    spaces = (at for at in range(latest, earliest - 1, -1) if text[at].isspace())
    return next(spaces, whole_letter(text, latest, len(text)))


def whole_letter(text: str, at: int, end: int) -> int:
    """The first place from `at` that does not stand between a letter and its marks."""
    while at < end and unicodedata.combining(text[at]):
        at += 1
    return at
