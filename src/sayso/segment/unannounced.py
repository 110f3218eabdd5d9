"""Unannounced: paragraphs that are somebody's words though no colon stands before them."""

import re
from itertools import islice

from sayso.segment.page import LEAD, LETTER, SENTENCE_END, Page, anothers, last_sentences, names_the_quoted, soon
from sayso.text.ahead import gives_words, points_ahead, tells_of_words
from sayso.text.echoes import echo
from sayso.text.labels import STAMP, label

SIGNED = re.compile(
    r"[.!?]\s(?:(?:Yours|Love|Regards|Sincerely|Faithfully|Best wishes|Kind regards|Signed)\b[^.!?]{0,60}|"
    r"(?:[A-Z]\.\s?){1,3}[A-ZÀ-Þ][\w’'-]+)\.?$"
)
BACK = re.compile(
    r"^(?:He|She|They|It|That|This|These|Those|None|Neither|Both|Such|His|Her|Their|Its|According|But|And|Yet|So|Still)\b|"
    r"\b(?:he|she|they|him|her|them|his|their)\b"
)
"""Words that point back to somebody or something named before: quoted words mostly begin without them."""

OTHERS = re.compile(r"[“”\"„«»]|\b[Aa]ccording to\b|\b(?:said|says)\b")
STOPS = (".", "!", "?", "…", "”", '"', ")")
PASSAGE = re.compile(
    r"(?:But |And |Yet )?(?:The|Its|His|Her|Their|One|Another|This|Only one|Two)\s(?:[\w-]+\s){0,2}?"
    r"(?:paragraph|clause|section|passage|sentence|sentences|line|lines|entry|item|footnote|article)\s"
    r"(?:is|was|are|stands?|matters?|deserves?|caught|leaps?|struck|gives?|gave|bears?|explains?|tells?|sums?)\b"
)
PAST = re.compile(r"\b(?:was|were|had|did)\b")
NOW = re.compile(
    r"\b(?:I|[Ww]e)(?:[’'](?:m|re|ll|ve)|\s(?:am|are|will|shall|can|cannot|can[’']t|have|do|don[’']t|must|want|know|make|"
    r"believe|think|hope|ask|see|feel|need)\b)"
)


def unannounced(page: Page, at: int) -> str:
    """Why a paragraph is somebody's words though the one before it ends in no colon; empty where nothing shows it.

    Either the sentence before says that words follow, or the one behind whose they were; or a paper or something said
    is spoken of right before it, and it has another's voice: a letter's, or an "I" who is not the author.
    """
    tail = last_sentences(page.text, page.body[at - 1])
    if tail and points_ahead(tail[-1]):
        return "The sentence before it says that words follow."
    if not page.body[at - 1].of(page.text).endswith(STOPS):
        return ""
    behind = _echo(page, at)
    if behind:
        return "The sentence behind it says whose words it is."
    if _goes_back(page, at) or not any(tells_of_words(sentence) for sentence in tail):
        return ""
    if behind is False:
        return "What somebody wrote or said is spoken of right before it, and the sentence behind it says whose it is."
    if _in_a_part(tail[-1]) and not PAST.search(page.body[at].of(page.text)):
        return "The sentence before it speaks of a passage, and does not give it."
    other = _voice(page, at, tail)
    return f"What somebody wrote or said is spoken of right before it, and {other}" if other else ""


def _goes_back(page: Page, at: int) -> bool:
    """Whether a paragraph goes on with what the one before it tells, or tells of others' words, as a reporter does."""
    words = page.body[at].of(page.text)
    first = words[: next((stop.start() for stop in SENTENCE_END.finditer(words)), len(words))]
    if BACK.search(first) or OTHERS.search(words) or label(page.text, page.body[at]) or STAMP.match(words):
        return True
    return names_the_quoted(page.text, page.body[at - 1], words)


def _in_a_part(sentence: str) -> bool:
    """Whether a sentence is about a passage of some writing: one speaks of it in order to quote it."""
    return PASSAGE.match(sentence) is not None and tells_of_words(sentence)


def _echo(page: Page, at: int) -> bool | None:
    """Whether the paragraph behind surely says whose words these were; None where it says nothing of it."""
    if at + 1 >= len(page.body):
        return None
    words = page.body[at + 1].of(page.text)[:LEAD]
    end = next((stop.start() + 1 for stop in islice(SENTENCE_END.finditer(words), 1)), len(words))
    found = echo(words[:end])
    return found.sure if found else None


def _voice(page: Page, at: int, tail: list[str]) -> str:
    """By what a paragraph shows that another speaks in it, in words; empty where it does not."""
    words = page.body[at].of(page.text)
    if gives_words(tail[-1]) and not LETTER.match(words):
        return ""
    if LETTER.match(words) or (SIGNED.search(words[-LEAD:]) and any(page.says[at])):
        return "it is set as a letter."
    if anothers(page, at, at, at):
        return "it says I or we, as its author elsewhere does not."
    first_to_say = any(says and not before for says, before in zip(page.says[at], page.tellers(0, at), strict=True))
    if first_to_say and soon(page, at, 1) and NOW.search(words[:LEAD]) and tail and tells_of_words(tail[-1]):
        return "nobody has said I or we before it."
    return ""
