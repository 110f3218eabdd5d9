"""Which block of a page is its headline."""

import re
from collections.abc import Sequence

from sayso.read.blocks import Block
from sayso.read.body import is_prose
from sayso.read.hints import Hint
from sayso.text.fold import folded_words

LONGEST = 400  # characters
MOST_TITLES = 14  # ways in which a page's head can call the report that are compared
HOME = re.compile(r"(?:https?:)?//[^/]+/?|(?:\.?/)?(?:index\.\w{2,5}|home|start(?:seite)?)?/?")
STRAYS = 3  # paragraphs taken for the report that may stand over its headline
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
    below = [at for at in sorted(body) if is_prose(blocks[at].text)][STRAYS:]
    within = below[0] if below else len(blocks)
    wanted = [folded_words(title) for title in titles[:MOST_TITLES]]
    scored = [
        (score(block, wanted, at <= first, at > within) - 2 * ("".join(folded_words(block.text)) in own), -at)
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


def score(block: Block, wanted: Sequence[list[str]], before: bool, within: bool) -> float:
    """How much speaks for a heading: its rank, its likeness to the titles, its place.

    Within the report only the very words of a title are like it: subheads take up words of the headline.
    """
    own = folded_words(block.text)
    alike = float(own in wanted) if within else max((likeness(set(own), set(title)) for title in wanted), default=0.0)
    rank = {1: 1.0, 2: 0.5, 3: 0.3}.get(block.setting.heading, 0.2)
    apart = bool(block.setting.apart) or block.hint in (Hint.FURNITURE, Hint.MENU)
    if alike < ALIKE and (rank < 1 or apart):
        return 0.0
    return (
        rank
        + 2 * (alike if alike >= ALIKE else 0)
        + 0.5 * (own in wanted[:2])
        + 0.3 * before
        + 0.1 * (block.hint is Hint.HEADLINE)
        - 0.5 * apart
        - 0.5 * (block.hint is Hint.KICKER)
        - 0.7 * (block.linked > 0.9)
        - 2.0 * leads_home(block)
    )


def leads_home(block: Block) -> bool:
    """Whether a heading is a link to the site's first page, as a masthead is."""
    if block.linked <= 0.9:
        return False
    targets = [mark.target for mark in block.marks if mark.tag == "a"] or [block.setting.target]
    return all(HOME.fullmatch(target.strip()) is not None for target in targets)


def likeness(own: set[str], title: set[str]) -> float:
    """The share of words that two headlines have in common, of the shorter one where it has three or more."""
    if not own or not title:
        return 0.0
    shorter = min(len(own), len(title))
    return len(own & title) / (shorter if shorter >= 3 else max(len(own), len(title)))
