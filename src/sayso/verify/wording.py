"""A text taken into comparable words, each with its place, once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.model.place import Span
from sayso.text.fold import WORD
from sayso.verify.spelling import key

JOINTS = re.compile(r"[-\u2010\u2011](?!\r?\n)|['’](?=(?:s|re|ve|ll|d|m)$)|(?<=[^\W\d]{2})\.", re.I)
"""Where a quotation or a bracket may cut a word: working-[class], the harbour’s, end.Next. Not: didn’t, de-\\nputy."""

JOINERS = ".-\u2010\u2011'’"

UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Thai, Lao, Khmer, Japanese, Chinese: written without spaces, so every letter is taken for a word."""

SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*\s|\n\s*\n")
SIGNS = re.compile(r"[$€£¥₹₽₺%‰°±+=<>&@#§]|(?<![^\s(\[])[-−](?=\d)|(?<=\d)[-\u2010\u2011–—−/:](?=\d)")
"""Signs that say something, unlike the rest of what stands between words: amounts, shares, below zero, from–to."""

DASHES = str.maketrans(dict.fromkeys("\u2010\u2011–—−", "-"))


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A text and its words in the form they are compared in; word `k` stands at `text[starts[k]:ends[k]]`."""

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    positions: dict[str, list[int]]
    """Where each word stands, ascending."""

    line: str
    """All keys, a space before and after each: an exact run of words is one substring of it."""

    @classmethod
    def of(cls, text: str) -> "Wording":
        """Take a text into words, in one pass.

        >>> Wording.of("the “final  strong\u00adhold” of 2015–16").keys
        ('the', 'final', 'stronghold', 'of', '2015', '16')
        """
        found = list(tokens(text, 0, len(text)))
        keys = tuple(word for word, _, _ in found)
        positions: dict[str, list[int]] = {}
        for place, word in enumerate(keys):
            positions.setdefault(word, []).append(place)
        starts, ends = tuple(start for _, start, _ in found), tuple(end for _, _, end in found)
        return cls(text, keys, starts, ends, positions, f" {' '.join(keys)} ")

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, first: int, past: int) -> Span:
        """Where words `first` to `past` (exclusive) stand; an empty stretch stands before its first word."""
        if first < past:
            return Span(self.starts[first], self.ends[past - 1])
        at = self.starts[first] if first < len(self) else len(self.text)
        return Span(at, at)

    def gap(self, left: int, right: int) -> str:
        """The text between the end of word `left` and the start of word `right`; −1 and `len` are the text's ends."""
        start = self.ends[left] if left >= 0 else 0
        return self.text[start : self.starts[right] if right < len(self) else len(self.text)]

    def parted(self, word: int) -> bool:
        """Whether a sentence ends just before that word, or the text begins or ends there."""
        return not 0 < word < len(self) or self._ends_sentence(word)

    def _ends_sentence(self, word: int) -> bool:
        gap = self.gap(word - 1, word)
        if not SENTENCE_ENDS.search(gap):
            return False
        initial = gap.startswith(".") and self.ends[word - 1] - self.starts[word - 1] == 1
        return "\n\n" in gap or (not initial and not self.text[self.starts[word]].islower())

    def runs(self, keys: tuple[str, ...], limit: int = 8) -> tuple[int, ...]:
        """The first words of the places where these words stand in this order, the first `limit` of them.

        >>> Wording.of("So it goes; so, it goes on").runs(("so", "it", "goes"))
        (0, 3)
        """
        needle, at = f" {' '.join(keys)} ", -1
        found: list[int] = []
        while keys and len(found) < limit and (at := self.line.find(needle, at + 1)) >= 0:
            found.append(self.line.count(" ", 0, at))
        return tuple(found)


def tokens(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The words of `text[start:end]` as (key, start, end)."""
    for match in WORD.finditer(text, start, end):
        word, at = match.group(), match.start()
        if word.isascii() and word.isalpha():
            yield key(word), at, match.end()
            continue
        for start_of, end_of in pairwise(_cuts(word)):
            part = word[start_of:end_of].rstrip(JOINERS)
            yield key(part), at + start_of, at + start_of + len(part)


def _cuts(word: str) -> list[int]:
    if UNSPACED.search(word):
        return [*range(len(word)), len(word)]
    return [0, *(match.end() for match in JOINTS.finditer(word)), len(word)]


def joined(parts: tuple[str, ...], whole: str) -> bool:
    """Whether these words are that one word written apart; figures only at thousands.

    >>> joined(("cease", "fire"), "ceasefire"), joined(("10", "000"), "10000"), joined(("1", "5"), "15")
    (True, True, False)
    """
    return "".join(parts) == whole and (not whole.isdigit() or all(len(part) == 3 for part in parts[1:]))


def signs(text: str, within: Span) -> list[str]:
    """The signs between two words that say something: "$", "%", a minus; what stands around them is looked at too.

    >>> signs("it was −5", Span(6, 8)), signs("the lock – shut", Span(8, 11))
    (['-'], [])
    """
    found = SIGNS.finditer(text, within.start, min(within.end + 1, len(text)))
    return [sign.group().translate(DASHES) for sign in found if sign.start() < within.end]
