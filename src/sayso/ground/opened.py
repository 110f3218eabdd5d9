"""One document opened: who speaks where in it, which works stand behind its voices, how its quotations stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile

from sayso.ground.tellings import Sort, tellings
from sayso.model.checks import QuoteCheck
from sayso.model.document import Document, Part
from sayso.model.dossier import Dossier
from sayso.model.outline import Quotation
from sayso.model.place import Span
from sayso.model.voices import Attribution, Kind, Manner, Source, Stance, Statement
from sayso.model.works import CitedWork, Link

SAID = (Part.HEADLINE, Part.STANDFIRST, Part.SUBHEAD, Part.CAPTION, Part.BODY)
"""Parts in which a report says something; the others stand around it."""

QUOTING = (Manner.DIRECT, Manner.MIXED, Manner.BLOCK)
NOT = frozenset("not never nobody nothing neither nor declined refused omits omitted omit".split())
"""Words of a cue that say that somebody did not say so."""


NOBODY = frozenset(("nobody", "no", "none"))
AUTHOR = "the author"
"""What attribution calls the one who writes "I"."""

FEW = 2
"""Telling words, names aside, that part of a sentence without marks must have: "In a memo last September they asked
for" and "questions" tell nothing."""

CITING = frozenset("citing cited cites quoting".split())
"""Cues whose content is a work and no statement: "citing a post by the spokesman"."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of a statement."""

    attribution: Attribution
    source: Source | None

    @property
    def name(self) -> str:
        """What the document calls it; empty where nobody is named."""
        return self.source.name if self.source else ""

    @property
    def kind(self) -> Kind:
        """What sort of source it is."""
        return self.source.kind if self.source else Kind.UNKNOWN


Ask = Callable[[tuple[str, ...]], tuple[QuoteCheck, ...]]


