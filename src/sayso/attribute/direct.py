"""Direct and mixed speech: quotations given to the one whom the words around them name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from sayso.attribute.cues import Found, after_quotation, before_quotation, leading_subject, paper_before
from sayso.attribute.frame import Frame, frame, outermost
from sayso.attribute.telling import Telling
from sayso.model.document import Part
from sayso.model.outline import Outline, Quotation
from sayso.model.place import Reason, Span
from sayso.model.voices import Manner
from sayso.text.hide import HIDDEN

SPEECH_END = re.compile(r"[,.?!…—–-]['’\"”]*$")
LEADS_IN = re.compile(r"[,:]\s*$")
COLON_LEAD = re.compile(rf"(?:^|[.,;]\s)(?P<source>(?![a-z])[^:;,!?{HIDDEN}]{{1,80}})(?P<cue>:)\s*$")
DASH_TAIL = re.compile(r"\s*(?P<cue>[―—–-]{1,2})\s*(?P<source>[A-Z][^\n]{2,120})$")
ONLY_QUOTES = re.compile(rf"[\s{HIDDEN}.,;!?…()\[\]—–-]*$")
OBJECT = re.compile(
    r"\s*(?:(?:him|her|them|me|us|it|reporters|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})\s+)?(?P<that>that\b)?\s*"
)
CLAUSE_END = re.compile(
    r"[;—–]|\s(?:precisely|exactly)\s(?:where|when|as)\b|,?\s(?:but|while|whereas|although|even though|despite)\s|"
    r",\s(?:and|adding|a|an|which|who|to|as|in|according|the)\s"
)
SAYS = frozenset("say says said saying".split())
ABOUT = re.compile(r"(?:of|about|on|that it was|to)\s+(?=\S)")

NOBODY = Reason("nobody-named/1", "Words stand in quotation marks, and the text does not say whose they are.")
SCARE = 7
"""Words. A longer quotation that nobody is named for is somebody's, not the author's tongs."""

FEW = 2
"""Words. So few, amid words that are told without marks, may be marked by the one who tells."""

NEAR = 600
"""Code points before and after a quotation in which its speaker is looked for."""

NESTING = 4
"""Quotations inside quotations inside quotations… are followed this deep."""


@dataclass(slots=True)
class Heard:
    """What has been heard so far in a document: tellings, and quotations still waiting for a speaker."""

    tellings: list[Telling] = field(default_factory=list)
    waiting: list[Quotation] = field(default_factory=list)
    latest: int | None = None
    """The telling that a following bare quotation goes on; None when somebody else's words came between."""

    runs_on: bool = False
    previous: Frame | None = None

    def tell(self, telling: Telling) -> None:
        """Keep a telling, with the quotations that waited for its speaker before it."""
        waited = tuple(quotation.span for quotation in self.waiting)
        self.waiting.clear()
        self.tellings.append(replace(telling, contents=(*waited, *telling.contents)))
        self.latest = len(self.tellings) - 1

    def go_on(self, quotation: Quotation) -> None:
        """Add a quotation to the latest telling's contents."""
        if self.latest is not None:
            telling = self.tellings[self.latest]
            self.tellings[self.latest] = replace(telling, contents=(*telling.contents, quotation.span))


def direct(frames: Iterable[Frame], outline: Outline) -> tuple[Telling, ...]:
    """Tellings of all quotations between marks, nested ones included; scare quotes and open ones too."""
    heard = Heard()
    for one in frames:
        _paragraph(one, heard)
        for quotation in one.quotes:
            heard.tellings.extend(_nested(one, quotation, outline, 1))
    _give_up_waiting(heard)
    return tuple(heard.tellings)


def _paragraph(one: Frame, heard: Heard) -> None:
    if not (heard.runs_on and one.quotes and one.quotes[0].span.start == one.span.start):
        _give_up_waiting(heard)
        heard.latest = heard.latest if _all_quoted(one) else None
    left = list(one.quotes)
    for at, sentence in enumerate(one.sentences):
        quotes = []
        while left and left[0].span.start < sentence.end:
            quotes.append(left.pop(0))
        if quotes:
            following = one.sentences[at + 1].end if at + 1 < len(one.sentences) else sentence.end
            _sentence(one, sentence, quotes, following, heard)
        elif one.view(sentence.start, sentence.end).strip():
            heard.latest = None
    heard.runs_on = bool(one.quotes) and one.quotes[-1].runs_on
    heard.previous = one


def _all_quoted(one: Frame) -> bool:
    return bool(one.quotes) and ONLY_QUOTES.match(one.skeleton) is not None


