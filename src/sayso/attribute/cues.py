"""Find who is said to speak: the cue around a quotation, and the words that name the speaker."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.place import Span
from sayso.text.calendar import DAY
from sayso.text.hide import HIDDEN
from sayso.text.reporting import ADVERB, AUXILIARY, CALLING, FORMS, NOT_ALONE, PARTICIPLES, SPEECH
from sayso.text.trie import any_of

LEAD = rf"(?:(?:{AUXILIARY}|{ADVERB}|[a-z]+ly)\s+){{0,4}}"
GROUP = rf"{LEAD}{SPEECH}\b"
CUE = re.compile(rf"(?<![\w-])(?P<cue>{LEAD}{any_of([*FORMS, *CALLING])}\b)")
"""A verb of saying or calling with what goes before it; `CALLING` verbs count in mixed speech alone."""

OWN = "(?:an?|his|her|their|its|the)"
MEDIUM = (
    "(?:statement|interview|letter|e-?mail|speech|tweet|post|video|memo|release|report|note|message|article|editorial|"
    "conference|call|address)"
)
OCCASION = "(?:rally|conference|hearing|briefing|event|debate|meeting)"
WHEN_AND_WHERE = re.compile(
    rf"(?:\s+(?:recently|then|again|later|[a-z]+ly|(?:on\s+)?{DAY}(?:\s(?:morning|night|evening|afternoon))?|"
    rf"earlier(?:\sthis\s\w+|\sin\s\w+)?|last\s\w+|this\s(?:week|month|year|morning)|at the time|"
    rf"on (?:Twitter|Facebook|Telegram)|in {OWN}\s(?:[\w-]+\s){{0,3}}?{MEDIUM}))+"
    rf"(?=\s*(?:[,.:;)]|{HIDDEN}|that\b|$))"
)
"""A time, a place or a medium right behind a verb of saying; it belongs to the cue."""

LOOK_AHEAD = 160
"""Code points after a quotation in which its speaker is looked for."""

VERB_FIRST = re.compile(
    rf"[\s,—–-]*(?P<cue>{GROUP})\s+(?P<after>(?=[A-Z@0-9]|(?:the|an?|his|her|its|their|our|my|one|another|"
    rf"some|several|two|three|many|both|he|she|they|it|I|we|former|senior|officials|spokes\w+)\b|"
    rf"(?:[\w’'-]+\s){{1,4}}?[A-Z])[\s\S]+)"
)
NOUN_FIRST = re.compile(
    rf"[\s,—–-]*(?P<source>(?!\s)[^:;!?{HIDDEN}—–]{{1,{LOOK_AHEAD}}}?)(?P<comma>,?)\s+(?P<cue>{GROUP})"
)
NO_SPEAKER = re.compile(
    r"(?:and|but|or|that|which|who|whom|when|while|where|if|because|as|after|before|since|although|though|unless|until|"
    r"in|on|at|by|for|from|to|with|about|during|of|than|then|so|not|yet|is|was|are|were|has|have|had|will|would|"
    r"according|adding|there|here|this is|what|how|why)\b",
    re.IGNORECASE,
)
"""Beginnings of what is no noun phrase."""

ENDS_SPEAKER = re.compile(
    rf"\s*(?:[;:!?\u2014\u2013]|\.(?=\s*$)|,?\s+(?:when|while|after|before|because|although|though|"
    rf"as (?:he|she|they|it)|during|last|this|earlier|later|referring|adding|speaking|noting|pointing|citing|"
    rf"according|but|and (?:then|added|said)|since|following|via|recently|then|(?:on )?{DAY}|yesterday|today|"
    rf"in {OWN} (?:[\w-]+ ){{0,2}}{MEDIUM}|on (?:Twitter|Facebook|CNN|NBC|ABC|CBS|Fox|MSNBC)|"
    rf"to (?:reporters|the crowd|cheers|applause|[A-Z]\w+|the (?:[a-z]+ )?[A-Z]\w+)|"
    rf"at (?:a|the) (?:[\w-]+ ){{0,2}}{OCCASION})\b)"
)
"""Where the speaker's name ends after a verb: at a clause, a time or an occasion; an apposition still belongs to it."""

LAST_PRONOUN = re.compile(r"(?<![\w’'])(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)\s*$")
"""A pronoun right before its verb is the subject, whatever stands before it: "further down it says"."""

