"""What no page is like that a reader was ever meant to see: judged before anything is parsed."""

import re
from collections.abc import Iterator

MOST_BYTES = 24_000_000  # the largest pages of news have three million
MOST_IN_A_TAG = 5_000  # attributes of one element; the parser compares each with all
MOST_IN_ALL = 1_500_000  # attributes of a page, some 200 MB as a tree
LONG = 20_000  # characters of a tag that may have too many attributes
CHUNK = re.compile(rf"<[^<]{{{LONG},}}+")
TAG = re.compile(r"[a-zA-Z](?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+")
"""A tag without its opening bracket, read once and never again (possessive): quoted values may have `>` in them."""

SIZE = "The page has {count:,} bytes; pages of more than {most:,} are not read."
CROWDED = "A tag of the page has more than {most:,} attributes, as no page to read has; the page was not read."
HEAVY = "The page has more than {most:,} attributes, as no page to read has; it was not read."


def too_large(data: bytes) -> str:
    """Why a page of so many bytes is not read, or ""."""
    return SIZE.format(count=len(data), most=MOST_BYTES) if len(data) > MOST_BYTES else ""


def crowded(text: str) -> str:
    """Why a page with so many attributes is not read, or "".

    >>> crowded("<p" + " a=1" * 10_000 + ">")[:33]
    'A tag of the page has more than 5'
    """
    if text.count("=") + text.count(" ") < LONG:
        return ""
    if any(attributes(found[0]) > MOST_IN_A_TAG for found in map(TAG.match, long_chunks(text)) if found):
        return CROWDED.format(most=MOST_IN_A_TAG)
    if text.count("=") <= MOST_IN_ALL:
        return ""
    total = sum(chunk.count("=", 0, chunk.find(">") + 1) for chunk in text.split("<"))
    return HEAVY.format(most=MOST_IN_ALL) if total > MOST_IN_ALL else ""


def long_chunks(text: str) -> Iterator[str]:
    """What stands between two opening brackets, where it is long."""
    return (found[0][1:] for found in CHUNK.finditer(text))


NAMES = re.compile(r"[\s/][^\s\"'<>/=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>]*+))?+")


def attributes(tag: str) -> int:
    """How many attributes a tag has, counted up to one more than may be."""
    count = 0
    for _ in NAMES.finditer(tag):
        count += 1
        if count > MOST_IN_A_TAG:
            break
    return count
