"""Introduction: whom a sentence that ends in a colon gives the next paragraph to, and by which words."""

import re

from sayso.attribute.clause_subjects import clause_subject
from sayso.attribute.cues import leading_subject, subject
from sayso.attribute.from_whom import ACT_OF, from_whom, read_out
from sayso.attribute.introduced import Introduced, colon, with_colon
from sayso.attribute.inversions import inverted, whole_phrase, writer_of
from sayso.attribute.subject_phrases import (
    BE,
    COMMON,
    FOLLOWS_ITS_PLACE,
    NAME,
    OPENING,
    PRONOUN,
    WHOLE,
    behind_introductions,
    subject_and_verb,
)
from sayso.attribute.verbless import NOBODY, RELATIVES, alone, here_is, verbless
from sayso.model.place import Span
from sayso.text.hide import HIDDEN
from sayso.text.labels import STAMP, label
from sayso.text.leads import ACTS, PAPERS, PROVIDES, PUTS, READS, SEES_IT, SPEAKERS, THIS_WAY, WRITES, governs
from sayso.text.reporting import ADVERB, AUXILIARY, CALLING, FORMS, NOT_ALONE
from sayso.text.trie import any_of

LEAD = rf"(?:(?:{AUXILIARY}|{ADVERB}|[a-z]+ly|since|soon|twice|only|thus|duly|once|next)\s+){{0,4}}"
GIVES = (
    r"(?:sent|sends|gave|gives|issued|issues|released|releases|put out|handed|left|leaves|carried|carries|"
    r"printed|prints|published|publishes)"
)
SAYS = any_of([*FORMS, *CALLING])
VERB = re.compile(
    rf"(?<![\w-])(?P<cue>{LEAD}(?P<verb>{SEES_IT}|{PUTS}|{READS}|{PROVIDES}|{WRITES}|{SAYS}|{GIVES})(?![\w-]))"
)
ANSWERED = re.compile(rf"[a-z]+\s(?:this|these|the following)\s(?:[\w-]+\s)?(?:{ACTS}|{PAPERS})\s*:")
"""Emailed this reply: what somebody did to give the words."""

MODE = rf"(?:\s(?:[a-z]+ly|aloud|out|on|too|again|also|simply|only|with|back|by [a-z]+ing|{THIS_WAY}))*\s*"
TO_THE_COLON = re.compile(rf"{MODE}:")
IN_PART = re.compile(
    r",?\s(?:in|for)\s(?:(?:its|his|her|their|the|this|our|an?)\s)?(?:[\w-]+\s){0,3}?"
    rf"(?:full|part|parts|entirety|whole|translation|words|passage|version|English)(?:,?\s{THIS_WAY})?\s*:"
)
ASIDE_THEN = re.compile(
    r",\s(?:in|under|on|with|at|below|above|beneath|beside)\s[^,:;]{1,60}|"
    r"\s(?:the|it|this|that|his|her|its|their)\s[^,:;]{0,80}?\bin\s(?:[\w-]+\s){1,3}(?:words|sentences|lines)"
)
"""Begins, under a picture of a heron: records the opening in eleven words."""

"""How much of a paper is read: "reads, in its entirety:"."""

WAY = re.compile(r"\s(?:back|like this|like so|this way|thus|so|as follows)\b")
IN_WRITING = re.compile(
    rf"\s(?:in|on|by|via)\s(?:(?:an?|the|his|her|its|their|my|our|this|that|one|another)\s(?:[\w’'-]+\s){{0,3}}?)?"
    rf"(?:{PAPERS}|interview|website|channel|site)\b"
)
"""The kind of writing or talk that follows a verb of saying at once belongs to the cue."""

BEFORE_AS = re.compile(
    r"\b(?:(?:is|was|are|were|has been|have been)\s(?:\w+ly\s)?(?:quoted|reported|cited|recorded|on record)\sas|"
    r"(?:went|goes|go|has|had|have)\s(?:on|this))\s$"
)
"""Is quoted as | saying; went on | to say; had this | to say."""