class Opened:
    """A dossier to be asked about its statements; `ask` checks quotations that the dossier leaves unchecked."""

    def __init__(self, dossier: Dossier, ask: Ask | None = None) -> None:
        self.dossier, self.document = dossier, dossier.document
        self._said = {attribution.id: attribution for attribution in dossier.attributions}
        self._sources = {source.id: source for source in dossier.sources}
        self._links = {link.work: link for link in dossier.links}
        self._works: dict[str, list[CitedWork]] = {}
        for work in dossier.works:
            for attribution in work.attributions:
                self._works.setdefault(attribution, []).append(work)
        given: dict[str, list[QuoteCheck]] = {}
        for check in dossier.checks:
            given.setdefault(check.attribution, []).append(check)
        self._given, self._ask = given, ask
        self._framed: list[Span] | None = None
        self._marked = running(dossier.outline.quotations)
        self._left_out = [about for check in dossier.omissions for about in check.about]

    def words(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(span.of(self.document.text).split())

    def statements(self) -> Iterable[Statement]:
        """The statements that say something, without what stands around the report and what only tells who says it."""
        return (one for one in self.dossier.statements if says(self.document, one.span) and self.tells(one))

    def tells(self, statement: Statement) -> bool:
        """Whether any telling word of it is left without the names, cues and works that give words to somebody."""
        if any(self._cites(said) for said in statement.said_by[-1:]):
            return False
        frame, at = self._frame(), statement.span.start
        left: list[str] = []
        first = bisect_right(frame, at, key=lambda one: one.end)
        for span in takewhile(lambda one: one.start < statement.span.end, frame[first:]):
            left.append(self.document.text[at : max(at, span.start)])
            at = max(at, span.end)
        left.append(self.document.text[at : statement.span.end])
        if statement.span in self.dossier.outline.sentences_in(statement.span):
            return any(tellings(words) for words in left)
        if any(one.span.overlaps(statement.span) for one in self.dossier.outline.quotations):
            return any(tellings(words) for words in left)
        told = [one for words in left for one in tellings(words) if one.sort is Sort.FIGURE or one.raw[0].islower()]
        return len(told) >= FEW

    def _cites(self, said: str) -> bool:
        """Whether an attribution names the work that is cited, and tells nothing of it."""
        attribution = self._said.get(said)
        cue = [self.words(span).casefold() for span in attribution.cue] if attribution else []
        return bool(cue) and cue[0] in CITING

    def _frame(self) -> list[Span]:
        """Names, cues and works, in order, none overlapping another."""
        if self._framed is None:
            told = [span for one in self.dossier.attributions for span in (*one.said_at, *one.cue)]
            told += [span for work in self.dossier.works for span in work.mentions]
            self._framed = merged(told)
        return self._framed

    def meant(self, span: Span, like: str) -> Statement | None:
        """The statement at a place; of several, the one with most of the words `like`, then most of the place."""
        every = self.statements_at(span)
        near = [one for one in every if self.tells(one)] or every
        wanted = {telling.key for telling in tellings(like)}

        def worth(one: Statement) -> tuple[int, int]:
            shared = sum(telling.key in wanted for telling in tellings(self.words(one.span)))
            return shared, len(one.span.clipped(span))

        return max(near, key=worth, default=None)

    def statements_at(self, span: Span) -> tuple[Statement, ...]:
        """The statements that share words with a span."""
        every = self.dossier.statements
        first = bisect_right(every, span.start, key=lambda one: one.span.end)
        past = bisect_left(every, span.end, key=lambda one: one.span.start)
        return tuple(one for one in every[first:past] if one.span.overlaps(span))

    def voices(self, statement: Statement) -> tuple[Voice, ...]:
        """Who is said to say it, outermost first, as far as it is said: what one only thinks ends the row.

        Words between the marks of a quotation, the rest of which is given to somebody, are his as well.
        """
        found = []
        for said in statement.said_by or self._by_the_marks(statement):
            attribution = self._said.get(said)
            if attribution is None or attribution.manner is Manner.SCARE or self._unsaid(attribution, statement):
                continue
            if self._strayed(attribution, statement):
                continue
            if attribution.stance is Stance.ATTITUDE:
                break
            voice = Voice(attribution, self._sources.get(attribution.source or ""))
            if voice.name.partition(" ")[0].casefold() not in NOBODY and voice.name != AUTHOR:
                found.append(voice)
        return tuple(found)

    def _by_the_marks(self, statement: Statement) -> tuple[str, ...]:
        """The one attribution that has other words of the quotation in which a statement stands."""
        at = bisect_right(self._marked, statement.span.start, key=lambda run: run.start) - 1
        if at < 0 or not self._marked[at].holds(statement.span):
            return ()
        direct = (one for one in self.dossier.attributions if one.manner is Manner.DIRECT)
        given = [one.id for one in direct if any(part.overlaps(self._marked[at]) for part in one.contents)]
        return tuple(given) if len(given) == 1 else ()

    def _strayed(self, attribution: Attribution, statement: Statement) -> bool:
        """Whether words without marks are given to somebody whom another part of the page names: a headline, the
        caption above.
        """
        if attribution.manner in QUOTING or not attribution.cue:
            return False
        return part(self.document, statement.span) is not part(self.document, attribution.cue[0])

    def _unsaid(self, attribution: Attribution, statement: Statement) -> bool:
        """Whether the document tells that the voice does not say it: what a work leaves out, what nobody would say."""
        if any(about.overlaps(statement.span) for about in self._left_out):
            return True
        cue = " ".join(self.words(span) for span in attribution.cue).casefold().replace("’", "'").split()
        return any(word in NOT or word.endswith("n't") for word in cue)

    def work(self, voice: Voice) -> tuple[CitedWork | None, Link | None]:
        """The work in which the voice is said to say it, or which is the voice itself ("a memo seen by the Gazette"),
        and what is known of it; one that is held goes first.
        """
        cited = [work for work in self._works.get(voice.attribution.id, ()) if not self._only_told_of(voice, work)]
        cited = cited or [work for work in self.dossier.works if _is(voice, work)]
        held = [work for work in cited if self._document(work)]
        work = next(iter(held or cited), None)
        return work, self._links.get(work.id) if work else None

    def _only_told_of(self, voice: Voice, work: CitedWork) -> bool:
        """Whether the voice speaks of a work, which nothing else in the sentence names: "he said the memo was one of
        many papers" does not say it in the memo.
        """
        told = voice.attribution.contents
        inside = [at for at in work.mentions if any(part.holds(at) for part in told)]
        sentences = {one for part in told for one in self.dossier.outline.sentences_in(part)}
        beside = (at for at in work.mentions if at not in inside and any(one.holds(at) for one in sentences))
        return bool(inside) and not any(beside)

    def _document(self, work: CitedWork) -> str | None:
        link = self._links.get(work.id)
        return link.document if link else None

    def checks(self, voice: Voice, statement: Statement) -> list[QuoteCheck]:
        """The checks of the quotations in a statement, those with most of its words first."""
        near = [one for one in self._checked(voice.attribution.id) if one.quote.span.overlaps(statement.span)]
        return sorted(near, key=lambda one: -len(one.quote.span.clipped(statement.span)))

    def company(self, voice: Voice) -> str | None:
        """The one held document in which other words of the same source, or of the same work, were found."""
        told = {voice.attribution.source} - {None}
        for work in self._works.get(voice.attribution.id, ()):
            told |= {self._said[one].source for one in work.attributions if one in self._said}
        kin = [one for one in self.dossier.attributions if one.source in told and one.manner in QUOTING]
        found = {check.found.document for one in kin for check in self._checked(one.id) if check.found is not None}
        found.discard(self.document.id)
        return found.pop() if len(found) == 1 else None

    def _checked(self, attribution: str) -> list[QuoteCheck]:
        if attribution not in self._given:
            self._given[attribution] = list(self._ask((attribution,))) if self._ask else []
        return self._given[attribution]


def _is(voice: Voice, work: CitedWork) -> bool:
    """Whether the words that name a voice begin by naming a work."""
    said_at = voice.attribution.said_at
    return any(said.start == at.start and said.holds(at) for said in said_at for at in work.mentions)


def running(quotations: Iterable[Quotation]) -> list[Span]:
    """Where quotations stand, those that run on from one paragraph into the next made one."""
    found: list[Span] = []
    on = False
    for one in quotations:
        if on:
            found[-1] = Span(found[-1].start, one.span.end)
        else:
            found.append(one.span)
        on = one.runs_on
    return found


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap made one.

    >>> merged([Span(4, 6), Span(0, 2), Span(1, 3)])
    [Span(start=0, end=3), Span(start=4, end=6)]
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found


def part(document: Document, span: Span) -> Part:
    """What the stretch in which a span begins is to its reader; body where the text was not divided."""
    at = bisect_right(document.zones, span.start, key=lambda zone: zone.span.start) - 1
    return document.zones[at].part if at >= 0 else Part.BODY


def says(document: Document, span: Span) -> bool:
    """Whether a span belongs to what the report says, and not to the page around it."""
    return part(document, span) in SAID
