"""Introduction: whom a sentence that ends in a colon gives the next paragraph to, and by which words."""

import re
from typing import NamedTuple

from sayso.attribute.cues import leading_subject, subject
from sayso.model.place import Span
from sayso.text.hide import HIDDEN
from sayso.text.labels import STAMP, label
from sayso.text.leads import ACTS, NOUN_BEFORE, PAPERS, PROVIDES, PUTS, READS, THIS_WAY
from sayso.text.reporting import ADVERB, AUXILIARY, CALLING, FORMS, NOT_ALONE
from sayso.text.trie import any_of

LEAD = rf"(?:(?:{AUXILIARY}|{ADVERB}|[a-z]+ly)\s+){{0,4}}"
GIVES = r"(?:sent|sends|gave|gives|issued|issues|released|releases|put out|handed|left|leaves)"
VERB = re.compile(
    rf"(?<![\w-])(?P<cue>{LEAD}(?P<verb>{PUTS}|{READS}|{PROVIDES}|{any_of([*FORMS, *CALLING])}|{GIVES})\b)"
)
FROM = re.compile(
    r"(?P<cue>(?:\b(?:[Tt]his|[Ii]t|[Tt]hat|[Hh]ere|[Tt]hese lines)\s)?\b(?:is|are|was|were|comes?|came)\sfrom|"
    r"(?<!\S)From|\b[Aa]ccording to|\b[Ii]n the words of|\b[Tt]o quote)\s+(?P<source>[^:;!?]{2,200})$"
)
WHEN = re.compile(
    r",?\s+(?:at|on|dated|timed|sent)\s+\d[\w.:/ ]*$|,\s+(?:at|on|in|dated|sent|published|written|posted)\s[^,]*$|"
    r",\s+\d[^,]*$"
)
"""A time or a place behind the one named."""

MODE = rf"(?:\s(?:[a-z]+ly|on|too|again|also|simply|only|with|back|by [a-z]+ing|{THIS_WAY}))*\s*"
TO_THE_COLON = re.compile(rf"{MODE}:")
WAY = re.compile(r"\s(?:like this|like so|this way|thus|so|as follows)\b")
IN_WRITING = re.compile(
    rf"\s(?:in|on|by|via)\s(?:(?:an?|the|his|her|its|their|my|our|this|that|one|another)\s(?:[\w’'-]+\s){{0,3}}?)?"
    rf"(?:{PAPERS}|interview)\b"
)
"""The kind of writing or talk that follows a verb of saying at once belongs to the cue."""

WORDED = re.compile(r"\bin (?:so|as) many words\s*:$")
BE = r"(?:is|are|was|were|has|have|had|does|did|do|can|could|will|would|may|might|must|should)"
WENT = r"(?:sounded|seemed|went|hit|took|made|gave|wrote|left|put|struck|began|kept|stood|came|ran)"
NO_VERB = r"(?:its|his|this|as|us|always|perhaps|less|across|towards|besides|news|need|others|sometimes|hundred|red)"
"""Words that only look like verbs in -s and -ed."""

POSSESSIVE = (
    r"(?:(?:[Tt]he\s(?:[\w-]+\s){0,4}?)?[\wÀ-ÖØ-Þ][\w.-]*(?:\s[A-ZÀ-ÖØ-Þ][\w.-]*){0,3}[’'](?:s\b)?|"
    r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Yy]our)(?:\s(?:[\w-]+\s)?[\w-]+[’']s)?)"
)
ACT = re.compile(
    rf"(?:^|[,;.]\s|\b(?:and|but|is|was|are|were|[Hh]ere[’']s)\s)(?P<source>{POSSESSIVE})\s(?:[\w-]+\s){{0,2}}?(?P<cue>{ACTS})\b"
)
"""Their conclusion; here is the clerk's reply."""

DETERMINED = (
    r"(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|"
    r"[A-ZÀ-ÖØ-Þ][\w.’'-]*[’']s?)"
)
PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)\b"
NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen|Capt|Col|Rev|St)\.?\s)?[A-ZÀ-ÖØ-Þ][\w’'.-]*"
    r"(?:\s(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|(?:of|the|de|van|von|al|bin)\b|and(?=\s[A-Z])))*"
)
COMMON = rf"{DETERMINED}\s(?:[\w’'.&-]+\s){{0,9}}?[\w’'.&-]+"
MORE = (
    r"(?:,\s(?:(?:who|which|whose|that|now|then|dated|an?|the|one|his|her|its|their|our|my)\b|[A-ZÀ-ÖØ-Þ]|[a-z]{3,}ed\b|sent|"
    r"written|seen|put)[^,]{0,100}(?:,[^,]{1,60}(?=,\s(?:who|which)))?,)"
)
"""An apposition or a relative clause: it tells more of the speaker."""

