"""Verbless: introductions without a verb of saying: "Here is her reply", "Kessel, on the radio", "Orlo again"."""

import re

from sayso.attribute.introduced import Introduced, colon
from sayso.attribute.inversions import whole_phrase, writer_of
from sayso.attribute.subject_phrases import BE, COMMON, DETERMINED, NAME, behind_introductions
from sayso.model.place import Span
from sayso.text.leads import PAPERS, SPEAKERS
from sayso.text.reporting import FORMS
from sayso.text.trie import any_of

HERE_IS = re.compile(
    r"\b(?:[Hh]ere|[Tt]his|[Tt]hat|[Tt]hese|[Tt]here)(?:,\s[^,]{1,40},)?\s(?:is|are|was|were)\s|\b[Hh]ere[’']s\s|"
    r"\b[Tt]hen (?:came|comes)\s|^(?:Read|Take|Consider|Note|See|Compare)\s"
)
WHAT_HE_SAID = re.compile(
    r"\b(?:is|are|was|were|[Hh]ere[’']s)\s(?:the whole of\s|all of\s|more of\s|some of\s|much of\s|exactly\s"
    r"|roughly\s)?"
    rf"(?:what|everything|all)(?: that)?\s(?P<source>(?:{NAME}|{COMMON}|he|she|they|it))\s"
    rf"(?P<cue>(?:actually\s|really\s|then\s|later\s|once\s|has\s|had\s){{0,2}}{any_of(FORMS)}(?:\s?:)?)(?=$|\s)"
)
"""Here is everything that the firm told us."""

LISTS_THINGS = re.compile(r"(?:what|how|where|why|the (?:thing|problem|question|point|rub|plan|reason|list|catch))\b")
NOUN_PHRASE = re.compile(
    rf"(?:{DETERMINED}\s)?(?:[\w’'-]+\s){{0,5}}?{PAPERS}\b"
    rf"(?:\s(?:of|by|from|to)\s{NAME}|\s(?:of|by|from)\s{COMMON}(?=[,:]|\sto\b))?"
)
SPEAKER = re.compile(
    rf"(?P<source>(?:{DETERMINED}\s(?:[\w’'-]+\s){{0,4}}?(?:{SPEAKERS}|[A-ZÀ-ÖØ-Þ][\w’'-]*)(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]*)*|"
    rf"{NAME}))"
    r"(?=[,:]|\s(?:again|on|in|at|last|this|yesterday|today|later|himself|herself|itself)\b)"
)
AGAIN = re.compile(rf"(?P<source>{COMMON}|{NAME})(?:,[^,]{{1,60}})?,?\s(?P<cue>again:)$")
VERBLESS = re.compile(
    rf"(?P<source>(?:{DETERMINED}\s(?:[\w’'-]+\s){{0,4}}?{SPEAKERS}|{NAME}))"
    r"(?:,?\s(?:in|on|at|last|this|a|later|to)\b[^:]*)?:$"
)
LISTEN_TO = re.compile(
    rf"(?:Listen to|Hear|Take)\s(?P<source>{COMMON}|{NAME})(?=,|:|\s(?:on|in|at|last|this|yesterday)\b)"
)
RELATIVES = re.compile(r"\b(?:who|which|whose|that)\b[^,]*")
NOBODY = re.compile(r"(?:this|that|these|here|there|what|nobody|nothing|all)", re.IGNORECASE)
VERBS = re.compile(rf"\b(?:{BE}|[a-z]{{3,}}ed)\b")
PART = re.compile(r"(?:Page|Paragraph|Section|Article|Item|Clause|Chapter|Line|Verse)\b")
NO_SPEAKER = re.compile(
    r"(?:Elsewhere|Further|Later|Earlier|Then|Now|Again|Below|Above|Next|Finally|However|Meanwhile|One|Two|Three|Four|"
    r"(?:a|an|the|one|two|three|some|several)\s(?:\w+\s){0,2}?(?:page|pages|line|lines|day|days|week|weeks|month|"
    r"months|year|"
    r"years|paragraph|paragraphs|questions|reasons|options|facts|end|beginning|next))\b",
    re.IGNORECASE,
)


def here_is(words: str, start: int) -> Introduced | None:
    """Here is the letter; here is Vale again; listen to the minister."""
    whole = WHAT_HE_SAID.search(words, start)
    if whole:
        return Introduced(Span(*whole.span("source")), Span(*whole.span("cue")))
    found = HERE_IS.search(words, start)
    noun = NOUN_PHRASE.match(words, found.end()) if found else None
    if noun:
        return Introduced(whole_phrase(words, noun.start(), len(words) - 1), colon(words))
    speaker = SPEAKER.match(words, found.end()) if found else LISTEN_TO.match(words, start)
    if speaker is None:
        return alone(words, found.end()) if found and not LISTS_THINGS.match(words, found.end()) else None
    if not words.startswith(",", speaker.end()):
        return Introduced(Span(*speaker.span("source")), colon(words))
    return Introduced(whole_phrase(words, speaker.start("source"), len(words) - 1), colon(words))


def verbless(words: str, start: int) -> Introduced | None:
    """Orlo again: the prosecutor, in her closing speech: a name and no verb."""
    begin = behind_introductions(words, start)
    again = AGAIN.match(words, begin)
    if again:
        return Introduced(Span(*again.span("source")), Span(*again.span("cue")))
    found = VERBLESS.match(words, begin)
    return Introduced(Span(*found.span("source")), colon(words)) if found else None


def alone(words: str, start: int) -> Introduced | None:
    """A noun phrase and a colon, with a time or a place at most: "Kessel, two days later, on the radio:"."""
    begin = behind_introductions(words, start)
    writer = writer_of(words, begin, len(words) - 1)
    if writer and not VERBS.search(words, begin, writer.start):
        return Introduced(writer, colon(words))
    if not re.match(rf"{DETERMINED}\s|{PART.pattern}|{NAME}[,:]", words[begin:]):
        return None
    source = whole_phrase(words, begin, len(words) - 1)
    relative = RELATIVES.sub("", source.of(words))
    if VERBS.search(relative) or NOBODY.fullmatch(source.of(words)) or NO_SPEAKER.match(source.of(words)):
        return None
    return Introduced(source, colon(words))
