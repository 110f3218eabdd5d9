"""The outlet that a page names as its own, and the one where a report first stood."""

import re
from collections import Counter
from typing import NamedTuple

ENDINGS = "com|org|net|info|news|press|media|online|site|edu|gov|int|tv|today|report|times|example|test|invalid"
HOST = re.compile(
    rf"(?<![\w@.-])(?:https?://)?(?:www\.)?((?:[a-z0-9][a-z0-9-]{{0,40}}\.){{1,3}}(?:{ENDINGS}|[a-z]{{2}}))\b"
)
WORK_QUOTED = r"[“\"‘«]([^“”\"‘«»\n]{2,80}?)[,.]?[”\"’»]"
CAPITAL = r"(?-i:[^\W_a-zß-öø-ÿ])[\w’'&.-]{0,30}"
SMALL = r"(?:of|the|de|for|and|&|on|in|to)"
WORK_PLAIN = rf"((?:{CAPITAL}|\b{SMALL}\b)(?:\s(?:{CAPITAL}|{SMALL}(?=\s{CAPITAL}))){{0,7}})"
WORK_HOST = r"((?:[a-z0-9][a-z0-9-]{0,40}\.){1,3}[a-z]{2,12})"
MEDIUM = r"(?:the\s)?(?:online\s|news|web)?\s?(?:magazine|newspaper|journal|site|website|blog|paper)?\s?"
WORK = rf"(?:{MEDIUM})?(?:{WORK_QUOTED}|{WORK_HOST}\b|{WORK_PLAIN})"
FIRST = r"(?:originally|first|previously)"
STOOD = r"(?:published|appeared|posted|printed|run|ran|aired|released|written)"
SAYS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{FIRST}\s{STOOD}(?:\s[^.,\n]{{0,40}}?)??\s(?:by|at|on|in|for)\s(?:the\s)?{WORK}",
        rf"\b(?:published|appeared)\s(?:{FIRST}|first)\s(?:by|at|on|in)\s(?:the\s)?{WORK}",
        rf"\b(?:re-?published|re-?printed|re-?posted|cross-?posted|"
        rf"syndicated)\s(?:here\s)?(?:with\s(?:the\s)?(?:kind\s)?permission\s)?(?:from|of|"
        rf"courtesy\sof)\s(?:the\s)?{WORK}",
        rf"\boriginal\s(?:source|version)\s(?:of|for)\sthis\s\w+\s(?:is|was|can\sbe\sfound\s(?:at|on|"
        rf"in))\s(?:the\s)?{WORK}",
        rf"\b(?:supplied|provided|distributed)\s(?:\w+\s){{0,2}}?by\s(?:the\s)?{WORK}",
        rf"{WORK}\s?,?\swhere\s(?:this|the)\s\w+\s(?:was\s)?{FIRST}\s{STOOD}",
        r"^\W{0,3}(?:source|via|quelle|fuente|fonte)\s?:\s?([^.!?\n]{2,80}?)\W{0,2}$",
    )
)
RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)(?:\s?(?:©|\(c\)|by|:))*\s?(?:(?:19|20)\d\d\s?(?:[-–—]\s?(?:(?:19|20)?\d\d|"
    r"present)\s?)?,?\s?)?(?:by\s)?"
    r"([^\W\d_][^.|,;©\n()]{1,60}?)(?:,?\s(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?)?\s?(?=[.|,;()\n]|all\srights|$)",
    re.I,
)
NO_OUTLET = re.compile(
    r"^(?:all rights|the (?:author|copyright)|and|material|notice|holder|owner|law|respective|original)", re.I
)


SEARCHED = 200_000  # characters in which a name is looked for; an outlet that is not named there names itself nowhere


class Named(NamedTuple):
    """A name and the place of the words that give it."""

    name: str
    start: int
    end: int


def first_stood(line: str) -> Named | None:
    """The outlet that a line names as the first to carry the report, or None.

    >>> first_stood("She writes for “Harbour View” where this article was originally published.").name
    'Harbour View'
    """
    for pattern in SAYS:
        found = pattern.search(line[:1500])
        if found:
            name = next(group for group in found.groups() if group)
            return Named(tidy(name), *found.span())
    return None


def tidy(name: str) -> str:
    """A name without the punctuation and small words that a sentence leaves at its ends."""
    return re.sub(
        r"^(?:the|a)\s(?=[a-z])|\s(?:on|in|and|for|under|at|of|the|to)$", "", name.strip(" .,;:|-–—“”\"'’‘")
    ).strip()


def rights_holder(line: str) -> Named | None:
    """Who a copyright line says the rights belong to.

    >>> rights_holder("© 2021 Harbour Gazette Ltd. All rights reserved.").name
    'Harbour Gazette Ltd'
    """
    found = RIGHTS.search(line[:600])
    if not found or NO_OUTLET.match(found[1]):
        return None
    return Named(tidy(found[1]), *found.span(1))


def hosts(line: str) -> list[Named]:
    """Addresses of web sites in a line, without "www."."""
    return [Named(found[1].lower(), *found.span(1)) for found in HOST.finditer(line[:2000])]


def label(host: str) -> str:
    """The part of a host that names the outlet.

    >>> label("news.harbour-gazette.co.uk")
    'harbour-gazette'
    """
    parts = [part for part in host.lower().removeprefix("www.").split(".") if part]
    while len(parts) > 1 and (len(parts[-1]) <= 3 or parts[-1] in ENDINGS.split("|")):
        parts.pop()
    return parts[-1] if parts else ""


def spelled(host: str, text: str) -> str:
    """The name in a text that spells the host's label, as most often written; "" when none does.

    >>> spelled("harbourgazette.example", "Become a member of Harbour Gazette today")
    'Harbour Gazette'
    """
    letters = [letter for letter in label(host) if letter.isalnum()]
    if not 4 <= len(letters) <= 40:
        return ""
    pattern = re.compile(r"\b" + r"[\s’'&-]?".join(map(re.escape, letters)) + r"\b", re.I)
    seen = Counter(
        found[0] for found in pattern.finditer(text, 0, SEARCHED) if found[0][:1].isupper() and not found[0].isupper()
    )
    return " ".join(max(seen, key=lambda name: (seen[name], name)).split()) if seen else ""