ASIDE = r"(?:,\s[^,]{1,100},)"
"""Told of the occasion, not of the speaker: ", under the headline …,"; ", when it came,"."""

NP_END = r"(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bhis)(?<!\bher)(?<!\bits)(?<!\btheir)(?<!\bof)(?<!\bto)"
PAPER = re.compile(
    rf"(?P<source>(?:{DETERMINED}\s)?(?:[\w’'.&-]+\s){{0,6}}?(?i:{PAPERS})(?:\s\w+(?=\s(?:of|in|to)\b))?(?:\s\d+\b)?"
    rf"(?:\s(?:of|to|from|by|for|on|dated|about|in)\s(?:[\w’'.-]+\s){{0,5}}?[\w’'.-]+)?{MORE}?){ASIDE}?{NP_END}\s"
    rf"(?P<verb>{BE}|{WENT}|(?!(?:{PAPERS}|{NO_VERB})\b)[a-z]{{2,}}(?:s|ed))\b"
)
PERSON = re.compile(
    rf"(?:(?P<source>(?:{PRONOUN}|{NAME}){MORE}?){ASIDE}?\s(?P<verb>{BE}|{WENT}|(?!{NO_VERB}\b)[a-z]{{2,}}(?:s|ed))\b|"
    rf"(?P<common>{COMMON}{MORE}?){ASIDE}?{NP_END}\s(?P<is>{BE}|{WENT}|[a-z]{{2,}}ed)\b)"
)
WHOLE = re.compile(
    rf"(?P<source>(?:{PRONOUN}|{COMMON}|{NAME}|[A-ZÀ-ÖØ-Þ][\w’'-]*(?:\s[\w’'-]+){{0,5}}?){MORE}?){ASIDE}?\s*"
)
HERE_IS = re.compile(
    r"\b(?:[Hh]ere|[Tt]his|[Tt]hat|[Tt]hese|[Tt]here)\s(?:is|are|was|were)\s|\b[Hh]ere[’']s\s|"
    r"\b[Tt]hen (?:came|comes)\s|^(?:Read|Take|Consider|Note|See|Compare)\s"
)
LISTEN_TO = re.compile(
    rf"(?:Listen to|Hear|Take)\s(?P<source>{COMMON}|{NAME})(?=,|:|\s(?:on|in|at|last|this|yesterday)\b)"
)
NOUN_PHRASE = re.compile(
    rf"(?:{DETERMINED}\s)?(?:[\w’'-]+\s){{0,5}}?{PAPERS}\b(?:\s(?:of|by|from|to)\s{NAME}|\s(?:of|by|from)\s{COMMON}(?=[,:]|\sto\b))?"
)
OPENING = re.compile(
    r"(?:(?:And|But|So|Yet|Still|However|Meanwhile|Now|Then|Later|Again|Even|Only|Consider|Remember|Note|See|Take|Compare|how|"
    r"what|that|What|How|As|Elsewhere|Further down|Last week|Yesterday|Today)\b,?\s+)+"
)
PREPOSITION = re.compile(
    r"(?:In|On|At|By|To|From|For|With|Under|After|Before|During|Since|Through|Over|Asked|Speaking|Writing|Pressed|When|"
    r"While|If|Although|Though|Because|Beneath|Behind|Among|Two|Three|Some|Later|Earlier|Ten|Four|Five|Last)\b"
)
FOLLOWS_ITS_PLACE = re.compile(
    r"(?:In|On|At|By|From|Under|To|For|With)\s+(?:(?:the|an?|his|her|its|their|our|my|this|that)\s+)?(?:[^\s,:;!?]+\s+){1,6}?"
    r"(?=(?:the|he|she|it|they|we|I|(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b)[A-ZÀ-ÖØ-Þ][\w’'-]+)\b)"
)
"""In its bulletin the Office: the place comes first, without a comma."""

LOWER_PREPOSITION = re.compile(
    r"(?:in|on|at|by|to|from|for|with|under|after|before|during|since|through|over|[a-z]+ing|[a-z]+ed|sent)\b"
)
NOBODY = re.compile(r"(?:this|that|these|here|there|what|nobody|nothing|all|which)\b", re.IGNORECASE)
CLAUSE_SUBJECT = re.compile(rf"\s(?:that|which|whom)\s(?:{PRONOUN}|{NAME}|{COMMON})\s*$")
RELATIVE_CLAUSE = re.compile(r"\b(?:that|which|whom)\s+$")
RELATIVES = re.compile(r"\b(?:who|which|whose|that)\b[^,]*")
MORE_THAN_ONE = re.compile(rf"\b(?:{BE}|and [a-z]|but|how|what|as)\b")
"""Words that no single noun phrase has outside its relative clauses."""

