"""Look in a work for what comes nearest to some words: sentences that share the words that tell."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import log

from sayso.model.place import Span
from sayso.text.common import COMMON
from sayso.text.roots import root
from sayso.verify.settings import Settings
from sayso.verify.wording import Wording, tokens

EMPTY = frozenset(
    """mention mentions mentioned reference fact facts article articles report reports reported story piece coverage
    said says say told claim claims claimed note noted notes source sources way ways""".split()
)
"""Words about reporting itself, which stand everywhere."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that tells what is meant; a name or a figure must be there if anything is to carry it."""

    root: str
    raw: str
    firm: bool


@dataclass(frozen=True, slots=True)
class Near:
    """One sentence of a work, or two neighbouring ones, and how much of the telling words it has."""

    span: Span
    likeness: float
    shared: tuple[Telling, ...]
    lacking: tuple[Telling, ...]
    sentences: int


class Work:
    """A held text in sentences, to be asked what comes nearest."""

    def __init__(self, held: Wording) -> None:
        self.held = held
        starts = [word for word in range(len(held)) if held.parted(word)]
        self._bounds = [*starts, len(held)]
        self._at: dict[str, list[int]] = {}
        for sentence, (first, past) in enumerate(pairwise(self._bounds)):
            for stem in {root(word) for word in held.keys[first:past]}:
                self._at.setdefault(stem, []).append(sentence)

    @property
    def sentences(self) -> int:
        """How many there are."""
        return len(self._bounds) - 1

    def telling(self, words: str, outlet: str, settings: Settings) -> tuple[Telling, ...]:
        """The words that tell what is meant: neither common ones, nor the outlet's name, nor what the work is about."""
        passed = {root(word) for word, _, _ in tokens(outlet, 0, len(outlet))}
        found: dict[str, Telling] = {}
        for place, (word, start, end) in enumerate(tokens(words, 0, len(words))):
            raw, stem = words[start:end], root(word)
            usual = self.sentences > 3 and len(self._at.get(stem, ())) > settings.usual * self.sentences
            if word in COMMON or word in EMPTY or stem in passed or usual or (len(word) < 2 and not word.isdigit()):
                continue
            firm = any(letter.isdigit() for letter in raw) or (place > 0 and raw[0].isupper())
            found.setdefault(stem, Telling(stem, raw, firm))
        return tuple(found.values())

    def near(self, telling: tuple[Telling, ...], limit: int) -> tuple[Near, ...]:
        """The stretches that have most of the telling words, best first, none twice; empty when none has any."""
        worth = {word.root: self._worth(word.root) for word in telling}
        held: dict[int, set[str]] = {}
        for word in telling:
            for sentence in self._at.get(word.root, ()):
                held.setdefault(sentence, set()).add(word.root)
        total = sum(worth.values()) or 1.0
        stretches = [(first, 1, roots) for first, roots in held.items()]
        stretches += [(first, 2, roots | held[first + 1]) for first, roots in held.items() if first + 1 in held]
        scored = [
            (sum(worth[stem] for stem in sorted(roots)) / total, first, count, roots)
            for first, count, roots in stretches
        ]
        scored.sort(key=lambda scored: (-round(scored[0], 6), scored[2], scored[1]))
        return tuple(self._near(found, telling) for found in _apart(scored, limit))

    def _worth(self, stem: str) -> float:
        """How much a word tells: the rarer in this work the more, and most where the work does not have it."""
        return log((self.sentences + 1) / (len(self._at.get(stem, ())) + 0.5))

    def _near(self, found: tuple[float, int, int, set[str]], telling: tuple[Telling, ...]) -> Near:
        likeness, first, count, roots = found
        span = self._with_stop(self.held.span(self._bounds[first], self._bounds[first + count]))
        shared = tuple(word for word in telling if word.root in roots)
        return Near(span, round(likeness, 3), shared, tuple(w for w in telling if w.root not in roots), count)

    def _with_stop(self, span: Span) -> Span:
        """The stretch with the full stop and the closing mark that end it."""
        end = span.end
        while end < len(self.held.text) and end - span.end < 3 and self.held.text[end] in ".!?…\"”’»)'":
            end += 1
        return Span(span.start, end)


def _apart(
    scored: Iterable[tuple[float, int, int, set[str]]], limit: int
) -> Iterable[tuple[float, int, int, set[str]]]:
    """The best stretches that do not overlap."""
    taken: set[int] = set()
    for found in scored:
        covered = set(range(found[1], found[1] + found[2]))
        if not covered & taken and limit > 0:
            taken |= covered
            limit -= 1
            yield found
