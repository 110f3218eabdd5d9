"""Ahead: sentences that end in a full stop and yet lead on to somebody's words."""

import re
from functools import cache

from sayso.text.leads import ACTS, CALLED, LOOSE, PAPERS, Lead, lead
from sayso.text.reporting import SPEECH

POINTS = (
    # The secretary had this to say; she put it like this; the order offers the following gem:
    r"\b(?:(?:have|has|had|with) this to (?:say|tell|add|offer)|like this|like so|this way|as follows|"
    r"(?:in )?(?:these|the following) (?:words|terms)|the following(?=\s[\w-]+\s?[\w-]*$|$)|"
    # He posted this at four in the morning:
    r"(?:wrote|writes|posted|posts|sent|sends|e-?mailed|texted|tweeted|left|offered|offers|replied with|issued) this)\b"
)
POINTERS = ("this", "like so", "follow", "words", "terms", "Here", "Below")
"""One of them stands in every sentence that points ahead; looked for first, for it is quick."""

HERE = rf"^(?:But |And )?(?:Here|Below)(?:[’']s| is| are| was| were)\s(?:\S+\s){{0,6}}?(?:{CALLED})\b"
FAR = 60
"""Code points between the words that point ahead and the full stop."""

THOUGHT = r"(?:doubts?|doubted|worr(?:ies|ied)|considers?|considered|begun|began)"
LONG_QUOTE = re.compile(r"[“\"„«](?:[^\s“”\"„«»]+\s+){4,}[^“”\"„«»]*[”\"»]")
"""Words in marks, five or more: what was to be told is told."""

OWNED = r"(?:an?|the|this|one|another|his|her|its|their|[A-Z][\w.’'-]*[’']s?)"
TELLS_OF = (
    # A letter that Fitch had pushed under the door; her note; the chairman's view:
    rf"(?i:\b{OWNED}\s(?:[\w’'-]+\s){{0,3}}?(?!{LOOSE}\b)(?:(?:{PAPERS}|{ACTS}|fax)s?|entries|replies|diary|diaries)\b(?!\sthat\s(?:the|it|he|she|they)\b))|"
    # He spoke for eleven minutes; she wrote to the board:
    r"\b(?:spoke|speaks|wrote|writes|answered|replied|testified)(?=[.,]|\s(?:to|for|at|in|on|about|of|back|again|only|just)\b)|"
    r"\b(?:addressed|addresses|(?:heard|hears) from|took the (?:stand|floor|microphone)|rose to (?:speak|answer"
    r"|reply))\b"
)
NEW = rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[\w’'-]+\s){{0,3}}?(?!{LOOSE}\b)(?:(?:{PAPERS}|fax)s?|diary|{ACTS})\b"
FORM = (
    r"\b(?:brief|short|plain|blunt|clear|curt|terse|precise|simple|polite|frank|candid)(?:er|est)?\b|"
    r"\b(?:words|lines|sentences)\b|\bto the point\b|\b(?:reads?|ran|runs|goes|went|says) (?:for|to|on|like|more)\b"
)
GIVES_THEM = (
    r"(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bno )(?<![’']s )"
    rf"\b(?:{SPEECH}|{THOUGHT})\s(?:\w+\s)?(?:that|whether|if|why|how|to|it|he|she|they|no|nobody|nothing|"
    rf"there|the(?!\s(?:\w+\s){{0,2}}(?:{PAPERS}|{ACTS})))\b"
)
"""A verb of saying with what was said behind it: these words are not still to come."""


def points_ahead(sentence: str) -> bool:
    """Whether a sentence without a colon says that somebody's words follow it.

    >>> points_ahead("The union's secretary had this to say."), points_ahead("She put it like this.")
    (True, True)
    >>> points_ahead("The council has denied this."), points_ahead("Prices rose in the following week.")
    (False, False)
    """
    words = sentence.strip()
    if not words.endswith(".") or not any(pointer in words for pointer in POINTERS):
        return False
    words = words[:-1]
    pointing = list(_compiled(POINTS).finditer(words))
    near = bool(pointing) and len(words) - pointing[-1].end() <= FAR
    if not near and not _compiled(HERE).match(words):
        return False
    return lead(words + ":") is Lead.YES


def tells_of_words(sentence: str) -> bool:
    """Whether a sentence speaks of a paper, or of something somebody said, and leaves open what the words were.

    >>> tells_of_words("The jury was shown a letter that Fitch had pushed under the door.")
    True
    >>> tells_of_words("“We never wrote such a letter,” the clerk said."), tells_of_words("It rained on the quay.")
    (False, False)
    """
    return _compiled(TELLS_OF).search(sentence) is not None and not gives_words(sentence)


def brings_in(sentence: str) -> bool:
    """Whether a sentence speaks of a paper as of something new: a letter, another note."""
    return _compiled(NEW).search(sentence) is not None


def of_its_form(sentence: str) -> bool:
    """Whether a sentence tells how somebody's words are: brief, plain, in nine lines.

    >>> of_its_form("The verdict could hardly have been shorter."), of_its_form("The verdict came at noon.")
    (True, False)
    """
    return _compiled(FORM).search(sentence) is not None


def gives_words(sentence: str) -> bool:
    """Whether a sentence gives what somebody said: between marks, or behind a verb of saying.

    >>> gives_words("Her letter said that the quay was shut."), gives_words("She showed me her letter.")
    (True, False)
    """
    return LONG_QUOTE.search(sentence) is not None or _compiled(GIVES_THEM).search(sentence) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first asked for: most texts have no such paragraphs."""
    return re.compile(pattern)
