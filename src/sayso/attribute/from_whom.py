"""From whom: introductions by a "from", an "according to", or a paper that is read out."""

import re

from sayso.attribute.introduced import Introduced, colon
from sayso.attribute.inversions import whole_phrase, writer_of
from sayso.attribute.subject_phrases import BE, COMMON, DETERMINED, NAME
from sayso.model.place import Span
from sayso.text.leads import ACTS, PAPERS, READS
from sayso.text.reporting import FORMS
from sayso.text.trie import any_of

FROM = re.compile(
    r"(?P<cue>(?:\b(?:[Tt]his|[Ii]t|[Tt]hat|[Hh]ere|[Tt]hese lines)\s)?\b(?:is|are|was|were|comes?|came)\sfrom|"
    r"\b(?:[Ii]t|[Tt]hat|[Hh]ere)[’']s\sfrom|(?<!\S)From|\b[Aa]ccording to|\b[Ii]n the words of|\b[Tt]o quote)"
    r"\s+(?P<source>[^:;!?]{2,200})$"
)
THIS_FROM = re.compile(
    r"(?<!\w)(?:[Tt]his|[Tt]hese|[Oo]ne|[Aa]nother|[Mm]ore),?\s(?P<cue>from)\s(?P<source>[^:;!?]{2,200}):$"
)
SENT_THIS = re.compile(r"\b(?:sent|wrote|emailed|posted|filed|gave|offered|cabled|added)\b[^,]{0,30}$")
ENDS_IN_A_VERB = re.compile(rf",\s(?:who|which)\s(?:\w+\s){{0,3}}?(?:{READS}|{any_of(FORMS)})$")
CLAUSE_BEHIND = re.compile(r",\s(?:he|she|they|it|we|I)\s[a-z]")
"""According to the minutes, he dismissed the plea: the colon is not the minutes'."""

WHEN = re.compile(
    r",?\s+(?:at|on|dated|timed|sent)\s+\d[\w.:/]*(?:\s[\w.]+){0,2}$|,\s+(?:at|on|in|dated|sent|published|written|"
    r"posted)\s[^,]*$|"
    r",\s+\d[^,]*$"
)
"""A time or a place behind the one named."""

ACT_OF = re.compile(
    rf"(?P<cue>\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){{0,2}}?{ACTS})\b"
    rf"(?:[^.:;,]{{0,40}}?\s(?:of|from|by)\s(?P<source>{COMMON}|{NAME})(?=[,:]|\s(?:{BE}|ran|came|arrived|read)\b))?"
)
"""The answer came from the clerk of works."""

READ_OUT = re.compile(
    r"\b(?:(?:read|reads|reading)\s(?:(?:out|aloud|to us)\s)?from|(?:read|reads|reading)\s(?:out|aloud)|"
    rf"(?:read|quote|show|give|play|put to)\s(?:you|them|us|me))\s(?P<source>(?:{DETERMINED})"
    rf"\s[^:;]{{0,40}}?{PAPERS}\b[^:;]*):$"
)
"""Read out a letter: the words are the letter's, not the reader's."""

RECEIVED = re.compile(r"\s(?:received|got|had|obtained|sent|signed|written)\s(?:\w+\s){0,4}?(?:from|by)\s")
WAS_READ = re.compile(
    rf"(?P<source>(?:{DETERMINED})\s(?:[\w’'-]+\s){{0,5}}?{PAPERS}[^,:;]{{0,60}}?)\s(?:is|was|were|are|being)\s"
    r"(?:then\s)?read\s(?:out|aloud|to)\b[^:]*:$"
)


def from_whom(words: str, start: int) -> Introduced | None:
    found = FROM.search(words, start, len(words) - 1)
    this = THIS_FROM.search(words, start)
    if this and not SENT_THIS.search(words, start, this.start()):
        return Introduced(whole_phrase(words, this.start("source"), len(words) - 1), Span(*this.span("cue")))
    if found is None or ACT_OF.match(words, start):
        return None
    if ENDS_IN_A_VERB.search(found["source"]) or CLAUSE_BEHIND.search(found["source"]):
        return None
    if found["cue"] == "From" and words[start : found.start()].strip(" —–-"):
        return None
    when = WHEN.search(found["source"])
    source = Span(found.start("source"), found.start("source") + (when.start() if when else len(found["source"])))
    return Introduced(source, Span(*found.span("cue")))


def read_out(words: str, start: int) -> Introduced | None:
    """What somebody reads out to others: the paper, or the one who wrote it, is given its words."""
    passive = WAS_READ.match(words, start)
    if passive:
        return Introduced(Span(*passive.span("source")), colon(words))
    found = READ_OUT.search(words, start)
    if found is None or re.match(r"(?:the following|this|his|her|their)\b", found["source"]):
        return None
    begin = found.start("source")
    received = RECEIVED.search(words, begin, len(words) - 1)
    if received:
        return Introduced(whole_phrase(words, received.end(), len(words) - 1), colon(words))
    source = writer_of(words, begin, len(words) - 1) or whole_phrase(words, begin, len(words) - 1)
    return Introduced(source, colon(words))