OPENER = re.compile(
    r"(?:(?:But|And|So|Yet|Still|However|Meanwhile|Instead|Indeed|Then|Now|Later|Also|Earlier|Finally|Again|"
    r"Nevertheless|Nonetheless|Moreover|Furthermore|Similarly|Likewise|Thus|Hence|What|There|Here|"
    rf"(?:On|Last|This|By|Late|Early)\s+{DAY}(?:\s(?:morning|night|evening|afternoon))?|Yesterday|Today),?\s+)+",
)
INTRODUCTION = re.compile(
    r"\s*(?:In|On|At|During|After|Before|Since|For|By|With|As|When|While|If|Although|Though|Earlier|Later|Meanwhile|"
    r"However|Still|Asked|Speaking|Following|Despite|Under|From|Until|Once|Also|Over|Amid|Through|Upon|Last|"
    r"This|That|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|To|Of|Among|Unlike|Like|"
    r"Because|Citing|Noting|Pressed|Responding|Referring|Addressing|Writing|[A-Z]\w+ing|[A-Z]\w+ly)\b"
)
"""How the part of a sentence begins that stands before its subject."""

HARD_BOUNDARY = re.compile(rf"[;:—–{HIDDEN}]|\s-\s|--")
BOUNDARY = re.compile(
    rf"[;:—–{HIDDEN}(]|\s-\s|--|\b(?:that|but|when|because|while|after|as|if|although|though|which|where|before|whether|"
    r"and then|since|so|than|who|how|why|what)\b(?=\s)"
)
STATE = re.compile(r"\(?(?:[RDI]-[A-Z][A-Za-z.]+|(?:[A-Z]\.){2,}|[A-Z][a-z]{1,4}\.|Jr\.?|Sr\.?|\d+)\)?")
SURE = re.compile(
    r"[A-Z@][\w.’'-]*|he|she|they|it|we|I|who|[a-z]*(?:man|woman|person|men|women|people|official|officials|sources?|aides?|"
    r"experts?|ministry|police|report|study|paper|memos?|article|statement|letter|army|government|agency|authors?|critics|"
    r"witnesses|residents|lawyers?|minister|president|mayor|director|chief)"
)
AND = re.compile(r"\band\b")
IN_ITS_ARTICLE = re.compile(
    r",?\s+(?:in|through|via|speaking|writing)\s+(?:an?|its|the|his|her|their|this|that)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:article|report|piece|story|post|editorial|column|essay|op-ed|paper|study|statement|interview|book|dispatch)\b[\s\S]*$"
)
"""Where a speaker's work is named behind him: "CNN in its article"."""

RELATIVE = re.compile(
    r"\s*(?:who|which|whose|whom|an?|the|his|her|its|their|one|now|then|former|himself|herself|itself|chair\w*|chief|vice|"
    r"senior|head|president|of|from|in|at|on|for|with|director|executive|associate|assistant|professor|editor|co-\w+|founder|author|spokes\w+|led|based|"
    r"citing|speaking|\d+|[RD]-\w+|[a-z]+ (?:of|at|for|with|in)|like|along|including|known|named|long|also)\b"
)
"""How an apposition or a relative clause between commas begins."""

ROLE_FIRST = re.compile(r"\s*(?:(?:and|but)\s)?(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Oo]ne of)\s[a-z]")
NAMED_THEN = re.compile(r"\s*(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*\s?){1,5}$")
"""The name behind a role: "the manufacturer of the pumps, Tarn Hydraulics,"."""

SPEAKER_WORDS = 25
"""Words. A subject longer than this is not one that a rule should trust itself to find."""

