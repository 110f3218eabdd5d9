"""References: he, she, the spokesman, the article, the memo; led to the one meant, or left open with a word why."""

import re
from collections.abc import Iterator

from sayso.attribute.cast import Cast
from sayso.attribute.names import DESCRIPTION, NAMES, OUTLET_WORK, PAPERS, PERSON_NAME, person
from sayso.model.place import Span
from sayso.model.voices import Kind

PRONOUN = re.compile(r"(?:he|she|they|it|we|I|him|her|them)", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s+(?=[“\"‘'(]?[A-Z])|\n")
ONE_NAME = re.compile(r"(?<![\w’'-])[A-Z][a-zà-öø-ÿ’'-]+(?![\w-])")
AFTER_PREPOSITION = re.compile(r"\b(?:of|by|to|with|for|from|at|in|on|and|than|against)\s+$")
THE_PAPER = re.compile(
    r"(?:the|this|that|its|their|same)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[a-z-]+?)s?(?:\s+itself)?", re.IGNORECASE
)
LOOK_BACK = 1200
"""Code points before a pronoun in which the person meant is looked for."""

Resolved = tuple[int | None, str]
"""The number of a source in the cast, or None; and what the resolution rests on, in words."""


def refers(words: str) -> bool:
    """Whether these words point back at somebody rather than naming one."""
    described = DESCRIPTION.match(words)
    return bool(
        PRONOUN.fullmatch(words)
        or OUTLET_WORK.match(words)
        or (described and not NAMES.search(words[4:]))
        or (THE_PAPER.fullmatch(words) and PAPERS.search(words))
    )


def resolve(cast: Cast, span: Span, words: str) -> Resolved:
    """The source that a pronoun or a description at `span` means."""
    if PRONOUN.fullmatch(words):
        return _person(cast, span, words) if words.lower() in ("he", "she", "him", "her") else _group(cast, words)
    if OUTLET_WORK.match(words):
        return _the_article(cast, words)
    described = DESCRIPTION.match(words)
    if described:
        return _the_spokesman(cast, words, described["role"])
    return _the_memo(cast, words)


def _the_article(cast: Cast, words: str) -> Resolved:
    at = next((at for at in cast.recent() if cast.known[at].kind is Kind.OUTLET), None)
    if at is None:
        return None, f"“{words}” refers to a work that nothing before it names."
    return at, f"“{words}” is taken for the work of {cast.known[at].name}, the one cited last before it."


def _the_memo(cast: Cast, words: str) -> Resolved:
    """The paper of that noun that spoke last, or the paper itself as a source of its own."""
    noun = re.sub(r"s$", "", words.split()[-1].lower()) if not words.endswith("itself") else words.split()[-2].lower()
    same = re.compile(rf"\b{re.escape(noun)}s?\b", re.IGNORECASE)
    papers = (at for at in cast.recent() if cast.known[at].kind is Kind.PAPER)
    at = next((at for at in papers if same.search(cast.known[at].full)), None)
    if at is None:
        return cast.named(words), ""
    return at, f"“{words}” is taken for {cast.known[at].name}, cited before it."


def _the_spokesman(cast: Cast, words: str, role: str) -> Resolved:
    """The one source whose description has that role; with several, the one who spoke last, if he has it."""
    role_word = re.compile(rf"\b{re.escape(role)}\b", re.IGNORECASE)
    fits = [at for at in cast.recent() if role_word.search(cast.known[at].full)]
    if len(fits) == 1:
        return fits[0], f"“{words}” is {cast.known[fits[0]].name}: the only one described so."
    if fits and cast.spoke[-1] == fits[0]:
        return fits[0], f"“{words}” is taken for {cast.known[fits[0]].name}, who spoke last and is described so."
    if fits:
        names = ", ".join(cast.known[at].name for at in reversed(fits))
        return None, f"“{words}” may be any of {names}."
    return cast.add(words, Kind.UNNAMED, words, [words.casefold()]), ""


def _person(cast: Cast, span: Span, words: str) -> Resolved:
    """The person named first in the nearest sentence before a pronoun, in its paragraph; else the last to speak."""
    wanted = {"he": "he", "him": "he", "she": "she", "her": "she"}[words.lower()]
    for name in _named_before(cast, span.start):
        at = cast.named(name)
        if at is not None and cast.known[at].kind is Kind.PERSON and cast.known[at].gender in ("", wanted):
            cast.known[at].gender = wanted
            return at, f"“{words}” is taken for {cast.known[at].name}, named in a sentence before it."
    for at in cast.recent():
        one = cast.known[at]
        if one.kind is Kind.PERSON and one.gender in ("", wanted):
            one.gender = wanted
            return at, f"“{words}” is taken for {one.name}, who spoke last before it."
    return None, f"“{words}”: nobody is named before who could be meant."


def _named_before(cast: Cast, end: int) -> Iterator[str]:
    """The first person named in each sentence of the paragraph before `end`, the nearest sentence first."""
    start = max(cast.text.rfind("\n\n", 0, end), end - LOOK_BACK, 0)
    before = cast.text[start:end]
    edges = [0, *(mark.end() for mark in SENTENCE_END.finditer(before)), len(before)]
    for first, last in zip(reversed(edges[:-1]), reversed(edges[1:]), strict=True):
        sentence = before[first:last]
        name = next((name for name in _names(cast, sentence)), "")
        if name:
            yield name


def _names(cast: Cast, sentence: str) -> Iterator[str]:
    """Persons named in a sentence by a full name, or by a surname that the text gives in full elsewhere."""
    for match in ONE_NAME.finditer(sentence):
        if match.group().endswith(("’s", "'s")) or AFTER_PREPOSITION.search(sentence[: match.start()]):
            continue
        full = PERSON_NAME.match(sentence, match.start())
        if full and person(full.group()):
            yield person(full.group())
        elif match.group() in cast.surnames():
            yield match.group()


def _group(cast: Cast, words: str) -> Resolved:
    """It and they: the last to speak, where that is a body, an outlet, a paper or an unnamed group."""
    wanted = {"it": (Kind.OUTLET, Kind.BODY, Kind.PAPER), "they": (Kind.BODY, Kind.UNNAMED, Kind.OUTLET)}
    last = cast.spoke[-1] if cast.spoke else None
    if last is not None and cast.known[last].kind in wanted.get(words.lower(), ()):
        return last, f"“{words}” is taken for {cast.known[last].name}, the last to speak before it."
    return None, f"“{words}”: it is not plain who is meant."