def _sentence(one: Frame, sentence: Span, quotes: Sequence[Quotation], following: int, heard: Heard) -> None:
    """Hear one sentence: each of its quotations is told, goes on a telling, waits, or is somebody's nobody names."""
    begin = sentence.start
    alone = ONLY_QUOTES.match(one.view(sentence.start, sentence.end)) is not None
    told_here: Telling | None = None
    for at, quotation in enumerate(quotes):
        if quotation.span.start < begin:
            continue
        asked = at + 1 == len(quotes) and quotation.span.end == sentence.end and _ends_open(one.text, quotation)
        near = max(begin, quotation.span.start - NEAR)
        after = one.view(quotation.span.end, min(following if asked else sentence.end, quotation.span.end + NEAR))
        before = one.view(near, quotation.span.start)
        telling = _told(one, sentence, near, before, quotation, after, told_here, asked)
        telling = telling or _introduced(one, quotation, heard)
        if telling is not None:
            heard.tell(telling)
            told_here = heard.tellings[-1]
            begin = max(span.end for span in (*telling.contents, *telling.cue, *telling.said_at))
        elif told_here is not None and not before.strip(" ,.;—–-"):
            heard.go_on(quotation)
            begin = quotation.span.end
        else:
            _unclaimed(one, alone, quotation, heard)


def _ends_open(text: str, quotation: Quotation) -> bool:
    """Whether a quotation ends in a mark after which its speaker may still be named as if in a new sentence."""
    if text[quotation.span.end : quotation.span.end + 3].strip()[:1] in ("—", "–", "-"):
        return True
    return quotation.inner.of(text).rstrip("’'").endswith(("?", "!", "…", "...", "—", "–", "-", ","))


def _told(
    one: Frame,
    sentence: Span,
    begin: int,
    before: str,
    quotation: Quotation,
    after: str,
    told_here: Telling | None,
    asked: bool,
) -> Telling | None:
    """The telling of one quotation by the words after it, else by those before it."""
    if SPEECH_END.search(quotation.inner.of(one.text)) or after.startswith(","):
        found = after_quotation(after, asked)
        if found is not None:
            return _told_after(begin, before, quotation, found)
    found = before_quotation(before, loose=not LEADS_IN.search(before))
    if found is not None:
        return _told_before(one, sentence, begin, before, quotation, found, told_here)
    return _by_colon_or_dash(one, begin, before, quotation, after)


def _told_after(begin: int, before: str, quotation: Quotation, found: Found) -> Telling:
    at = quotation.span.end
    lead = len(before) - len(before.lstrip(" ,.;—–(“\u2026"))
    mixed = bool(before.strip(" ,.;—–(")) and not before.rstrip().endswith((":", "—", "–"))
    content = Span(begin + lead, at) if mixed else quotation.span
    because = Reason("speaker-after/1", "The words right after the quotation say who spoke.")
    said_at = (found.source.moved(at),) if found.source else ()
    return Telling(Manner.MIXED if mixed else Manner.DIRECT, (content,), said_at, (found.cue.moved(at),), because)


def _told_before(
    one: Frame,
    sentence: Span,
    begin: int,
    before: str,
    quotation: Quotation,
    found: Found,
    told_here: Telling | None,
) -> Telling:
    said_at: tuple[Span, ...] = (found.source.moved(begin),) if found.source else ()
    if not said_at:
        said_at = told_here.said_at if told_here else _leading(begin, before, found)
    cue = found.cue.moved(begin)
    between = one.view(cue.end, quotation.span.start)
    if LEADS_IN.search(between):
        because = Reason("speaker-before/1", "The words that lead up to the quotation say who spoke.")
        return Telling(Manner.DIRECT, (quotation.span,), said_at, (cue,), because)
    if not between.strip() and len(cue.of(one.text).split()) == 1 and cue.of(one.text).lower() in SAYS:
        because = Reason("speaker-before/1", "A verb of saying stands right before the quotation.")
        return Telling(Manner.DIRECT, (quotation.span,), said_at, (cue,), because)
    because = Reason("mixed-speech/1", "The quotation is part of a clause that somebody is said to have spoken.")
    return Telling(Manner.MIXED, (_clause(one, sentence, cue, between, quotation),), said_at, (cue,), because)


def _leading(begin: int, before: str, found: Found) -> tuple[Span, ...]:
    leading = paper_before(before, found.cue.start) or leading_subject(before, found.cue.start)
    return (leading.moved(begin),) if leading else ()


def _clause(one: Frame, sentence: Span, cue: Span, between: str, quotation: Quotation) -> Span:
    """The clause that a mixed quotation stands in, from behind the cue to its end."""
    verb = cue.of(one.text).split()[0].lower()
    start = cue.end + _clause_start(between, verb)
    words = quotation.inner.of(one.text).rstrip("’'")
    if words.endswith((".", "?", "!")) or (words.endswith(",") and verb.endswith("ing")):
        return Span(start, quotation.span.end)
    rest = one.view(quotation.span.end, min(sentence.end, quotation.span.end + NEAR))
    stop = CLAUSE_END.search(rest)
    end = len(rest[: stop.start()].rstrip()) if stop else len(rest.rstrip(" ."))
    return Span(start, quotation.span.end + end)


