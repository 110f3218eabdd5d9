"""Unannounced: paragraphs that are somebody's words though no sentence before them says so outright."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from sayso.segment.page import LEAD, LETTER, SENTENCE_END, Page, alone_in_person, last_sentences, names_the_quoted
from sayso.text.ahead import brings_in, gives_words, of_its_form, points_ahead, tells_of_words
from sayso.text.echoes import echo
from sayso.text.labels import STAMP, label
from sayso.text.leads import Lead, lists

ENOUGH = 3.5
"""Weight of all signs together from which a paragraph is taken for another's."""

STOPS = (".", "!", "?", "…", "”", '"', ")", ":")
SIGNED = re.compile(
    r"[.!?]\s(?:(?:Yours|Love|Regards|Sincerely|Faithfully|Best wishes|Kind regards|Signed)\b[^.!?]{0,60}|"
    r"(?:[A-Z]\.\s?){1,3}[A-ZÀ-Þ][\w’'-]+)\.?$"
)
BACK = re.compile(
    r"^(?:He|She|They|It|That|This|These|Those|None|Neither|Both|Such|His|Her|Their|Its|But|And|Yet|So|Still|Instead|"
    r"Even so|Meanwhile|Later|Then)\b|\b(?:he|she|they|him|them|his|their)\b"
)
"""Words that point back to somebody or something named before: quoted words mostly begin without them."""

OTHERS = re.compile(
    r"[“”\"„«»]|''|\b[Aa]ccording to\b|\b(?:[A-Z]\w+|he|she|they|officials|police|sources)\s(?:said|says)\b"
)
"""Signs of a reporter at work."""

REACTS = re.compile(
    r"I(?:[’']m|\s(?:am|remain|confess|doubt|suspect|wonder|disagree|agree|think|thought|suppose|admit|"
    r"do not|don[’']t|cannot|can[’']t|find))\b|I, |"
    r"We (?:should|must|need|ought|may|might|have to|know|live|can|cannot|all)\b|We[’']ve (?:all )?(?:been|seen"
    r"|heard)\b"
)
"""How an author's own turn to speak in person mostly begins."""

I_DID = re.compile(r"I (?:was|came|went|read|tried|asked|called|rang|wrote|put|did|found)\b")
"""How an author goes on to tell."""

TO_SOMEBODY = re.compile(r"\b(?:[Yy]ou|[Yy]ours?)\b")
SHALL = re.compile(r"(?<!\bI )(?<!\bwe )(?<!\bWe )\bshall\b")
PAST = re.compile(
    r"\b(?:was|were|had|did|(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[A-Z]\w+)\s(?:\w+ed|fell|rose|came|went|took|left))\b"
)
PASSAGE = re.compile(
    r"(?:^|, and |, but )(?:But |And |Yet )?(?:[Tt]he|Its|His|Her|Their|One|Another|This|Only one"
    r"|Two)\s(?:[\w-]+\s){0,2}?"
    r"(?:paragraph|clause|section|passage|sentence|sentences|line|lines|entry|item|footnote|article)\s"
    r"(?:is|was|are|stands?|matters?|deserves?|caught|leaps?|struck|gives?|gave|bears?|explains?|tells?|sums?)\b"
)
THE_SAME = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose)\s(?:\w+\s)?([a-z]{4,})\b")
"""What is spoken of as known: where the paragraph before named it, somebody goes on telling of it."""


def unannounced(page: Page, at: int) -> str:
    """Why a paragraph is somebody's words though the one before it does not say so; empty where too little shows it.

    It is enough that the sentence before points ahead, or the one behind says whose words they were ("So wrote the
    bishop"). Else signs are weighed: that a paper or something said is spoken of right before, and what of it; that
    the paragraph says I, we or you, or is set as a letter; that it leaves the time in which the author tells. Against
    it: words that point back, what only reporters write, and an author's ways of saying I.
    """
    before = page.body[at - 1].of(page.text)
    if not before.endswith(STOPS) or label(page.text, page.body[at]) or STAMP.match(page.body[at].of(page.text)):
        return ""
    tail = last_sentences(page.text, page.body[at - 1])
    if tail and points_ahead(tail[-1]):
        return "The sentence before it says that words follow."
    sure = _echo(page, at)
    if sure:
        return "The sentence behind it says whose words it is."
    signs = _signs(page, at, tail, sure is False)
    if not signs or sum(weight for weight, _ in signs) + _against(page, at, tail if sure is None else ()) < ENOUGH:
        return ""
    return f"Several things show that another speaks: {'; '.join(words for _, words in signs)}."


