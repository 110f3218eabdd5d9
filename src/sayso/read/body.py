"""Which blocks of a page are the report: trafilatura's judgement, carried over to our own blocks.

The extraction is that of trafilatura (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15, Apache-2.0).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.read.blocks import Block, blocks
from sayso.read.stacks import parted
from sayso.read.tree import Element

MOST_BLOCKS = 12_000  # a page of more is read without trafilatura, which takes seconds for it
MOST_TEXT = 1_500_000  # characters, likewise
WORD = re.compile(r"\w+")
SHINGLE = 4  # words in a row that tell a paragraph
SHARED = 0.6  # share of a block's shingles that must stand in the extracted text
MISSED = 0.5  # share of the extracted text that must be found among the blocks that the page shows
WORTH = 300  # characters of extracted text for which it is worth looking again
PROSE_WORDS = 8
ENDS = (".", "!", "?", "”", '"', "…", "’", ")", "»", "。", "！", "？", "」", "।", "؟")


class Report(NamedTuple):
    """The blocks of a page, and the numbers of those that make up the report."""

    blocks: list[Block]
    body: set[int]


def body(root: Element) -> Report:
    """Find the report in a page; no blocks are it where there is none.

    Each paragraph that trafilatura extracts is sought among the blocks, in the order of the page. Where they are not
    there, they may stand in what only a script would show. A page too large for trafilatura, or in which it finds
    nothing, is judged by where its prose stands.
    """
    shown = [part for block in blocks(root) for part in parted(block)]
    if len(shown) > MOST_BLOCKS or sum(len(block.text) for block in shown) > MOST_TEXT:
        return Report(shown, densest(shown))
    paragraphs = extracted(root)
    found = matched(paragraphs, shown)
    size = sum(map(len, paragraphs))
    if sum(len(shown[at].text) for at in found) < MISSED * size and size >= WORTH:
        every = [part for block in blocks(root, hidden=True) for part in parted(block)]
        again = matched(paragraphs, every)
        if sum(len(every[at].text) for at in again) > MISSED * size:
            return Report(every, again)
    return Report(shown, found or densest(shown))


def extracted(root: Element) -> list[str]:
    """The paragraphs that trafilatura takes for the report."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(root, include_comments=False, deduplicate=False, with_metadata=False)
    except Exception:  # foreign code on a hostile page: no answer is an answer
        return []
    text = getattr(found, "text", None) or ""
    return [line for line in text.split("\n") if line.strip()]


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return WORD.findall(text.lower())


def matched(paragraphs: Sequence[str], shown: Sequence[Block]) -> set[int]:
    """The blocks that hold the paragraphs: those with the same words, then those whose words stand in them."""
    if not paragraphs:
        return set()
    keys = [" ".join(words(block.text)) for block in shown]
    wanted = [" ".join(words(paragraph)) for paragraph in paragraphs]
    found = same(wanted, keys)
    known, lines = shingles(wanted), set(wanted)
    for at, block in enumerate(shown):
        if at not in found and (stands_in(keys[at], known) or made_of(block.text, lines)):
            found.add(at)
    return found


def same(wanted: Sequence[str], keys: Sequence[str]) -> set[int]:
    """The blocks with just the words of a paragraph; of several, the first after the one before."""
    places: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        if key:
            places.setdefault(key, []).append(at)
    alone = {key for key in wanted if len(places.get(key, ())) == 1}
    found: set[int] = set()
    last = min((places[key][0] for key in alone), default=0) - 1
    for key in wanted:
        place = following(places.get(key, []), last)
        if place is not None:
            found.add(place)
            last = max(last, place) if key in alone or place == last + 1 else last
    return found


def following(places: list[int], last: int) -> int | None:
    """Take from ascending places the first after the last one found, else the one nearest before it."""
    if not places:
        return None
    return places.pop(min(bisect_right(places, last), len(places) - 1))


def shingles(texts: Sequence[str]) -> set[tuple[str, ...]]:
    """All runs of four words in the texts taken as one."""
    every = " ".join(texts).split()
    return set(zip(*(every[shift:] for shift in range(SHINGLE)), strict=False))


def stands_in(key: str, known: set[tuple[str, ...]]) -> bool:
    """Whether most of a block's words stand among the known ones, in their order."""
    parts = key.split()
    if len(parts) < SHINGLE + 1:
        return False
    own = list(zip(*(parts[shift:] for shift in range(SHINGLE)), strict=False))
    return sum(each in known for each in own) >= SHARED * len(own)


def made_of(text: str, lines: set[str]) -> bool:
    """Whether a block of several lines has them all among the known ones."""
    return "\n" in text and all(" ".join(words(line)) in lines for line in text.split("\n"))


def is_prose(text: str) -> bool:
    """Whether a block reads as a sentence or more; scripts without spaces are counted by letters."""
    return text.endswith(ENDS) and (text.count(" ") >= PROSE_WORDS - 1 or (len(text) >= 20 and not text.isascii()))


def densest(shown: Sequence[Block]) -> set[int]:
    """The prose that stands in the element with most prose right inside it or inside its children."""
    prose = [at for at, block in enumerate(shown) if is_report(block)]
    weight: dict[str, float] = {}
    for at in prose:
        for distance, path in enumerate(above(shown[at].setting.path)):
            weight[path] = weight.get(path, 0.0) + len(shown[at].text) / (1 + distance)
    best = max(weight, key=lambda path: (weight[path], path), default=None)
    return {at for at in prose if best is not None and shown[at].setting.path.startswith(best + "/")}


def above(path: str) -> Iterator[str]:
    """The xpaths of the parent and the grandparent."""
    for _ in range(2):
        path = path.rpartition("/")[0]
        if path.count("/") >= 2:
            yield path


def is_report(block: Block) -> bool:
    """Whether a block can be part of a report by itself: prose outside menus and comments, not mostly links."""
    return not block.setting.apart and block.linked < 0.5 and is_prose(block.text)