NEGATED = re.compile(r"\b(?:not|never|neither)\b|n[’']t\b", re.IGNORECASE)
STORY = re.compile(r"\s(?:the|a|its|their)\s(?:own\s|same\s|whole\s)?(?:story|tale)\b")
FAR = 25
"""Words between a verb and the colon; farther off it governs something else."""

SUBJECT = 18
"""Words of a subject; with more of them it is more than one."""


class Introduced(NamedTuple):
    """Who is given the words behind a colon and what gives them; both count from the beginning of the view."""

    source: Span | None
    cue: Span


def introduction(view: str) -> Introduced | None:
    """Who is given what follows a sentence that ends in a colon; None where the sentence names nobody.

    `view` is the sentence, its quotations hidden. The cue is the words of saying, with the colon where it stands right
    behind them; where there are none, the colon alone.

    >>> view = "Item 7 reads in full:"
    >>> found = introduction(view)
    >>> found and (found.source.of(view), found.cue.of(view))
    ('Item 7', 'reads in full:')
    >>> view = "An internal note, which somebody let me copy, is not confused in the least:"
    >>> found = introduction(view)
    >>> found and (found.source.of(view), found.cue.of(view))
    ('An internal note, which somebody let me copy,', ':')
    """
    words = view.rstrip()
    if not words.endswith(":"):
        return None
    start = _start(words)
    for rule in (_from, _worded, _said, _act, _paper, _here_is, _anybody):
        found = rule(words, start)
        if found is not None:
            return found
    return None


def _start(words: str) -> int:
    """Where the sentence begins behind a label or a time."""
    labelled = label(words, Span(0, len(words)))
    if labelled and labelled.rest < len(words):
        return labelled.rest
    stamp = STAMP.match(words)
    return stamp.end() if stamp else 0


def _from(words: str, start: int) -> Introduced | None:
    found = FROM.search(words, start, len(words) - 1)
    if found is None:
        return None
    if found["cue"] == "From" and words[start : found.start()].strip(" —–-"):
        return None
    when = WHEN.search(found["source"])
    source = Span(found.start("source"), found.start("source") + (when.start() if when else len(found["source"])))
    return Introduced(source, Span(*found.span("cue")))


def _worded(words: str, start: int) -> Introduced | None:
    """Rules that out in so many words: the predicate is the cue."""
    found = _subject_and_verb(words, start) if WORDED.search(words) else None
    return Introduced(found[0], Span(found[1], len(words))) if found else None


def _said(words: str, start: int) -> Introduced | None:
    """The last verb of saying before the colon that has a speaker."""
    verbs = list(VERB.finditer(words, start, len(words) - 1))
    verbs.sort(key=lambda found: (not found["cue"].startswith("to "), found.start()))
    for found in reversed(verbs):
        between = words[found.end() : -1]
        if len(between.split()) > FAR or HIDDEN in between:
            continue
        source = _speaker(words, start, found) if _says_it(words, found, between) else None
        if source is not None and not NOBODY.match(words, source.start):
            return Introduced(source, _cue(words, found))
    return None


def _says_it(words: str, found: re.Match[str], between: str) -> bool:
    """Whether a form is a verb of saying here, rather than a noun, or a verb of something else."""
    verb = found["verb"].split()[-1].lower()
    if NEGATED.search(found["cue"]) or STORY.match(between):
        return False
    if verb in NOT_ALONE and NOUN_BEFORE.search(words[: found.start("verb")]):
        return False
    if re.fullmatch(GIVES, found["verb"]):
        if words[: found.start()].rstrip().endswith(","):
            return False  # "her message, sent at four, …"
        return re.search(rf"\b(?:the following|this|{PAPERS}|{ACTS})\b", between) is not None
    if re.fullmatch(f"{READS}|{PROVIDES}", found["verb"]) and found["verb"] not in FORMS:
        return re.fullmatch(MODE, between) is not None
    return True


def _speaker(words: str, start: int, found: re.Match[str]) -> Span | None:
    """The subject of a verb, without what stands before it and without the other verbs it has."""
    at = found.start("cue")
    if re.match(r"to\s", found["cue"]):
        both = _subject_and_verb(words, start)
        return both[0] if both and both[1] <= at else None
    plain = _plain_subject(words, start, at)
    if plain is not None:
        return plain
    source = subject(words, at)
    if source is None or source.start < start or LOWER_PREPOSITION.match(words, source.start):
        both = _subject_and_verb(words, start)
        source = both[0] if both and both[1] <= at else leading_subject(words[:at], at)
    if source is None or source.start < start or RELATIVE_CLAUSE.search(words[start : source.start]):
        return None
    return _bare(words, source)


