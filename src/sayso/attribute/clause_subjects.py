"""Clause subjects: the noun phrase that a verb of saying has on its left, read comma by comma."""

import re

from sayso.attribute.subject_phrases import BE, DETERMINED, NAME, PRONOUN, TIME, behind_introductions, subject_and_verb
from sayso.model.place import Span
from sayso.text.leads import ACTS, PAPERS

NEXT_CLAUSE = re.compile(
    r"[;—–]\s|,\s(?:but|so|yet|whereas|while|though|although|because|since|until|when|as)\s|"
    rf",\sand\s(?=(?:{PRONOUN}|(?:on|in|at|the next|then)\s[^,]{{0,40}}\s(?:he|she|they|it|we|I)\b))"
)
ITS_WORK = re.compile(
    rf"(?P<name>{NAME})\s(?:in|through|via)\s(?:an?|its|the|his|her|their|this)\s(?:[\w’'-]+\s){{0,4}}?(?:{PAPERS}|"
    rf"interview)\b"
)
"""Sorrel News in its article: the work is not the speaker's name."""

ASKED = re.compile(rf"\b(?:what|how)\s(?={PRONOUN}|{DETERMINED}\s|[A-ZÀ-ÖØ-Þ])")
SHARES = re.compile(r"(?:\b(?:and|but|or|then)|,)\s(?:[a-z]+ly\s|then\s|finally\s|later\s)?$")
"""Right before a verb that shares its subject with the verb before it."""

RELATIVE = re.compile(r"(?:who|which|whose|whom|that|where)\b")
BEGINS_PHRASE = re.compile(
    rf"(?:{PRONOUN}|{DETERMINED}|Neither|All|Those|Someone|Somebody|someone|somebody|[A-ZÀ-ÖØ-Þ0-9])"
)
OCCASION = re.compile(
    r"(?:in|on|at|by|for|under|with|over|during|after|before|when|while|as|if|though|although|because|asked|pressed|"
    r"questioned|contacted|reached|visited|speaking|writing|addressing|answering|responding|looking|sounding|standing|"
    r"[a-z]{3,}ing|(?:[\w-]+\s){1,3}(?:later|earlier|ago|afterwards)|never|always|for once|however|too|again|then|"
    r"now)\b"
)
"""Told between commas of the moment rather than of the speaker."""

OF_ITS_OWN = re.compile(rf"\b(?:{BE}|says?|said|told|tells|but|how|what|because|when|if|[a-z]+ed)\b")
"""A verb or a conjunction that no single noun phrase has outside its relative clauses."""

JOINED = re.compile(r"(?:[^,]{2,60},\s){0,6}[^,]{2,80},?\sand\s[^,]{2,80}$")
ONLY_TIME = re.compile(rf"{TIME}{{1,2}}\s*$")
AND_PHRASE = re.compile(rf"\sand\s(?={DETERMINED}|{PRONOUN}|[A-ZÀ-ÖØ-Þ])")


def clause_subject(words: str, start: int, at: int) -> Span | None:
    """The subject of the verb that begins at `at`, with its appositions and the comma that closes them.

    None where the words do not show where it begins.

    >>> words = "In the log, which Poulsen keeps, the entry for that night reads:"
    >>> found = clause_subject(words, 0, words.index("reads"))
    >>> found and found.of(words)
    'the entry for that night'
    """
    start = _last_clause(words, start, at)
    begin = behind_introductions(words, start)
    left = words[begin:at].rstrip()
    if not left or begin >= at:
        return None
    if SHARES.search(words, begin, at) and not left.endswith(","):
        return _first_subject(words, start, at)
    if not BEGINS_PHRASE.match(left) or left.startswith(("There ", "Here ")):
        return None
    if left.endswith(","):
        return _with_its_commas(words, begin, begin + len(left))
    if "," in left:
        return _behind_commas(words, start, begin, begin + len(left))
    return Span(begin, _without_time(words, begin, begin + len(left))) if _is_one(left) else None


def _last_clause(words: str, start: int, at: int) -> int:
    """Where the clause begins in which a verb stands."""
    for found in ASKED.finditer(words, start, at):
        start = found.end()
    for found in NEXT_CLAUSE.finditer(words, start, at):
        behind = words[found.end() : at].rstrip()
        if BEGINS_PHRASE.match(behind) and not behind.endswith(",") and _is_one(behind):
            start = found.end()
    return start


def _first_subject(words: str, start: int, at: int) -> Span | None:
    both = subject_and_verb(words, start)
    return both[0] if both and both[1] <= at else None


def _is_one(phrase: str) -> bool:
    """Whether words without a comma are one noun phrase: nothing but a relative clause in it has a verb."""
    relative = re.search(r"\s(?:who|which|that|whose|whom|I|we|he|she|they|you)\s", phrase)
    head = phrase[: relative.start()] if relative else phrase
    verbs = OF_ITS_OWN.search(head)
    return verbs is None or (
        verbs.group().endswith("ed") and verbs.end() < len(head) and " " in head[: verbs.start()].strip()
    )


def _without_time(words: str, begin: int, end: int) -> int:
    time = re.search(rf"{TIME}{{1,2}}$", words[begin:end])
    return begin + time.start() if time else end


def _with_its_commas(words: str, begin: int, end: int) -> Span | None:
    """A noun phrase and what tells more of it between commas; what tells of the occasion ends it."""
    first = words.index(",", begin)
    if not _is_one(words[begin:first]):
        return None
    work = ITS_WORK.match(words, begin, end)
    if work:
        return Span(begin, work.end("name"))
    paper = re.search(rf"\b(?i:{PAPERS}|{ACTS})\b", words[begin:first]) is not None
    if first == end - 1:
        return Span(begin, first)
    more = first + 1 + (words[first + 1 : first + 2] == " ")
    if OCCASION.match(words, more) and not (
        paper and not words.startswith(("when", "as ", "if ", "under the headline"), more)
    ):
        return Span(begin, first)
    return Span(begin, end)


def _behind_commas(words: str, start: int, begin: int, end: int) -> Span | None:
    """The subject where commas stand before it but none right before its verb: a list, or an apposition and a time."""
    left = words[begin:end]
    last = left.rfind(",")
    tail = left[last:]
    if ONLY_TIME.fullmatch(tail[1:]) or OCCASION.fullmatch(tail[2:]):
        return _with_its_commas(words, begin, begin + last + 1)
    if JOINED.match(left) and _is_one(left.replace(",", "")) and not OCCASION.match(left):
        return Span(begin, end)
    inner = behind_introductions(words, begin + last + 2)
    if inner < end and BEGINS_PHRASE.match(words, inner) and _is_one(words[inner:end]):
        return Span(inner, _without_time(words, inner, end))
    return None