NEGATED = re.compile(r"\b(?:not|never|neither)\b|n[’']t\b", re.IGNORECASE)
PRONOUN_FIRST = re.compile(r"(?:he|she|they|it|we|I)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A cue and its speaker, as offsets into the view that was searched; `source` may be empty."""

    cue: Span
    source: Span | None
    end: int
    """Where the telling part ends in the view."""


def after_quotation(view: str, next_sentence: bool = False) -> Found | None:
    """Who speaks, in what follows a quotation: `," said X`, `," X said`.

    With `next_sentence` the view goes on into the sentence after a quotation that ended in ? or !; then the telling
    must be all that sentence begins with.
    """
    head = view[: LOOK_AHEAD * 2]
    verb_first = VERB_FIRST.match(head)
    if verb_first:
        source = _until_end(head, verb_first.start("after"))
        return Found(Span(*verb_first.span("cue")), source, source.end)
    noun_first = NOUN_FIRST.match(head)
    if not noun_first or not _is_speaker(noun_first["source"]) or _last(noun_first["cue"]) in PARTICIPLES:
        return None
    if next_sentence and not re.match(r"\s*[.,:]|\s*$|\s+(?:in|on|at|of|during|to)\b", head[noun_first.end() :]):
        return None
    if NEGATED.search(noun_first["cue"]):
        return None
    if _last(noun_first["cue"]) in NOT_ALONE and not surely(noun_first["source"]):
        return None
    source = Span(noun_first.start("source"), noun_first.end("comma"))
    cue = _with_occasion(head, Span(*noun_first.span("cue")))
    return Found(cue, source, cue.end)


def _last(cue: str) -> str:
    """The verb of a cue."""
    return cue.split()[-1].lower()


def _with_occasion(view: str, cue: Span) -> Span:
    """The cue with the time, place or medium right behind it."""
    more = WHEN_AND_WHERE.match(view, cue.end)
    return Span(cue.start, more.end()) if more else cue


def surely(source: str) -> bool:
    """Whether the words in front of a doubtful verb surely are its subject: a name, a pronoun, a person."""
    last = source.rstrip(" ,").split()[-1:]
    return bool(last) and (SURE.fullmatch(last[0]) is not None) and not last[0].endswith(("’s", "'s"))


def _is_speaker(words: str) -> bool:
    return len(words.split()) <= SPEAKER_WORDS and not NO_SPEAKER.match(words)


def _until_end(view: str, start: int) -> Span:
    """The noun phrase at `start`, with its appositions."""
    pronoun = PRONOUN_FIRST.match(view, start)
    if pronoun:
        return Span(start, pronoun.end())
    end = ENDS_SPEAKER.search(view, start)
    stop = end.start() if end else len(view)
    hidden = view.find(HIDDEN, start, stop)
    words = view[start : hidden if hidden >= 0 else stop].rstrip()
    if words.endswith((".", ",")) and not re.search(r"\b[A-Z][a-z]?\.$|\b(?:Jr|Sr)\.$", words):
        words = words[:-1]
    return Span(start, start + len(words))


def before_quotation(view: str, loose: bool) -> Found | None:
    """Who speaks, in what leads up to a quotation at the view's end: `X said, "`, `X told them that "`.

    `loose` also takes verbs of calling (`X dismissed it as "`), for quotations that are part of a sentence.
    """
    if not view[view.rfind(HIDDEN) + 1 :].strip(" ,.;"):
        return None
    cues = [
        cue for cue in CUE.finditer(view) if loose or _last(cue["cue"]) not in CALLING or _last(cue["cue"]) in FORMS
    ]
    for at in reversed(range(len(cues))):
        cue = Span(*cues[at].span("cue"))
        if HIDDEN in view[cue.end :] or len(view[cue.end :].split()) > SPEAKER_WORDS:
            return None
        source = subject(view, cue.start)
        verb = _last(cue.of(view))
        if NEGATED.search(cue.of(view)):
            return None
        if verb in PARTICIPLES:
            return Found(_with_occasion(view, cue), _earlier_subject(view, cues[:at]), len(view))
        if verb in NOT_ALONE and not (source and surely(source.of(view))):
            continue
        return Found(_with_occasion(view, cue), source, len(view))
    return None


def _earlier_subject(view: str, cues: Sequence[re.Match[str]]) -> Span | None:
    """Whose participle it is: the subject of the last finite verb of saying before it."""
    for cue in reversed(cues):
        if _last(cue["cue"]) not in PARTICIPLES | NOT_ALONE:
            return subject(view, cue.start("cue"))
    return None


def subject(view: str, end: int) -> Span | None:
    """The subject of the verb at `end`: the noun phrase on its left, appositions included; None when none stands there.

    >>> view = "In a letter on Monday, Ana Orlo, the port's director, "
    >>> found = subject(view, len(view))
    >>> found and found.of(view)
    "Ana Orlo, the port's director,"
    """
    hard = max((mark.end() for mark in HARD_BOUNDARY.finditer(view, 0, end)), default=0)
    start = _clause_start(view, hard, end)
    if view[hard:end].rstrip().endswith(","):
        start = _before_apposition(view, hard, end)
    else:
        clause = view[start:end]
        both = [mark.end() for mark in AND.finditer(clause)]
        if both and not clause[both[-1] :].strip():
            return None  # "… and said": the subject stands further back
        if both and not _joined_names(clause, both[-1]):
            start += both[-1]
        start += _last_part(view[start:end])
    words = view[start:end]
    start += len(words) - len(words.lstrip())
    opener = OPENER.match(view, start, end)
    start = opener.end() if opener else start
    pronoun = LAST_PRONOUN.search(view, start, end)
    start = pronoun.start("pronoun") if pronoun else start
    words = IN_ITS_ARTICLE.sub("", view[start:end].rstrip())
    if not words.strip(" ,") or not _is_speaker(words) or words.count(")") > words.count("("):
        return None
    return Span(start, start + len(words.rstrip()))


def _clause_start(view: str, start: int, end: int) -> int:
    """Where the clause begins that ends at `end`."""
    for boundary in BOUNDARY.finditer(view, start, end):
        if view[boundary.end() : end].strip():
            start = boundary.end()
    return start


def _last_part(clause: str) -> int:
    """The offset behind the last comma of a clause, unless a state or party stands there: "Sen. X, R-Ill."."""
    comma = clause.rfind(",")
    if comma < 0:
        return 0
    return clause.rfind(",", 0, comma) + 1 if STATE.fullmatch(clause[comma + 1 :].strip()) else comma + 1


def _before_apposition(view: str, start: int, end: int) -> int:
    """Where the noun phrase begins whose apposition ends at `end`: the last part that an apposition follows."""
    parts = view[start:end].split(",")
    first = 0
    while first < len(parts) - 2 and (
        INTRODUCTION.match(parts[first]) or not _goes_with(parts[first], parts[first + 1])
    ):
        first += 1
    offset = start + sum(len(part) + 1 for part in parts[:first])
    return _clause_start(view, offset, offset + len(parts[first]))


def _goes_with(part: str, following: str) -> bool:
    """Whether what follows a comma tells more of the one before it: a clause, a role, or the name of a role."""
    if INTRODUCTION.match(part):
        return False
    named = ROLE_FIRST.match(part) is not None and NAMED_THEN.match(following) is not None
    return named or RELATIVE.match(following) is not None


def _joined_names(clause: str, at: int) -> bool:
    """Whether the `and` before `at` joins two names (Blumenthal and Cohen) rather than two clauses."""
    return bool(re.search(r"[A-Z][\w’'.-]+(?:, [A-Z][\w’'. -]+)*,? and$", clause[:at])) and bool(
        re.match(r"\s+(?:[A-Z]|other)", clause[at:])
    )


SUBORDINATE = re.compile(
    r"\s*(?:While|When|As|Although|Though|If|Because|Since|After|Before|From|In|By|Even)\s+(?:if\s+|though\s+)?"
)
PAPER = re.compile(
    r"(?:^|[,;:]\s+|\b(?:[Ff]rom|[Ii]n|[Bb]y|[Tt]o|[Ww]ith|[Oo]f|and)\s+)(?P<paper>(?!(?:From|In|By|To|With|Of|And)\b)(?:(?:the|a|an|its|his|her|their)\s+)?"
    r"(?:[\w().’'&-]+\s+){0,8}?(?:memos?|memorand(?:um|a)|letters?|reports?|statements?|documents?|stud(?:y|ies)|e-?mails?|"
    r"cables?|articles?|posts?|notes?|filings?|polls?|surveys?)(?:\s+(?:of|dating back to|dated|from|on|by|to)\s+"
    r"(?:[\w’'.-]+\s+){0,5}?[\w’'.-]+)?)\s*$"
)
"""A paper right before a participle: "the inspectorate's memo of May warning"."""


def paper_before(view: str, end: int) -> Span | None:
    """The paper whose participle stands at `end`."""
    found = PAPER.search(view, max(0, end - LOOK_AHEAD), end)
    return Span(found.start("paper"), found.start("paper") + len(found["paper"].rstrip())) if found else None


LEADING = re.compile(
    r"\s*(?P<source>(?:He|She|They|It|We|I)\b|(?:(?:The|A|An|One|His|Her|Their|Another|Some|Several)\s+)?(?:[\w’'-]+\s+){0,4}?"
    r"(?:[A-Z][\w.’'@-]*(?:\s+(?:[A-Z][\w.’'-]*|(?:of|the|de|van|von|al|bin)\b|and(?=\s[A-Z])))*|\w*(?:man|woman|men|women|"
    r"person|people|official|officials|candidate|senator|minister|president|mayor|governor|spokes\w+|adviser|advisor|"
    r"aide|leader|chief|director|lawyer|judge|author|report|statement|group|nominee|businessman|billionaire)\b))"
)
"""The subject that a sentence begins with, where the verb of saying stands further on."""


def leading_subject(view: str, end: int) -> Span | None:
    """The noun phrase that a sentence begins with, behind its introductions; for "She …, saying" and "X … and said"."""
    start = 0
    while (intro := INTRODUCTION.match(view, start)) and (comma := view.find(",", intro.end(), end)) > 0:
        start = comma + 1
    opener = OPENER.match(view, start) or SUBORDINATE.match(view, start)
    found = LEADING.match(view, opener.end() if opener else start, end)
    if not found or HIDDEN in found["source"]:
        return None
    words = found["source"].rstrip(" ,")
    return Span(found.start("source"), found.start("source") + len(words))
