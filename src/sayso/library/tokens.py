"""Words as the indexes hold them, so that SQLite and Python never disagree on what a word is.

SQLite's own tokenizer splits "don’t" in two and knows the letters of Unicode 6.1; ours makes it "dont", as every
step does. So the indexes are fed tokens that are ready, and a question is put with the same tokens.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from sayso.text.fold import LETTERS, WORD, fold_word

FOLDING = 1
"""Raise it when `token` or `fold_word` answers otherwise than before: libraries then make their indexes anew."""

LONGEST = 100
"""Code points of a token; no word of any language is longer, only junk is, and it need not fill the index."""

PIECE = re.compile(rf"{LETTERS}(?:(?:\u00ad|-\r?\n){LETTERS})*")
ACCENTS = dict.fromkeys(range(0x300, 0x370))
NOT_ALPHANUMERIC = re.compile(r"[\x00-/:-@\[-`{-\x7f]")


@lru_cache(maxsize=4096)
def clean(folded: str) -> str:
    """A word folded by `fold_word`, without accents and without anything that SQLite would split it at.

    >>> clean("café"), clean("_"), clean("dont")
    ('cafe', '_', 'dont')
    """
    if folded.isascii() and folded.isalnum():
        return folded.lower()[:LONGEST]
    bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", folded).translate(ACCENTS)).lower()
    writable = bare.encode("utf-8", "replace").decode()
    return NOT_ALPHANUMERIC.sub("_", writable)[:LONGEST] or "_"


@lru_cache(maxsize=131072)  # a hit costs a tenth of folding, and most words of a text are hits
def token(word: str) -> str:
    """One word of a text as the indexes hold it.

    >>> token("Don’t"), token("Kurdish-led"), token("Élysée")
    ('dont', 'kurdishled', 'elysee')
    """
    return clean(fold_word(word))


def tokens(text: str) -> list[str]:
    """The tokens of a text: one for each of its words, in order."""
    return [*map(token, WORD.findall(text))]


def tokens_and_pieces(text: str) -> tuple[list[str], list[str]]:
    """The tokens of a text; and those inside its joined words, so that "syria" finds "Syria’s" and "Syria-based".

    >>> tokens_and_pieces("Syria’s US-backed forces don't")
    (['syrias', 'usbacked', 'forces', 'dont'], ['syria', 'us', 'backed', 'don'])
    """
    words = WORD.findall(text)
    joined = [word for word in words if not word.isalnum()]
    return [*map(token, words)], [found for word in joined for found, _, _ in pieces(word)]


def pieces(word: str) -> Iterator[tuple[str, int, int]]:
    """The pieces of one joined word of two letters or more, with their places in it; none for a plain word."""
    if word.isalnum():
        return
    found = [(match.group(), *match.span()) for match in PIECE.finditer(word)]
    if len(found) > 1:
        yield from ((token(piece), start, end) for piece, start, end in found if end - start > 1)
