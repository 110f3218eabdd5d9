"""Spoken of: whose words follow a sentence without a colon that speaks of a paper, or of what somebody said."""

import re
from typing import NamedTuple

from sayso.attribute.kinds import is_person
from sayso.attribute.nouns import PEOPLE
from sayso.attribute.subject_phrases import BE, DETERMINED, subject_and_verb
from sayso.model.place import Span
from sayso.text.leads import ACTS, PAPERS, SPEAKERS

HEAD = rf"(?:(?:{PAPERS})s?|entries|diary|diaries|replies|fax)"
PAPER = re.compile(
    rf"(?P<head>(?:{DETERMINED})\s(?:(?!(?:is|was|are|were|had|has|of|in|on|to|that|who|which|for|and|he|she|they|I)\s)[\w’'-]+\s){{0,3}}?{HEAD})\b(?!\s{HEAD}\b)|"
    rf"(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[\w-]+\s){{0,2}}?{ACTS}\b"
)
IN_IT = re.compile(r"\b(?:in|with|by|through|on|via)\s$")
MORE_OF_IT = re.compile(
    r"(?:,\s(?:[a-z]+ed|handwritten|sent|written|kept|dated)\b[^,.;:]{0,60}|"
    r",?\s(?:from|by|of|that|which|in which|dated|sent|written|signed|addressed)\b(?:(?!,\s(?:and|but)\b|\s(?:is"
    r"|was|are|were|will)\s)[^.;:]){0,160}|"
    r",\s(?:in\s)?(?:which|whose)\b[^,.;:]{0,80},?)"
)
"""What tells more of a paper behind its noun: from whom it is, what somebody had done with it."""

ACT = re.compile(
    rf"\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|(?:[Tt]he\s(?:[\w-]+\s){{0,3}})?[\w.-]+[’']s?)\s(?:[\w-]+\s){{0,2}}?(?P<act>{ACTS}|verdict|judge?ment|testimony|statement|speech|sermon)\b"
)
SPOKE = re.compile(
    r"\b(?:spoke|speaks|wrote|writes|answered|replied|testified|addressed|addresses|took the (?:stand|floor"
    r"|microphone)|"
    r"rose to (?:speak|answer|reply))\b"
)
HEARD = re.compile(r"\b(?:heard|hears) from\s(?P<source>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*)*)")
IN_A_PAPER = re.compile(rf"(?:In|By|Through|Over)\s(?:{DETERMINED})\s(?:[\w’'-]+\s){{0,3}}?{HEAD}\b[^.;:]{{0,80}},\s")
IT = re.compile(r"(?:But |And )?(?P<it>It|They|This)\s")
ABOUT = re.compile(
    rf"^(?:@\w.*|[Hh]e|[Ss]he|(?:Mr|Mrs|Ms|Dr)\.?\s[A-Z].*|[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ].*|.*\b{SPEAKERS}\b.*)$"
)
OWN = ("his", "her", "their", "its")


class SpokenOf(NamedTuple):
    """Who is given the words that follow, and by which words, if any; both count from the beginning of the view."""

    source: Span
    cue: Span | None


def spoken_of(view: str, bridge: bool = False) -> SpokenOf | None:
    """Whose words follow a sentence that speaks of them; None where it names nobody.

    With `bridge` the sentence itself need not speak of words, only of "it", for the one before it does.

    >>> view = "The jury was shown a letter that Fitch had pushed under the door."
    >>> found = spoken_of(view)
    >>> found and (found.source.of(view), found.cue)
    ('a letter that Fitch had pushed under the door', None)
    >>> view = "The minister made no secret of his view of the press."
    >>> found = spoken_of(view)
    >>> found and found.cue and (found.source.of(view), found.cue.of(view))
    ('The minister', 'view')
    """
    it = IT.match(view)
    if bridge:
        return SpokenOf(Span(*it.span("it")), None) if it else None
    return _act(view) or _spoke(view) or _paper(view)


def spoken_about(view: str) -> Span | None:
    """The person or office that a sentence is about, as its subject.

    >>> view = "On his own channel the mayor was in a different mood."
    >>> found = spoken_about(view)
    >>> found and found.of(view)
    'the mayor'
    """
    both = subject_and_verb(view, 0)
    if both is None or both[1] >= len(view) or not _is_somebody(both[0].of(view)):
        return None
    return both[0]


def _is_somebody(phrase: str) -> bool:
    """Whether a noun phrase names a person, an office or people."""
    nouns = (word.lower().strip(",.") for word in phrase.split()[1:])
    return ABOUT.search(phrase) is not None or any(
        is_person(noun) or is_person(noun.removesuffix("s")) or noun in PEOPLE for noun in nouns
    )


def _act(view: str) -> SpokenOf | None:
    """What somebody does with words: "her answer"; "he" is the sentence's subject, where it has one before."""
    found = ACT.search(view)
    if found is None:
        return None
    cue = Span(*found.span("act"))
    both = subject_and_verb(view, 0) if found["whose"] in OWN else None
    own = both is not None and both[1] <= found.start()
    return SpokenOf(both[0] if both and own else Span(*found.span("whose")), cue)


def _paper(view: str) -> SpokenOf | None:
    """The last paper a sentence brings in, with what it tells of it."""
    both = subject_and_verb(view, 0) if IN_A_PAPER.match(view) else None
    if both:
        return SpokenOf(both[0], None)
    found = None
    for found in PAPER.finditer(view):
        if re.match(rf"\s(?:{BE})\b", view[found.end() :]):
            break
    if found is None:
        return None
    about = spoken_about(view) if IN_IT.search(view, 0, found.start()) else None
    if about:
        return SpokenOf(about, None)
    more = MORE_OF_IT.match(view, found.end())
    end = more.end() if more else found.end()
    return SpokenOf(Span(found.start(), end), None)


def _spoke(view: str) -> SpokenOf | None:
    """Who spoke or wrote, where the sentence does not say what."""
    heard = HEARD.search(view)
    if heard:
        return SpokenOf(Span(*heard.span("source")), None)
    verb = SPOKE.search(view)
    both = subject_and_verb(view, 0) if verb else None
    if verb is None or both is None or both[1] > verb.start() or re.fullmatch("(?:I|We)", both[0].of(view)):
        return None
    return SpokenOf(both[0], Span(*verb.span()))
