"""How sure is sure enough, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The numbers that checks of quotations and of alleged omissions go by."""

    share: float = 0.6
    """A quotation of `long` words or more is found when this share of its words stands in the passage: with two words
    in five changed a reader still knows the sentence again, with fewer left it is another sentence."""

    share_short: float = 0.75
    """The same for quotations shorter than `long` words, where two shared words may be chance."""

    share_anywhere: float = 0.8
    """The same when no work is named and the whole library is searched: more texts, more chance likenesses."""

    long: int = 8
    """From so many words on, a quotation is long enough for `share`, and telling enough that its standing in another
    mouth somewhere in the library means something."""

    short: int = 4
    """Quotations of fewer words must stand in the named work word for word, and are not searched for elsewhere."""

    telling_share: float = 0.5
    """So many of the quotation's words other than "the", "of", "would" … must be among those found: a skeleton of
    common words fits anywhere."""

    splice: int = 8
    """More words than this left out with nothing to show it are no slip of the pen: two pieces have been joined."""

    splice_sentence: int = 3
    """So many words left out are a splice when a sentence of the source ends among them."""

    stray: int = 5
    """So many words in a row that stand elsewhere in the source have been taken from there; fewer may be chance."""

    far: int = 400
    """Pieces farther apart than this many words, with no ellipsis between, are not taken for one passage."""

    bracket_reach: int = 8
    """A bracket stands for at most so many words of the source beside its own; what else goes, goes silently."""

    interruption: int = 25
    """A reporting clause between two halves of a quotation in the source ("…," she said, "…") may be so many words
    long and be left out of a quotation without changing what was quoted."""

    piece: float = 2.5
    """What a run of shared words must weigh to be a piece of its own beyond a silent gap: about three rare words, or
    five common ones in the same order."""

    seeds: int = 4_000
    """So many places where a rare word of the quotation stands in the source are looked at, rarest words first: enough
    for 5,000 words of quotation, and a bound for a text that says one word a million times."""

    blocks: int = 400
    """So many runs of shared words are considered for the chain, the weightiest first."""

    cells: int = 100_000
    """So many pairs of words are compared one by one between the runs that match, shared alike among the gaps."""

    tied: float = 0.1
    """Where it is not known which of several held documents a work is, those this near to the likeliest are opened."""

    candidates: int = 20
    """So many documents of the library are looked at for a quotation that names no work."""

    context: int = 80
    """So many characters of the source are shown before and after a passage, cut at words."""

    copied: float = 0.6
    """A document that has this share of the report's own words around the quotation is a copy, and no source."""

    copied_parts: float = 0.25
    """So is one that has this share of the report's own words anywhere: a reprint cut short, or a wire story put
    together anew."""

    copied_words: int = 8
    """Fewer own words than this around a quotation cannot tell a copy from a source."""

    carries: float = 0.75
    """A work carries what it is said to leave out when so much of the telling words, weighed by how rare they are in
    that work, stands in one sentence or two neighbouring ones, and every name and figure among them."""

    near: float = 0.5
    """Half of the telling words in one place, weighed in the same way, comes near enough to be worth a look."""

    near_words: int = 2
    """One shared word is no nearness, unless what is left out has only one telling word."""

    near_several: int = 3
    """So many telling words together, a name or a figure among them, come near whatever else is lacking: a long claim
    has many words that are not its point."""

    usual: float = 0.5
    """Words in more than this share of a work's sentences are what the whole work is about, and tell nothing."""

    nearest: int = 3
    """So many passages are shown for one claim that something is left out."""


USUAL = Settings()
"""What is used where nobody says otherwise."""
