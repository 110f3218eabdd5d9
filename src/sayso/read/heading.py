"""Which block of a page is its headline."""

from collections.abc import Sequence

from sayso.read.blocks import Block
from sayso.read.hints import Hint
from sayso.text.fold import folded_words

LONGEST = 400  # characters
ALIKE = 0.6  # share of words that a heading must have in common with what the page's head calls the report


def heading(
    blocks: Sequence[Block], body: set[int], titles: Sequence[str], own: frozenset[str] = frozenset()
) -> int | None:
    """The number of the headline's block, or None when the page shows none.

    The best is a main heading that reads like what the page's metadata call the report, before the report begins; a
    lone `<h1>` will do, and so will any heading that has the words of the title. A heading that is a link, or the
    site's name (`own`, as letters alone), is more likely the masthead.
    """
    first = min(body, default=len(blocks))
    wanted = [set(folded_words(title)) for title in titles[:8]]
    scored = [
        (score(block, wanted, at <= first) - 2 * ("".join(folded_words(block.text)) in own), -at)
        for at, block in enumerate(blocks)
        if is_candidate(block, at in body)
    ]
    best = max(scored, default=(0.0, 0))
    return -best[1] if best[0] >= 1 else None


def is_candidate(block: Block, in_body: bool) -> bool:
    """Whether a block is set as a heading at all."""
    if len(block.text) > LONGEST or block.hint is Hint.COMMENTS:
        return False
    return block.setting.heading > 0 or (block.hint is Hint.HEADLINE and not in_body)


def score(block: Block, wanted: Sequence[set[str]], before: bool) -> float:
    """How much speaks for a heading: its rank, its likeness to the titles, its place."""
    own = set(folded_words(block.text))
    alike = max((likeness(own, title) for title in wanted), default=0.0)
    rank = {1: 1.0, 2: 0.5, 3: 0.3}.get(block.setting.heading, 0.2)
    apart = bool(block.setting.apart) or block.hint in (Hint.FURNITURE, Hint.MENU)
    if alike < ALIKE and (rank < 1 or apart):
        return 0.0
    return (
        rank
        + 2 * (alike if alike >= ALIKE else 0)
        + 0.3 * before
        + 0.1 * (block.hint is Hint.HEADLINE)
        - 0.5 * apart
        - 0.7 * (block.linked > 0.9)
    )


def likeness(own: set[str], title: set[str]) -> float:
    """The share of words that two headlines have in common, of the shorter one where it has three or more."""
    if not own or not title:
        return 0.0
    shorter = min(len(own), len(title))
    return len(own & title) / (shorter if shorter >= 3 else max(len(own), len(title)))