def _signs(page: Page, at: int, tail: Sequence[str], echoed: bool) -> list[tuple[float, str]]:
    """What speaks for another's voice; nothing where only the paragraph does, or only what stands around it."""
    voice = [*_voice(page, at)]
    passage = bool(tail) and PASSAGE.search(tail[-1]) is not None
    if not voice and not passage and not (tail and of_its_form(tail[-1])):
        return []
    colon = page.body[at - 1].of(page.text).endswith(":")
    told = [*_told(tail)]
    leaves = bool(tail) and PAST.search(tail[-1]) and not PAST.search(page.body[at].of(page.text)[:LEAD])
    if not (told or echoed or colon) or not (voice or leaves or passage):
        return []
    signs = [*told, *voice]
    if leaves:
        signs.append((1.0, "it leaves the time in which the author tells"))
    if echoed:
        signs.append((2.0, "the sentence behind it may say whose it is"))
    if colon and not lists(tail[-1]):
        signs.append((2.0 if page.leads[at - 1] is Lead.MAYBE else 1.5, "a colon before it may give it to somebody"))
    return signs


def _told(tail: Sequence[str]) -> Iterator[tuple[float, str]]:
    """What the sentences before a paragraph say of a paper, or of somebody's words."""
    telling = [sentence for sentence in tail if tells_of_words(sentence)]
    if not telling:
        return
    near = telling[-1] == tail[-1]
    yield 2.0 if near else 1.5, "a paper, or what somebody said, is spoken of before it"
    if brings_in(telling[-1]):
        yield 0.5, "for the first time"
    if PASSAGE.search(tail[-1]):
        yield 1.5, "a passage of it is spoken of and not given"
    if of_its_form(tail[-1]):
        yield 1.0, "how it is worded is told"


def _echo(page: Page, at: int) -> bool | None:
    """Whether the paragraph behind surely says whose words these were; None where it says nothing of it."""
    if at + 1 >= len(page.body):
        return None
    found = echo(_first_sentence(page.body[at + 1].of(page.text)[:LEAD]))
    return found.sure if found else None


def _first_sentence(words: str) -> str:
    end = next((stop.start() + 1 for stop in islice(SENTENCE_END.finditer(words), 1)), len(words))
    return words[:end]


def _voice(page: Page, at: int) -> Iterator[tuple[float, str]]:
    """By what a paragraph shows that another speaks in it."""
    words = page.body[at].of(page.text)
    if LETTER.match(words) or (SIGNED.search(words[-LEAD:]) and any(page.says[at])):
        yield 2.5, "it is set as a letter, or an address"
    if alone_in_person(page, at):
        yield 2.0, "it says I or we, as its author elsewhere does not"
    elif any(says and not before for says, before in zip(page.says[at], page.tellers(0, at), strict=True)):
        yield 1.0, "nobody has said I or we before it"
    called = len(TO_SOMEBODY.findall(words[:LEAD]))
    if called:
        yield (2.0 if any(page.says[at]) else 1.0 if called > 1 else 0.75), "it speaks to somebody"
    if SHALL.search(words[:LEAD]):
        yield 1.5, "it commands as a law does"


def _against(page: Page, at: int, tail: Sequence[str]) -> float:
    """The weight, below nought, of what shows that the author goes on."""
    words = page.body[at].of(page.text)
    first = _first_sentence(words[:LEAD])
    person = alone_in_person(page, at)
    letter = LETTER.match(words) is not None
    told = " ".join(tail).lower()
    signs = (
        (BACK.search(first) is not None, 1.0 if letter or person else 2.5),
        (OTHERS.search(words) is not None, 3.0),
        (REACTS.match(words) is not None, 2.5),
        (I_DID.match(words) is not None, 1.0 if person else 2.5),
        (names_the_quoted(page.text, page.body[at - 1], words), 1.0 if person else 3.0),
        (any(found[1] in told for found in THE_SAME.finditer(first)), 2.0),
        (bool(tail) and gives_words(tail[-1]) and not letter, 2.5),
        (re.search(r"\bit\b", first) is not None, 0.5),
    )
    return -sum(weight for true, weight in signs if true)
