"""Subject phrases: how the noun phrase looks that a sentence begins with, behind its introductions."""

import re

from sayso.model.place import Span
from sayso.text.calendar import DAY, MONTH
from sayso.text.leads import PAPERS
from sayso.text.reporting import FORMS, NOT_ALONE
from sayso.text.trie import any_of

BE = r"(?:is|are|was|were|has|have|had|does|did|do|can|could|will|would|may|might|must|should)"
WENT = (
    r"(?:sounded|seemed|went|hit|took|made|gave|wrote|left|put|struck|began|kept|stood|came|ran|saw|sees|held|told|"
    r"sought|dealt|drew|spoke|rose|flew|grew|knew|drove|rang|sang|swore|threw|withdrew|broke|chose|fell|forgot|became|"
    r"wore|bore|brought|fought)"
)
NO_VERB = r"(?:its|his|this|as|us|always|perhaps|less|across|towards|besides|news|need|others|sometimes|hundred|red)"
"""Words that only look like verbs in -s and -ed."""

FINITE = rf"(?:{BE}|{WENT}|{any_of(FORMS - NOT_ALONE)}|(?!{NO_VERB}\b)[a-z]{{2,}}ed)"
DETERMINED = (
    r"(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|[Tt]wo|"
    r"[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]ome|[Ss]everal|[Mm]any|[Bb]oth|[Ee]ach|[Ee]very|[Mm]ost|[Nn]o|"
    r"[A-ZÀ-ÖØ-Þ][\w.’'-]*[’']s?)"
)
PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)\b"
NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen|Capt|Col|Rev|St)\.?\s)?[A-ZÀ-ÖØ-Þ][\w’'.-]*"
    r"(?:\s(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|(?:of|the|de|van|von|al|bin)\b|and(?=\s[A-Z])))*"
)
COMMON = rf"{DETERMINED}\s(?:[\w’'.&()-]+\s){{0,9}}?[\w’'.&()-]+"
BARE = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?:\s[\w’'-]+){0,6}?"
"""A plural without an article: "Residents of the quay"."""

MORE = (
    r"(?:(?:,\s(?:(?:who|which|whose|that|now|then|dated|an?|the|one|his|her|its|their|our|my)\b|[A-ZÀ-ÖØ-Þ]|"
    r"as (?!(?:he|she|they|it|I|we|the)\b)[a-z]+ed\b|(?!(?:asked|pressed|questioned|contacted|reached"
    r"|visited)\b)[a-z]{3,}ed\b|sent|written|seen|put)[^,]{1,100})"
    r"{1,3},)"
)
"""Appositions and relative clauses: they tell more of the speaker."""

ASIDE = r"(?:,\s[^,]{1,100},)"
"""Told of the occasion, not of the speaker: ", under the headline …,"; ", when it came,"."""

TIME = (
    rf"(?:\s(?:(?:on|last|this|next|in|by)\s(?:{DAY}|{MONTH}|\d{{4}}|week|month|year)\b(?:\s\w+)?|"
    r"at (?:noon|once|first|last|the time)|yesterday|today|tonight|then|also|again|now|later|earlier|afterwards|"
    r"himself|herself|itself|themselves|in turn|too))"
)
"""A time, or a word of the teller's, between a name and its verb."""

AGO = (
    r"(?:(?:Two|Three|Four|Five|Six|Ten|A few|Some|Many|Several|One|An?)\s(?:\w+\s)?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|lines|pages|paragraphs|chapters|verses)\s"
    r"(?:later|ago|earlier|before|on|further down|afterwards)|Later (?:that|the same) \w+|"
    r"The (?:same|next|following) (?:day|evening|morning|week|night|month|year)|"
    r"That (?:day|evening|morning|night|week)|"
    rf"On {DAY}(?: (?:evening|morning|night|afternoon))?|Last \w+|This (?:week|month|year|morning)|In \d{{4}})"
)
OPENING = re.compile(
    rf"(?:(?:{AGO}|(?:Shortly|Soon|Just|Not long|Immediately) (?:before|after)(?: \w+)?|Next|First|Finally|Instead|"
    rf"And|But|So|Yet|Still|However|Meanwhile|Now|Then|Later|Again|Even|Only|Consider|Remember|Note|See|Take|"
    r"Compare|how|what|that|What|How|As|as|Elsewhere|Further down|Yesterday|Today|Underneath|Below)\b,?\s+)+"
)
PREPOSITION = re.compile(
    r"(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|To|From|For|[Ww]ith|[Uu]nder|[Aa]fter|[Bb]efore|[Dd]uring|Since|Through|Over|Asked|"
    r"Speaking|Writing|Pressed|[Ww]hen|While|If|Although|Though|Because|Beneath|Behind|Among|Later|Earlier|Last|Of|"
    r"Across|"
    r"Inside|Between|Without|Against|Shortly|Soon|Late|Early|Not|Just|Only|Confronted|Told|Reached|Contacted|"
    r"Questioned|"
    r"Challenged|Invited|[A-Z][a-z]{2,}ing(?= [a-z])|[a-z]+ly (?:in|on|at|before|after)|Halfway|Long|Rather than|"
    r"Instead of|Despite|Also in|Also on|Also from|[A-Z][a-z]+ed(?= (?:by|in|into|on|at|to|about|with|under|for|"
    r"whether|why|"
    r"how|if|what)\b))\b"
)
TELLS_MORE = re.compile(
    r"\s?(?:which|who|whose|where|when|dated|sent|seen|made|written|published|obtained|addressed|headed|"
    r"\d|(?:(?:early|late) )?(?:in|on|at|by|under|of|to|from|with|for)\b)"
)
"""What follows a place between commas and belongs to it still: "In the log, which Poulsen keeps,"."""

FOLLOWS_ITS_PLACE = re.compile(
    r"(?:In|On|At|By|From|Under|To|For|With|Across)\s+(?:(?:the|an?|his|her|its|their|our|my|this|that)\s+)?"
    rf"(?:[^\s,:;!?]+\s+){{1,6}}?(?=(?:(?<!\bof )(?<!\bto )(?<!\bfrom )(?<!\bby )(?<!\bon )(?<!\bin )(?<!\bat )"
    rf"(?<!\bfor )(?<!\bbeside )"
    r"(?<!\bwith )(?<!\babout )(?<!\bunder )(?<!\band )the|he|she|it|they|we|I|someone|somebody|nobody|(?<=\d )an?|"
    rf"(?<!\bof )(?<!\bto )(?<!\bfrom )(?!(?:{MONTH})\b)[A-ZÀ-ÖØ-Þ][\w’'-]+)\b)"
)
"""In its bulletin the Office: the place comes first, without a comma."""

MEDIUM_FIRST = re.compile(
    r"(?:In|On|Under|At|Beside)\s(?:(?:an?|the|his|her|its|their|one|another)\s(?:[\w-]+\s){0,3}?)?"
    rf"(?:{PAPERS}|box|interview|page \d+)\s(?=(?!(?:of|to|from|by|on|in|at|for|beside|with|about|dated|sent|that|"
    rf"which|and)\b)"
    r"[a-z]+\s)"
)
"""In a joint declaration pilots and cabin crew said: the paper comes first."""

LONG = 12
"""Words before a comma; more of them are no introduction any more."""

NP_END = r"(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bhis)(?<!\bher)(?<!\bits)(?<!\btheir)(?<!\bof)(?<!\bto)"
PAPER = re.compile(
    rf"(?P<source>(?:{DETERMINED}\s)?(?:[\w’'.&-]+\s){{0,6}}?(?i:{PAPERS})(?:\s\w+(?=\s(?:of|in|to)\b))?(?:\s\d+\b)?"
    rf"(?:\s(?:of|to|from|by|for|on|dated|about|in|at)\s(?:[\w’'.-]+\s){{0,5}}?[\w’'.-]+)?{MORE}?){ASIDE}?{NP_END}\s"
    rf"(?P<verb>{BE}|{WENT}|(?!(?:{PAPERS}|{NO_VERB})\b)[a-z]{{2,}}(?:s|ed))\b"
)
PERSON = re.compile(
    rf"(?:(?P<source>(?:{PRONOUN}|@\w+|(?!(?:An?|The|His|Her|Their|Its|Our|My|One)\s){NAME}){MORE}?){ASIDE}?{TIME}?{NP_END}\s"
    rf"(?P<verb>{BE}|{WENT}|(?!{NO_VERB}\b)[a-z]{{2,}}(?:s|ed))\b|"
    rf"(?P<common>{COMMON}{MORE}?){ASIDE}?{TIME}?{NP_END}\s(?P<is>{FINITE})\b)"
)
WHOLE = re.compile(rf"(?P<source>(?:{PRONOUN}|{NAME}|{COMMON}|{BARE}){MORE}?){ASIDE}?{TIME}{{0,2}}\s*")


def subject_and_verb(words: str, start: int, papers_only: bool = False) -> tuple[Span, int] | None:
    """The noun phrase that a sentence begins with, behind its introductions, and where its verb stands.

    >>> sentence = "On Monday the port's director, Ana Orlo, was blunter:"
    >>> found = subject_and_verb(sentence, 0)
    >>> found and (found[0].of(sentence), sentence[found[1] :])
    ("the port's director, Ana Orlo,", 'was blunter:')
    """
    at = behind_introductions(words, start)
    found = PAPER.match(words, at)
    if found or papers_only:
        return (Span(*found.span("source")), found.start("verb")) if found else None
    found = PERSON.match(words, at)
    if found is None:
        return None
    source, verb = ("source", "verb") if found["verb"] else ("common", "is")
    return Span(*found.span(source)), found.start(verb)


def behind_introductions(words: str, start: int) -> int:
    """Where a sentence begins behind "But", "On Monday," and the like."""
    at = start
    while True:
        opening = OPENING.match(words, at)
        at = opening.end() if opening else at
        if not PREPOSITION.match(words, at):
            return at
        comma = words.find(",", at)
        place = FOLLOWS_ITS_PLACE.match(words, at) or MEDIUM_FIRST.match(words, at)
        if comma < 0 or (place and place.end() < comma and words[at:comma].count(" ") >= LONG):
            return place.end() if place else at
        at = _behind_its_commas(words, comma + 1)


def _behind_its_commas(words: str, at: int) -> int:
    """Where the sentence goes on behind a place and the clauses that tell more of it."""
    while TELLS_MORE.match(words, at):
        comma = words.find(",", at)
        if comma < 0:
            break
        at = comma + 1
    return at + (words[at : at + 1] == " ")
