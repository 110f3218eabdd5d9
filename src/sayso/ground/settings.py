"""How sure is sure enough, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The numbers that chains and origins go by. Likenesses run from 0 to 1."""

    found: float = 0.3
    """In a work that is named for it, a statement is found in the passage that is this like it. Half of the words that
    tell, roughly; of headlines and articles on one rumour 77 in 100 reach it, of others 4 in 1,000."""

    carried: float = 0.4
    """A document that nobody named carries a statement when a passage of it is this like it. Of claims found so in a
    collection of 10,375, 94 in 100 were the claim meant."""

    carried_words: int = 4
    """And when so many telling words are shared, every figure among them."""

    maybe: float = 0.3
    """From here to `carried` a document may carry it: it is listed, and not counted."""

    clear: float = 0.05
    """A passage must beat the next best by this much, or the two are equally good."""

    words: int = 3
    """A statement with fewer telling words may stand anywhere, so it is not looked for in other words."""

    shared: int = 2
    """So many telling words must be shared, whatever they weigh."""

    alike: float = 0.75
    """The same as `found` and `carried`, where a sentence encoder says how alike two passages are."""

    hops: int = 12
    """A chain is followed no further than this."""

    candidates: int = 40
    """So many documents of the library are opened to see whether they carry a statement."""

    own: int = 10
    """So many documents are opened to see whether one of them is the speaker's own."""

    same: int = 8
    """Passages of so many words that are word for word the same have one origin."""


USUAL = Settings()