PASSIVE = re.compile(
    r"(?:\w+\s){0,4}?(?:is|are|was|were|been|being)\s(?:[a-z]+ly\s)?(?:[a-z]+ed|told|written|said|put|read|sent)$"
)
BY = re.compile(rf"\sby\s(?P<source>{COMMON}|{NAME})(?=[,:]|\s(?:on|in|at|to)\b)")
WORDED = re.compile(r"\bin (?:so|as) many words\s*:$")
POSSESSIVE = (
    r"(?:(?:[Tt]he\s(?:[\w-]+\s){0,4}?)?[\wÀ-ÖØ-Þ][\w.-]*(?:\s[A-ZÀ-ÖØ-Þ][\w.-]*){0,3}[’'](?:s\b)?|"
    r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Yy]our)(?:\s(?:[\w-]+\s)?[\w-]+[’']s)?)"
)
ACT = re.compile(
    r"(?:^|[,;.]\s|\b(?:and|but|is|was|are|were|[Hh]ere[’']s)\s)"
    rf"(?P<source>{POSSESSIVE})\s(?:[\w-]+\s){{0,2}}?(?P<cue>{ACTS})\b"
)
"""Their conclusion; here is the clerk's reply."""

RECORDED = re.compile(
    r"\b(?:took|taken|noted|wrote|set|put)\sdown\s(?P<source>[Hh]is|[Hh]er|[Tt]heir|[\w.-]+[’']s?)\s(?:[\w-]+\s){0,2}?"
    rf"(?P<cue>{ACTS}):$"
)
"""Took down his words: they are not the writer's."""

OF_THE_TELLER = re.compile(
    r"(?:My|Our) (?:own |rough )?translation\b|(?:And |So |Again, )?(?:I|[Ww]e) (?:quote|cite|translate"
    r"|paraphrase|copy it)\b"
)
"""Words of the teller's own: whose words follow, an earlier sentence says."""

OVER_TO = re.compile(
    rf"(?:[A-Z][a-z]+(?:\s(?:to|for|with))?|[Aa]nd (?:now|then|over to)|[Bb]ack to)\s(?P<source>{NAME}|(?:the|his"
    rf"|her|an?)\s(?:[\w-]+\s)"
    rf"{{0,2}}{SPEAKERS}):"
)
ARRIVES = re.compile(r"(?:followed|follows|arrived|came|appeared|was waiting|lay)\b")
HAS_A = re.compile(
    r"\b(?:have|has|had|got|kept|keeps?|found|received|unearthed|discovered)\s"
    rf"(?=(?:an?|the|this|one|another|his|her|its|their)\s(?:[\w’'-]+\s){{0,4}}?{PAPERS}\b)"
)
"""She has kept the note: it is not hers, and whose it is the words may not say."""

WHO = re.compile(r"(?:,|\band)\s(?P<who>who|which)\s(?:[a-z]+\s){0,2}$")
RIGHT_BEFORE = re.compile(r"(?<![\w’'])(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)\s$")
CLAUSE_SUBJECT = re.compile(
    rf"\s(?:that|which|whom)\s(?:{PRONOUN}|{NAME}|(?:the|an?|his|her|its|their|my)\s(?:[\w’'-]+\s?){{1,2}})\s*$"
)
MORE_THAN_ONE = re.compile(rf"\b(?:{BE}|and [a-z]+(?:s|ed)\b|but|how|what)\b")
"""Words that no single noun phrase has outside its relative clauses."""

LOWER_PREPOSITION = re.compile(
    r"(?:in|on|at|by|to|from|for|with|under|after|before|during|since|through|over|[a-z]+ing|[a-z]+ed|sent)\b"
)
RELATIVE_CLAUSE = re.compile(r"\b(?:that|which|whom)\s+$")
"""The speaker stands in a relative clause: "a sentence that I have read"."""

NOUNS_TOO = CALLING | NOT_ALONE | {"notice", "call", "request", "answer", "question", "account"}
A_NOUN = re.compile(
    r"(?:\b(?:the|an?|this|that|his|her|its|their|our|my|your|no|any|of|in|from|by|with|another|one|[Tt]he|[Aa]n?|"
    r"[Hh]is|[Hh]er|"
    r"[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)|[’']s)\s$"
)
"""Right behind such a word a form is a noun: "the call", "a notice"."""

AN_ADJECTIVE = re.compile(r"\b(?:an?|the|his|her|its|their|another|one)\s$", re.IGNORECASE)
SENT_AT = re.compile(r"\s(?:at|on|with|by|from|in|to|during|after|before)\b")
OUT_LOUD = re.compile(r"\s(?:(?:it|this|that)\s)?(?:aloud|out)\b")
NEGATED = re.compile(r"\b(?:not|never|neither)\b|n[’']t\b", re.IGNORECASE)
FAR = 25
"""Words between a verb and the colon; farther off it governs something else."""

SUBJECT = 22
"""Words of a subject; with more of them it is more than one."""

ENDS_SAYING = re.compile(
    rf"\s(?:{WRITES}|(?!(?:note|notes|notice|account|answer|comment|reply|report|request|text|post)\s*:)"
    rf"{any_of(FORMS)})\s*:$"
)


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
    if OF_THE_TELLER.match(words, start):
        return None
    for rule in (
        read_out,
        from_whom,
        _worded,
        _inverted,
        _said,
        _act,
        _paper,
        here_is,
        verbless,
        _over_to,
        _act_of,
        _anybody,
        alone,
    ):
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


def _inverted(words: str, start: int) -> Introduced | None:
    if ACT_OF.match(words, start) or ACT.match(words, start) or ENDS_SAYING.search(words):
        return None
    found = inverted(words, start)
    return Introduced(found[0], found[1] or colon(words)) if found else None


def _worded(words: str, start: int) -> Introduced | None:
    """Rules that out in so many words: the predicate is the cue."""
    found = subject_and_verb(words, start) if WORDED.search(words) else None
    return Introduced(found[0], Span(found[1], len(words))) if found else None


def _said(words: str, start: int) -> Introduced | None:
    """The last verb of saying before the colon that has a speaker."""
    verbs = list(VERB.finditer(words, start))
    verbs.sort(key=lambda found: (not found["cue"].startswith("to "), found.start()))
    for found in reversed(verbs):
        between = words[found.end() : -1]
        if len(between.split()) > FAR or HIDDEN in between or not _says_it(words, found, between):
            continue
        cue = _cue(words, found)
        if PASSIVE.fullmatch(found["cue"]):
            by = BY.match(words, found.end())
            paper = _paper_before(words, start, cue) if not by or found["verb"].startswith("read") else None
            source = paper or (Span(*by.span("source")) if by else None)
            return Introduced(source, cue) if source or cue.end == len(words) else None
        source = _speaker(words, start, found, cue)
        if source is not None and not NOBODY.fullmatch(source.of(words)):
            return Introduced(source, cue)
    return None


def _says_it(words: str, found: re.Match[str], between: str) -> bool:
    """Whether a form is a verb of saying here, rather than a noun, or a verb of something else."""
    verb = found["verb"].split()[-1].lower()
    before = words[: found.start("verb")]
    if NEGATED.search(found["cue"]):
        return False
    if re.fullmatch(f"{SEES_IT}|{WRITES}", found["verb"]):
        return True
    if verb in NOUNS_TOO and A_NOUN.search(before):
        return False
    if verb.endswith("ed") and AN_ADJECTIVE.search(before):
        return False
    if verb.startswith("read") and OUT_LOUD.match(between):
        return True
    if verb.endswith("ing") and re.search(rf"\b{BE}\b", between):
        return False
    if verb in ("reading", "quoting") and re.search(r"\bI(?:[’']m| am)\s$", before):
        return False
    if re.fullmatch(GIVES, found["verb"]) and not re.fullmatch(MODE, between):
        given = re.search(rf"\b(?:the following|this|{PAPERS}|{ACTS}|correction)\b", between) is not None
        return given and not (
            before.rstrip().endswith(",") and SENT_AT.match(between)
        )  # "her message, sent at four with this note, …" is none
    if re.fullmatch(f"{READS}|{PROVIDES}", found["verb"]):
        to_the_colon = re.fullmatch(MODE, between) is not None or IN_PART.fullmatch(between + ":") is not None
        to_the_colon = to_the_colon or ASIDE_THEN.fullmatch(between) is not None
        if to_the_colon or found["verb"] not in FORMS:
            return to_the_colon
    return governs(verb, before, between, loosely=True)


def _paper_before(words: str, start: int, cue: Span) -> Span | None:
    """The paper that is read out, which a passive has for its subject."""
    both = subject_and_verb(words, start, papers_only=True)
    return both[0] if both and both[0].end <= cue.start else None


def _speaker(words: str, start: int, found: re.Match[str], cue: Span) -> Span | None:
    """The subject of a verb, without what stands before it and without the other verbs it has."""
    at = cue.start
    for near, group in ((WHO, "who"), (RIGHT_BEFORE, "pronoun")):
        pronoun = near.search(words, start, at)
        if pronoun:
            relative = RELATIVE_CLAUSE.search(words[: pronoun.start(group)])
            return None if relative else Span(*pronoun.span(group))
    if found["cue"].startswith("to "):
        both = subject_and_verb(words, start)
        return both[0] if both and both[1] <= at else None
    plain = clause_subject(words, start, at) or _plain_subject(words, start, at)
    if plain is not None:
        return plain
    source = subject(words, at)
    if source is None or source.start < start or LOWER_PREPOSITION.match(words, source.start):
        both = subject_and_verb(words, start)
        source = both[0] if both and both[1] <= at else leading_subject(words[:at], at)
    if source is None or source.start < start or RELATIVE_CLAUSE.search(words[start : source.start]):
        return None
    return _bare(words, source)


def _plain_subject(words: str, start: int, end: int) -> Span | None:
    """All that stands between a sentence's introductions and its verb, where that is one noun phrase."""
    begin = behind_introductions(words, start)
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
    more = BEFORE_AS.search(words[:start])
    start = more.start() if more and found["cue"].startswith(("to ", "saying")) else start
    if TO_THE_COLON.fullmatch(words, end) or IN_PART.fullmatch(words, end):
        return Span(start, len(words))
    for behind in (WAY, IN_WRITING):
        further = behind.match(words, end)
        end = further.end() if further else end
    return Span(start, len(words) if TO_THE_COLON.fullmatch(words, end) else end)


def _act(words: str, start: int) -> Introduced | None:
    found = ACT.search(words, start)
    found = found or RECORDED.search(words, start)
    return Introduced(Span(*found.span("source")), with_colon(words, Span(*found.span("cue")))) if found else None


def _over_to(words: str, start: int) -> Introduced | None:
    """Over to Reick; enter the mayor: a few words without a verb, and the speaker last."""
    found = OVER_TO.fullmatch(words, start)
    return Introduced(Span(*found.span("source")), colon(words)) if found else None


def _act_of(words: str, start: int) -> Introduced | None:
    """The answer: its noun is the cue, and the one from whom it comes, if any, the source."""
    found = ACT_OF.search(words, start)
    if found is None:
        return None
    source = Span(*found.span("source")) if found["source"] else None
    if source and words.startswith(",", source.end):
        source = whole_phrase(words, source.start, len(words) - 1)
    return Introduced(source, with_colon(words, Span(*found.span("cue"))))


def _paper(words: str, start: int) -> Introduced | None:
    """A paper as the subject of a sentence that has no word of saying: the colon gives it the words."""
    both = subject_and_verb(words, start, papers_only=True)
    if both is None:
        return None
    sender = writer_of(words, both[0].start, both[0].end) if ARRIVES.match(words, both[1]) else None
    return Introduced(sender or both[0], colon(words))


def _anybody(words: str, start: int) -> Introduced | None:
    """Anybody else with whom the sentence begins: "She was blunter:", "Vale hit back in a letter to staff:"."""
    has = HAS_A.search(words, start)
    if has:
        end = len(words) - 1
        return Introduced(writer_of(words, has.end(), end), colon(words))
    both = subject_and_verb(words, start)
    if both is None or NOBODY.fullmatch(both[0].of(words)):
        return None
    if ANSWERED.fullmatch(words, both[1]):
        return Introduced(both[0], Span(both[1], len(words)))
    copula = re.match(rf"(?:{BE}|sounded|seemed)\b", words[both[1] :])
    medium = re.search(r"\s(?:in|on|with|by|via|through)\s", words[both[1] :])
    cue = colon(words) if copula or not medium else Span(both[1], both[1] + medium.start())
    return Introduced(both[0], cue)
