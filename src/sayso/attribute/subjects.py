"""Subjects: whether a name is what its clause is about, by the words right before and after it."""

import re

from sayso.attribute.name_words import LEAD
from sayso.attribute.nouns import ROLES
from sayso.attribute.scene import Scene

VERB = (
    r"\s+(?:(?:[a-z]+ly|also|then|now|later|never|still|himself|herself|once|even|first|again|often|just|who)\s+)?"
    r"(?:is|was|are|were|has|had|have|will|would|could|can|may|might|must|should|did|does|do|said|says|told|tells|wrote|writes|"
    r"went|came|took|made|gave|got|ran|won|lost|led|left|met|kept|held|put|spoke|stood|sat|sought|brought|thought|began|knew|saw|"
    r"paid|sent|spent|drew|grew|fought|swore|read|set|cut|hit|let|bought|caught|taught|built|felt|heard|found|became|broke|"
    r"chose|fell|flew|forgot|hid|lay|lent|rose|rode|drove|shook|shot|slept|sold|stole|struck|threw|wore|sang|rang|swam|[a-z]{2,}(?:ed|es|[b-df-hj-np-tv-z]s))\b"
)
VERBS = re.compile(VERB)
AFTER = re.compile(VERB + r"|,\s+(?:\d+|who|whose)\b|\s\((?:[RDI]-|@)")
APPOSED = re.compile(r",\s+(?:an?|the|his|her|one|[a-z]+)\b")
"""After a name that begins a sentence, what may be an apposition."""

GOVERNED = re.compile(
    r"\b(?:of|for|to|with|by|from|at|in|on|against|about|like|than|behind|near|around|over|under|into|between|among|without|"
    r"and|or|after|before|toward|towards|upon|including|calling|called|criticized|attacked)\s+"
    r"(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?(?P<between>(?:[a-z’'-]+\s+){0,2})$"
)
"""A preposition, or "and", that a name stands behind."""

BACK = 40
"""Code points before a name in which a preposition is looked for, and of a sentence that a name still begins."""


def is_subject(scene: Scene, start: int, end: int) -> bool:
    """Whether the name at a place looks like a subject: a verb follows, and no preposition governs it."""
    text = scene.cast.text
    if text.startswith(",", end) and text[start - 2 : start] == ", " and VERBS.match(text, end + 1):
        return True  # "the minister, Ana Orlo, said"
    if not AFTER.match(text, end):
        return APPOSED.match(text, end) is not None and _begins_sentence(scene, start)
    found = GOVERNED.search(text[max(0, start - BACK) : start])
    return found is None or any(word not in ROLES and word not in LEAD for word in found["between"].split())


def _begins_sentence(scene: Scene, start: int) -> bool:
    before = scene.cast.text[scene.sentence_start(start) : start]
    return len(before) < BACK and "," not in before
