"""What no page is like that a reader was ever meant to see: judged before anything is parsed."""

import re

MOST_BYTES = 24_000_000  # the largest pages of news have three million
MOST_IN_A_TAG = 5_000  # attributes of one element; the parser compares each with all
MOST_IN_ALL = 1_500_000  # attributes of a page, some 200 MB as a tree
LONG = 20_000  # characters of a tag that may have too many attributes
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
    total = 0
    if text.count("=") + text.count(" ") < LONG:
        return ""
    for chunk in text.split("<"):
        if len(chunk) < LONG:
            total += chunk.count("=", 0, chunk.find(">") + 1)
            continue
        found = TAG.match(chunk)
        here = attributes(found[0]) if found else 0
        if here > MOST_IN_A_TAG:
            return CROWDED.format(most=MOST_IN_A_TAG)
        total += here
    return HEAVY.format(most=MOST_IN_ALL) if total > MOST_IN_ALL else ""


NAMES = re.compile(r"[\s/][^\s\"'<>/=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>]*+))?+")


def attributes(tag: str) -> int:
    """How many attributes a tag has, counted up to one more than may be."""
    count = 0
    for _ in NAMES.finditer(tag):
        count += 1
        if count > MOST_IN_A_TAG:
            break
    return count
