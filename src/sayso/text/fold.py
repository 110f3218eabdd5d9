"""Compare texts as a reader does, who sees no difference between ’ and ', and find the way back to the letters."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from sayso.model.place import Span

QUOTES_AND_DASHES = {
    **dict.fromkeys(map(ord, "‘’‚‛′ʼ`´"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″«»"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u1680\u202f\u205f\u3000\t\n\r\v\f\x85\u2028\u2029"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
}
LOOK_ALIKE = str.maketrans(QUOTES_AND_DASHES)


def straight(text: str) -> str:
    """The text with every quote, dash and space in its plain form; as many code points as before.

    >>> straight("“We don’t know”\u2009–\u2009yet")
    '"We don\\'t know" - yet'
    """
    return text.translate(LOOK_ALIKE)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word without case, compatibility forms, soft hyphens and joining marks.

    >>> fold_word("Co-operate"), fold_word("ﬁre"), fold_word("don’t")
    ('cooperate', 'fire', 'dont')
    """
    plain = unicodedata.normalize("NFKC", word).casefold()
    return "".join(letter for letter in unicodedata.normalize("NFC", plain) if letter.isalnum()) or plain


JOINED = r"(?:[’'.\-\u2010\u2011\u00ad]|-\r?\n)"
LETTERS = r"\w[\w\u0300-\u036f]*"  # accents may follow their letter, as they do in text from many a PDF
WORD = re.compile(rf"{LETTERS}(?:{JOINED}{LETTERS})*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: how it compares, and where it stands."""

    folded: str
    span: Span


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, folded, with their places in `text`.

    A word broken by a hyphen at a line's end is one word.

    >>> [word.folded for word in words("the De-\\nputy’s “final  stronghold”")]
    ['the', 'deputys', 'final', 'stronghold']
    """
    stop = len(text) if end is None else end
    return [Word(fold_word(m.group()), Span(*m.span())) for m in WORD.finditer(text, start, stop)]


def folded_words(text: str) -> list[str]:
    """Just the folded words, where their places do not matter."""
    return [fold_word(word) for word in WORD.findall(text)]


@dataclass(frozen=True, slots=True)
class Lines:
    """Line numbers for offsets, for people: "line 12, column 5"."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Index the line starts of `text`; line ends are as `str.splitlines` knows `\\n`, `\\r\\n` and `\\r`."""
        lengths = (len(line) for line in re.split(r"(?<=\n)|(?<=\r)(?!\n)", text))
        return cls((0, *accumulate(lengths)))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1."""
        line = bisect_right(self.starts, offset) - 1
        return line + 1, offset - self.starts[line] + 1
