"""What a number counts: the noun phrase behind it."""

import re
from typing import NamedTuple

from sayso.model.place import Span
from sayso.text.nouns import is_plural, singular

STOP = frozenset(
    """the a an of to in on at by for from with and or but as is are was were be been being has have had do does did
    that which who whom whose this these those his her its their our my your it he she they we you i me him them us
    not no more than over under about per up down out off into onto after before while when where why how if because
    since until till during through against between among within without toward towards near around across behind
    beyond along despite amid upon also so then there here now just only even still yet already again ago later
    earlier next last percent all both each every either neither any some such what will would can could may might
    must shall should said says say told added according including like unlike versus vs via plus minus too very
    killed died injured wounded hurt dead shot arrested missing left went came got made took became began rose fell
    gained lost climbed dropped slid won beat led scored were's apart together away back ahead instead however today
    yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december is’nt aren’t weren’t wasn’t alone straight-up""".split()
)
"""Words that end a noun phrase or cannot begin one."""

QUALITY = frozenset(
    "other more additional further new different separate total straight consecutive best worst top key main".split()
)
DRIVEN = frozenset("straight consecutive successive".split())
NEXT = re.compile(r"(?P<gap>[ \u00a0]|-|–)(?P<word>[A-Za-zÀ-ÿ][\w’'&.-]{0,39}(?<![.'’-]))")
OF_THESE = re.compile(
    r" of(?: (?:the|these|those|his|her|its|their|our|my|your|all)\b| [A-Z][\w-]{1,30}[’']s?(?= ))?(?= )", re.IGNORECASE
)
MOST = 6
"""Words of a noun phrase up to its head."""


class Counted(NamedTuple):
    """The noun phrase in the singular, where it stands, and whether it was a plural."""

    words: str
    span: Span
    plural: bool


def counted(text: str, at: int, single: bool = False) -> Counted | None:
    """The noun phrase that a number ending at `at` counts, or None where it counts nothing named right behind it.

    `single` says that the number is one, so that the head is no plural.

    >>> counted("14 first-team players left", 2).words
    'first-team player'
    """
    of = OF_THESE.match(text, at)
    start = of.end() if of else at
    words = _phrase(text, start)
    if not words:
        return None
    head = next((n for n, word in enumerate(words) if is_plural(word.group("word"))), None)
    if head is None:
        if not single:
            return _adjective(words)
        head = _single_head(words)
        if head is None:
            return None
        return _made(words[: head + 1], False)
    if single and not of and head > 0:
        head = head if words[head]["gap"] == " " and head < 3 else 0
    return _made(words[: head + 1], True)


def _phrase(text: str, at: int) -> list[re.Match[str]]:
    """The words behind a number that may belong to its noun phrase."""
    found: list[re.Match[str]] = []
    while len(found) < MOST:
        word = NEXT.match(text, at)
        if word is None or word["word"].lower() in STOP:
            break
        if word["word"].lower().endswith(("ly",)) and word["word"].lower() not in (
            "family",
            "elderly",
            "early",
            "daily",
        ):
            break
        found.append(word)
        at = word.end()
        if is_plural(word["word"]):
            break
    return found


def _single_head(words: list[re.Match[str]]) -> int | None:
    """The head of what one counts: the last word of the phrase, taken short."""
    return min(len(words), 3) - 1 if words else None


def _adjective(words: list[re.Match[str]]) -> Counted | None:
    """ "a 12-page document", "the 11 member agreement": the word right behind is what is counted."""
    word = words[0]
    if not word["word"][0].islower() and word["gap"] != "-":
        return None
    return Counted(word["word"].split("-")[0], Span(word.start("word"), word.end("word")), False)


def _made(words: list[re.Match[str]], plural: bool) -> Counted:
    parts = [word["word"] for word in words]
    parts[-1] = singular(parts[-1])
    return Counted(" ".join(parts), Span(words[0].start("word"), words[-1].end("word")), plural)