def _plain_subject(words: str, start: int, end: int) -> Span | None:
    """All that stands between a sentence's introductions and its verb, where that is one noun phrase."""
    begin = _behind_introductions(words, start)
    phrase = words[begin:end]
    if not phrase.strip() or len(phrase.split()) > SUBJECT or CLAUSE_SUBJECT.search(phrase):
        return None
    if MORE_THAN_ONE.search(RELATIVES.sub("", phrase)):
        return None
    found = WHOLE.fullmatch(phrase)
    return Span(begin, begin + found.end("source")) if found else None


def _bare(words: str, source: Span) -> Span:
    """A subject without the words that lead to it: "In its bulletin the Office", "how the Ledger's column"."""
    at = source.start
    opening = OPENING.match(words, at, source.end)
    at = opening.end() if opening else at
    place = FOLLOWS_ITS_PLACE.match(words, at, source.end)
    if place and words[place.end() : source.end].strip():
        at = place.end()
    stop = re.search(rf"\s{BE}\b", words[at : source.end])
    if stop and not re.search(r"\b(?:who|which|that)\s*$", words[at : at + stop.start()]):
        return Span(at, at + stop.start())
    return Span(at, source.end)


def _cue(words: str, found: re.Match[str]) -> Span:
    """A verb with its adverbs, and with the colon where nothing else stands between."""
    start, end = found.span("cue")
    on = re.search(r"\b(?:went|goes|go|has|had|have)\s(?:on\s|this\s)?$", words[:start])
    start = on.start() if on and found["cue"].startswith("to ") else start
    if TO_THE_COLON.fullmatch(words, end):
        return Span(start, len(words))
    for more in (WAY, IN_WRITING):
        further = more.match(words, end)
        end = further.end() if further else end
    return Span(start, len(words) if TO_THE_COLON.fullmatch(words, end) else end)


def _act(words: str, start: int) -> Introduced | None:
    found = ACT.search(words, start)
    if found is None:
        return None
    cue = Span(*found.span("cue"))
    return Introduced(Span(*found.span("source")), Span(cue.start, cue.end + words.startswith(":", cue.end)))


def _paper(words: str, start: int) -> Introduced | None:
    """A paper as the subject of a sentence that has no word of saying: the colon gives it the words."""
    found = PAPER.match(words, _behind_introductions(words, start))
    return Introduced(Span(*found.span("source")), Span(len(words) - 1, len(words))) if found else None


def _here_is(words: str, start: int) -> Introduced | None:
    found = HERE_IS.search(words, start)
    noun = NOUN_PHRASE.match(words, found.end()) if found else None
    heard = LISTEN_TO.match(words, start)
    source = Span(*noun.span()) if noun else Span(*heard.span("source")) if heard else None
    return Introduced(source, Span(len(words) - 1, len(words))) if source else None


def _anybody(words: str, start: int) -> Introduced | None:
    """Anybody else with whom the sentence begins: "She was blunter:", "Vale hit back in a letter to staff:"."""
    both = _subject_and_verb(words, start)
    if both is None or NOBODY.match(words, both[0].start):
        return None
    copula = re.match(rf"(?:{BE}|sounded|seemed)\b", words[both[1] :])
    medium = re.search(r"\s(?:in|on|with|by|via|through)\s", words[both[1] :])
    cue = Span(len(words) - 1, len(words)) if copula or not medium else Span(both[1], both[1] + medium.start())
    return Introduced(both[0], cue)


def _subject_and_verb(words: str, start: int) -> tuple[Span, int] | None:
    """The noun phrase that a sentence begins with, behind its introductions, and where its verb stands."""
    at = _behind_introductions(words, start)
    found = PAPER.match(words, at)
    if found:
        return Span(*found.span("source")), found.start("verb")
    found = PERSON.match(words, at)
    if found is None:
        return None
    return (
        (Span(*found.span("source")), found.start("verb"))
        if found["verb"]
        else (Span(*found.span("common")), found.start("is"))
    )


def _behind_introductions(words: str, start: int) -> int:
    """Where a sentence begins behind "But", "On Monday," and the like."""
    at = start
    while True:
        opening = OPENING.match(words, at)
        at = opening.end() if opening else at
        if not PREPOSITION.match(words, at):
            return at
        comma = words.find(",", at)
        place = FOLLOWS_ITS_PLACE.match(words, at)
        if comma < 0 or (place and place.end() < comma and not words[at:comma].count(" ") < 12):
            return place.end() if place else at
        at = comma + 1 + len(words[comma + 1 :]) - len(words[comma + 1 :].lstrip())
