"""Words and word pieces: how a text is cut for the encoder."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WORD = re.compile(r"[^\W_]+|''|``|[^\s\u200b-\u200f\ufeff]")
"""A run of letters and digits, a doubled apostrophe, or any other single sign."""

LONGEST = 60
"""Code points. A longer word is given as unknown: no vocabulary holds it, and cutting it up would be slow."""

DOUBLE_MARKS = dict.fromkeys(["“", "”", "„", "‟", "«", "»", "＂", "''", "``"], '"')
SINGLE_MARKS = dict.fromkeys(["‘", "’", "‚", "‛", "`", "´", "′"], "'")
SIGNS = DOUBLE_MARKS | SINGLE_MARKS | {"–": "-", "—": "-", "‒": "-", "―": "-", "−": "-", "…": "."}
"""Signs that printers choose among, made one: which mark a house prefers says nothing about who speaks."""

UNKNOWN, START, END, PADDING = "[UNK]", "[CLS]", "[SEP]", "[PAD]"

REMEMBERED = 200_000
"""Words whose pieces are kept; past that the memory is emptied and grows anew."""


@dataclass(slots=True)
class WordPieces:
    """The vocabulary of an uncased encoder, and the pieces of the words met so far.

    Cutting is greedy, the longest piece first (Schuster and Nakajima 2012; as in BERT, Devlin et al. 2019).
    """

    vocabulary: dict[str, int]
    known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[str]) -> "WordPieces":
        """From the lines of a vocabulary file: one piece a line, its number is its id."""
        return cls({piece.rstrip("\n"): number for number, piece in enumerate(lines)})

    def __call__(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces; at least one."""
        found = self.known.get(word)
        if found is None:
            if len(self.known) >= REMEMBERED:
                self.known.clear()
            found = self.known[word] = self._cut(folded(word))
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        unknown = (self.vocabulary[UNKNOWN],)
        if not word or len(word) > LONGEST:
            return unknown
        found: list[int] = []
        start = 0
        while start < len(word):
            end, piece = self._longest(word, start)
            if piece is None:
                return unknown
            found.append(piece)
            start = end
        return tuple(found)

    def _longest(self, word: str, start: int) -> tuple[int, int | None]:
        for end in range(len(word), start, -1):
            piece = self.vocabulary.get(word[start:end] if start == 0 else f"##{word[start:end]}")
            if piece is not None:
                return end, piece
        return start, None


def folded(word: str) -> str:
    """A word as an uncased vocabulary has it: lower case, without accents, plain signs.

    >>> folded("Çelik"), folded("’")
    ('celik', "'")
    """
    if word in SIGNS:
        return SIGNS[word]
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(sign for sign in apart if unicodedata.category(sign) != "Mn")


def words(text: str) -> list[tuple[int, int]]:
    """The words and signs of a text, in order: where each begins and ends, in code points.

    >>> [("a ''b''")[start:end] for start, end in words("a ''b''")]
    ['a', "''", 'b', "''"]
    """
    return [found.span() for found in WORD.finditer(text)]


def forms(text: str, at: Sequence[tuple[int, int]]) -> list[str]:
    """The words themselves."""
    return [text[start:end] for start, end in at]
