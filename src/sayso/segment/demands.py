"""Demands: a list that a sentence counts or announces, one item a paragraph, without marks of its own."""

import re

from sayso.segment.page import LEAD, SENTENCE_END, Page, last_sentences, may_be_quoted
from sayso.text.leads import ACTS, PAPERS

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
COUNTED = re.compile(
    rf"\b(?P<number>{'|'.join(NUMBERS)}|\d{{1,2}})\s(?:[\w-]+\s)?(?:(?:{ACTS}|{PAPERS})s|demands|points|conditions|"
    r"principles|proposals|parts|steps|requests|theses|grievances|terms|aims|pledges)\b[^,;:.]{0,40}[:.]$"
)
FOLLOWING = re.compile(r"\b(?:the following(?:\s[\w-]+){0,2}|as follows|these(?:\s[\w-]+){1,2})\s?:$")
ORDER = re.compile(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Finally|Lastly|One|Two|Three|Four|Five)(?:ly)?[,.:]?\s"
)
SHAPES = (ORDER, re.compile(r"An?\s|No\s|The\s"), re.compile(r"That\s"), re.compile(r"To\s"), re.compile(r"We\s"))
"""How items may begin; those of one list begin alike."""

BIDDEN = re.compile(
    r"(?!(?:He|She|It|They|This|That|These|Those|The|An?|We|I|You|There|But|And|In|On|At|For|By|With|From|After|Before|"
    r"When|While|As|If|Since|During|One|Some|Many|Most|All|Both|His|Her|Their|Its|Our|My|What|Who|How|Why|Where|Then|"
    r"Now|So|Yet|Still)\b)[A-Z][a-z]{2,}\s(?:the|an?|all|every|no|any|this|these|those|him|her|them|it|us|his|their|our)\b"
)
"""A demand in the imperative: its verb, and what it is to be done to."""

LONGEST_ITEM = 40
"""Words of an item."""


def demands(page: Page, first: int) -> int:
    """The number of the last paragraph of a list that begins at `first`; `first` itself where it begins none.

    The sentence before says how many items there are, or that they follow; each is a short sentence, and all begin
    alike: by their number, by an article, by "that" or "to", or as bidding.
    """
    tail = last_sentences(page.text, page.body[first - 1])[-1:]
    number = _number(tail[0]) if tail else 0
    if not number:
        return first
    shape = _shape(page, first)
    last = first
    while shape and last + 1 < len(page.body) and last + 1 - first < number and _shape(page, last + 1) == shape:
        last += 1
    counted = number == max(NUMBERS.values()) + 1 or last + 1 - first == number
    return last if counted else first


def _number(sentence: str) -> int:
    """How many items a sentence announces, one more than any number word where it does not say; 0 for none."""
    counted = COUNTED.search(sentence[-LEAD:])
    if counted:
        return NUMBERS.get(counted["number"]) or int(counted["number"])
    return max(NUMBERS.values()) + 1 if FOLLOWING.search(sentence[-LEAD:]) else 0


def _shape(page: Page, at: int) -> int:
    """Which of the shapes an item has; 0 for none, or where a paragraph is no item."""
    paragraph = page.body[at]
    words = paragraph.of(page.text)
    if not may_be_quoted(page.text, paragraph) or len(words.split()) > LONGEST_ITEM or SENTENCE_END.search(words):
        return 0
    if BIDDEN.match(words):
        return -1
    return next((number for number, shape in enumerate(SHAPES, 1) if shape.match(words)), 0)