def _clause_start(between: str, verb: str) -> int:
    """Where, behind the cue, the words told begin: at "that", else behind the one they were told to."""
    that = re.search(r"\bthat\b", between)
    if that:
        return that.start()
    given = OBJECT.match(between) if verb in ("told", "tells", "tell", "telling") else None
    start = given.end() if given else len(between) - len(between.lstrip())
    about = ABOUT.match(between, start)
    return about.end() if about and verb.endswith("ing") else start


def _by_colon_or_dash(one: Frame, begin: int, before: str, quotation: Quotation, after: str) -> Telling | None:
    """`X: "…"` and `"…" — X`."""
    lead = COLON_LEAD.search(before)
    if lead:
        because = Reason("speaker-colon/1", "A name and a colon stand before the quotation.")
        source, cue = Span(*lead.span("source")).moved(begin), Span(*lead.span("cue")).moved(begin)
        return Telling(Manner.DIRECT, (quotation.span,), (source,), (cue,), because)
    tail = DASH_TAIL.match(after)
    if (
        tail
        and not before.strip()
        and len(tail["source"].split()) <= 10
        and SPEECH_END.search(quotation.inner.of(one.text))
    ):
        because = Reason("speaker-dash/1", "A dash and a name stand after the quotation.")
        source, cue = (Span(*tail.span(part)).moved(quotation.span.end) for part in ("source", "cue"))
        return Telling(Manner.DIRECT, (quotation.span,), (source,), (cue,), because)
    return None


def _introduced(one: Frame, quotation: Quotation, heard: Heard) -> Telling | None:
    """`X said:` at the end of a paragraph, and the quotation at the beginning of the next."""
    intro = heard.previous
    if intro is None or quotation.span.start != one.span.start or heard.runs_on or not intro.sentences:
        return None
    sentence = intro.sentences[-1]
    near = max(sentence.start, sentence.end - NEAR)
    view = intro.view(near, sentence.end)
    found = before_quotation(view, loose=False) if LEADS_IN.search(view) else None
    source = (found.source or leading_subject(view, found.cue.start)) if found else None
    if found is None or source is None:
        return None
    because = Reason("speaker-introduces/1", "The paragraph before ends by giving the word to somebody.")
    return Telling(Manner.DIRECT, (quotation.span,), (source.moved(near),), (found.cue.moved(near),), because)


def _unclaimed(one: Frame, alone: bool, quotation: Quotation, heard: Heard) -> None:
    """A quotation without a speaker of its own: it goes on the telling before, waits, or stays open."""
    words = quotation.inner.of(one.text)
    speech = alone and (SPEECH_END.search(words) is not None or not quotation.closed)
    if speech and heard.latest is not None:
        heard.go_on(quotation)
    elif speech:
        heard.waiting.append(quotation)
    else:
        heard.tellings.append(_nobody(quotation, words))


def _nobody(quotation: Quotation, words: str) -> Telling:
    if len(words.split()) > SCARE:
        return Telling(Manner.DIRECT, (quotation.span,), (), (), NOBODY)
    few = len(words.split()) <= FEW
    because = Reason(
        "scare-word/1" if few else "scare-quotes/1",
        f"A {'word or two' if few else 'few words'} stand in quotation marks and nobody is said to have spoken them.",
    )
    return Telling(Manner.SCARE, (quotation.span,), (), (), because)


def _give_up_waiting(heard: Heard) -> None:
    """Quotations that no speaker came for: one open telling for all that stand together."""
    if heard.waiting:
        spans = tuple(quotation.span for quotation in heard.waiting)
        heard.tellings.append(Telling(Manner.DIRECT, spans, (), (), NOBODY))
        heard.waiting.clear()


def _nested(one: Frame, quotation: Quotation, outline: Outline, depth: int) -> list[Telling]:
    """What somebody is said to have said inside a quotation, found by the same rules."""
    inner = quotation.inner
    inside = [other for other in outline.within(inner) if other.span != quotation.span]
    if not inside or depth > NESTING:
        return []
    sentences = tuple(sentence.clipped(inner) for sentence in outline.sentences_in(inner))
    view = frame(one.text, inner, Part.BODY, inside, sentences)
    heard = Heard()
    _paragraph(view, heard)
    told = [telling for telling in heard.tellings if telling.cue]
    for deeper in outermost(inside):
        told.extend(_nested(view, deeper, outline, depth + 1))
    return told
