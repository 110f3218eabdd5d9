"""Works: every text that a report cites, by title, by description, by its outlet, by a link."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.model.document import DetailName, Document, MarkupKind, Part
from sayso.model.outline import Outline, QuoteStyle
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Attribution, Kind, Manner, Source, Voices
from sayso.model.works import CitedWork, WorkKind
from sayso.resolve.aliases import Aliases
from sayso.resolve.mentions import Mention, described, is_outlet, told
from sayso.text.hide import HIDDEN, hide
from sayso.text.titles import is_title

NOT_A_WORK = re.compile(
    r"[/?#](?:tags?|topics?|category|authors?|search|hashtag|profile|people|section)(?:[/=]|$)|^(?!https?://)",
    re.IGNORECASE,
)
"""Addresses of lists, people and the page itself."""

PERSONAL = frozenset({WorkKind.POST, WorkKind.STATEMENT, WorkKind.INTERVIEW, WorkKind.WORK})
"""Kinds that belong to whoever speaks, where the text names nobody else: "he wrote in a post"."""


SPECIFIC = frozenset({WorkKind.MEMO, WorkKind.POST})
"""Kinds whose name alone says that a particular text is meant."""

DESCRIBED = ("work-described/1", "The text describes the work.")
MAY_CITE = re.compile(r"\bmemo|\b(?:article|report|piece|essay|column|study|book)\b|\breported by\b")
LONGEST = 2000
"""Code points. What is longer is no sentence."""


@dataclass(slots=True)
class _Work:
    """A cited work while its mentions are gathered."""

    kind: WorkKind
    outlet: str
    title: str
    date: str
    url: str
    because: Reason
    mentions: list[Span]
    attributions: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Report:
    """The report, as the functions here look at it."""

    document: Document
    outline: Outline
    sources: Mapping[str, Source]
    aliases: Aliases
    known: tuple[str, ...]

    def source(self, attribution: Attribution) -> Source | None:
        return self.sources.get(attribution.source or "")


def works(
    document: Document, outline: Outline, voices: Voices, aliases: Aliases, known: Iterable[str] = ()
) -> tuple[CitedWork, ...]:
    """The works that a report cites, in the order it introduces them.

    `known` are the outlets of the library, so that "told Meridian" is seen to name one. An attribution belongs to one
    work at most: to the one named in its own telling, else to the one its source was cited from before, else to the
    one whose words it stands in.
    """
    report = _Report(document, outline, {source.id: source for source in voices.sources}, aliases, tuple(known))
    found: list[_Work] = []
    for attribution in sorted(voices.attributions, key=_telling_order):
        if attribution.manner is not Manner.SCARE:
            _assign(report, found, attribution)
    _inherit(voices.attributions, found)
    _elsewhere(report, found)
    for markup in document.markup:
        if markup.kind is MarkupKind.LINK and not NOT_A_WORK.search(markup.target):
            _link(report, found, markup.span, markup.target)
    found.sort(key=lambda work: min(work.mentions))
    return tuple(_finished(work, number) for number, work in enumerate(found, 1))


def _telling_order(attribution: Attribution) -> tuple[int, int]:
    at = min((*attribution.said_at, *attribution.cue, *attribution.contents))
    return at.start, at.end


def _finished(work: _Work, number: int) -> CitedWork:
    mentions = tuple(sorted(set(work.mentions)))
    told_in = tuple(dict.fromkeys(work.attributions))
    return CitedWork(
        f"w{number}",
        work.kind,
        work.outlet,
        work.title,
        work.date,
        work.url,
        mentions[0],
        mentions,
        told_in,
        work.because,
    )


def _assign(report: _Report, found: list[_Work], attribution: Attribution) -> None:
    """Give an attribution the work that its telling names, if any, and note the other works named beside it."""
    paper = _same_paper(report, found, attribution)
    if paper is not None:
        paper.attributions.append(attribution.id)
        return
    mention, rule = _mention(report, attribution)
    if mention is not None:
        work = _place(report, found, mention, rule)
        if work is not None:
            work.attributions.append(attribution.id)
    for sentence in _telling_sentences(report.outline, attribution):
        for other in described(_view(report, sentence), sentence.start):
            if other.kind in SPECIFIC and not other.refers_back and other.span != (mention.span if mention else None):
                _place(report, found, other, DESCRIBED)


def _same_paper(report: _Report, found: list[_Work], attribution: Attribution) -> _Work | None:
    """The work that a paper's voice belongs to, where the paper was cited before: "It also says"."""
    source = report.source(attribution)
    if source is None or source.kind is not Kind.PAPER:
        return None
    at = (work for work in found if any(span.overlaps(named) for span in work.mentions for named in source.mentions))
    return next(at, None)


def _place(report: _Report, found: list[_Work], mention: Mention, rule: tuple[str, str]) -> _Work | None:
    """The work that a mention speaks of, cited before or new; None for the report's own outlet, or for no work."""
    own = report.document.detail(DetailName.OUTLET) or ""
    if mention.outlet and not mention.title and (report.aliases.among(mention.outlet, [own]) if own else ()):
        return None
    work = _titled(found, mention.title) if mention.title else _known_work(report, found, mention)
    if work is None:
        if mention.refers_back and not mention.outlet and mention.kind not in SPECIFIC:
            return None
        because = Reason(rule[0], rule[1], (Passage(report.document.id, mention.span),))
        work = _Work(mention.kind, mention.outlet, mention.title, mention.date, "", because, [])
        found.append(work)
    work.mentions.append(mention.span)
    work.date = work.date or mention.date
    return work


def _mention(report: _Report, attribution: Attribution) -> tuple[Mention | None, tuple[str, str]]:
    """The place in an attribution's telling that speaks of a work, and the rule that found it."""
    source = report.source(attribution)
    said_by = source.name if source else ""
    named = source is not None and source.kind not in (Kind.PAPER, Kind.UNNAMED)
    press = source is not None and (
        source.kind is Kind.OUTLET or (named and is_outlet(said_by, report.aliases, report.known))
    )
    for sentence in _telling_sentences(report.outline, attribution):
        title = _title(report, sentence, attribution, said_by)
        if title:
            return title, ("work-by-title/1", "The text names the work by its title.")
        view = _view(report, sentence)
        outlets = told(view, sentence.start, report.aliases, report.known)
        if outlets and attribution.manner is not Manner.BLOCK and not press:
            return outlets[0], ("work-by-outlet/1", "The text says in which outlet the words appeared.")
        nouns = described(view, sentence.start)
        if nouns and not press:
            owner = "" if source and source.kind is Kind.PAPER else said_by
            return _owned(min(nouns, key=lambda mention: _distance(mention.span, attribution)), owner), DESCRIBED
        if nouns and any(at.holds(noun.span) for noun in nouns for at in attribution.said_at):
            return Mention(attribution.said_at[0], WorkKind.ARTICLE, said_by, "", "", True), DESCRIBED
    if press and attribution.said_at:
        end = max(attribution.said_at[-1].end, *(cue.end for cue in attribution.cue), 0)
        mention = Mention(Span(attribution.said_at[0].start, end), WorkKind.ARTICLE, said_by)
        return mention, ("work-by-outlet/1", "An outlet is named for the words.")
    return None, ("", "")


def _owned(mention: Mention, said_by: str) -> Mention:
    """A description that names nobody, and that belongs to the one who speaks: "he wrote in a post"."""
    if mention.outlet or mention.kind not in PERSONAL or mention.refers_back:
        return mention
    return Mention(mention.span, mention.kind, said_by, "", mention.date)


def _distance(span: Span, attribution: Attribution) -> tuple[int, int]:
    told_at = [*attribution.said_at, *attribution.cue]
    inside = any(at.holds(span) or span.holds(at) for at in told_at)
    return (0 if inside else min((abs(at.start - span.start) for at in told_at), default=0), span.start)


def _telling_sentences(outline: Outline, attribution: Attribution) -> list[Span]:
    """The sentences in which an attribution is told: those of its cue and its speaker's name."""
    spans = (*attribution.cue, *attribution.said_at)
    return list(dict.fromkeys(sentence for span in spans for sentence in outline.sentences_in(span)))


def _view(report: _Report, sentence: Span) -> str:
    """A sentence with everything between quotation marks hidden."""
    quoted = (quote.span for quote in report.outline.within(sentence) if quote.style is not QuoteStyle.BLOCK)
    return hide(report.document.text, sentence, ((span, HIDDEN) for span in quoted))


def _elsewhere(report: _Report, found: list[_Work]) -> None:
    """Works named in sentences that tell nothing: memos, titles, what somebody else reported first."""
    told_in = {sentence for work in found for span in work.mentions for sentence in report.outline.sentences_in(span)}
    bodies = [zone.span for zone in report.document.zones if zone.part in (Part.BODY, Part.STANDFIRST)]
    for body in bodies:
        for sentence in report.outline.sentences_in(body):
            if sentence in told_in or len(sentence) > LONGEST:
                continue
            words = sentence.of(report.document.text)
            if MAY_CITE.search(words):
                _cited_in(report, found, sentence)


def _cited_in(report: _Report, found: list[_Work], sentence: Span) -> None:
    view = _view(report, sentence)
    for mention in described(view, sentence.start):
        if mention.kind in SPECIFIC:
            _place(report, found, mention, DESCRIBED)
    for mention in told(view, sentence.start, report.aliases, report.known):
        if "reported by" in mention.span.of(report.document.text):
            _place(report, found, mention, ("work-by-outlet/1", "The text says which outlet reported it."))
    for quotation in report.outline.within(sentence):
        if quotation.style is not QuoteStyle.BLOCK and is_title(report.document.text, sentence, quotation):
            before = described(Span(sentence.start, quotation.span.start).of(report.document.text), sentence.start)
            if before:
                own = (
                    report.document.detail(DetailName.OUTLET) or ""
                    if "ur " in sentence.of(report.document.text)[:4]
                    else ""
                )
                title = " ".join(quotation.inner.of(report.document.text).split()).rstrip(",.;:")
                span = Span(before[-1].span.start, quotation.span.end)
                titled = Mention(span, before[-1].kind, before[-1].outlet or own, title, before[-1].date)
                _place(report, found, titled, ("work-by-title/1", "The text names the work by its title."))


def _title(report: _Report, sentence: Span, attribution: Attribution, said_by: str) -> Mention | None:
    """A title between marks in the telling's sentence, outside the words told."""
    for quotation in report.outline.within(sentence):
        told_words = any(content.overlaps(quotation.span) for content in attribution.contents)
        if quotation.style is QuoteStyle.BLOCK or told_words:
            continue
        if is_title(report.document.text, sentence, quotation):
            before = Span(sentence.start, quotation.span.start).of(report.document.text)
            nouns = described(before, sentence.start)
            kind = nouns[-1].kind if nouns else WorkKind.ARTICLE
            title = quotation.inner.of(report.document.text).strip().rstrip(",.;:")
            start = min(
                (span.start for span in attribution.said_at if span.start >= sentence.start), default=sentence.start
            )
            return Mention(
                Span(min(start, quotation.span.start), quotation.span.end), kind, said_by, " ".join(title.split())
            )
    return None


def _titled(found: Sequence[_Work], title: str) -> _Work | None:
    return next((work for work in found if work.title.casefold() == title.casefold()), None)


def _known_work(report: _Report, found: Sequence[_Work], mention: Mention) -> _Work | None:
    """The work cited before that a mention means: the last of its outlet, or the last of its kind."""
    for work in reversed(found):
        same_outlet = bool(mention.outlet) and bool(
            report.aliases.same(mention.outlet, work.outlet) or report.aliases.among(mention.outlet, [work.outlet])
        )
        same_kind = work.kind is mention.kind
        if same_outlet and (same_kind or WorkKind.ARTICLE in (work.kind, mention.kind)):
            return work
        if mention.refers_back and not mention.outlet and same_kind:
            return work
        if same_kind and mention.kind is WorkKind.MEMO and not (mention.outlet and work.outlet):
            return work
    return None


def _inherit(attributions: Sequence[Attribution], found: Sequence[_Work]) -> None:
    """Give voices nested in a work's words to that work, where they name none of their own."""
    work_of = {attribution: work for work in found for attribution in work.attributions}
    spans = [(content, one) for one in attributions if one.manner is not Manner.SCARE for content in one.contents]
    around: list[tuple[Span, Attribution]] = []
    for content, one in sorted(spans, key=lambda pair: (pair[0].start, -pair[0].end)):
        around = [(span, outer) for span, outer in around if span.end > content.start]
        outer_works = [work_of[outer.id] for span, outer in around if span.holds(content) and outer.id in work_of]
        if outer_works and one.id not in work_of:
            work_of[one.id] = outer_works[-1]
            outer_works[-1].attributions.append(one.id)
        around.append((content, one))


def _link(report: _Report, found: list[_Work], span: Span, target: str) -> None:
    """Add the work behind a link: the one cited in the same sentence, else one that the text only points at."""
    zone = next((zone for zone in report.document.zones if zone.span.holds(span)), None)
    if zone is None or zone.part not in (Part.BODY, Part.STANDFIRST):
        return
    sentences = report.outline.sentences_in(span)
    for work in found:
        if not work.url and any(sentence.overlaps(mention) for sentence in sentences for mention in work.mentions):
            work.url = target
            return
    known = next((work for work in found if work.url == target), None)
    if known is not None:
        known.mentions.append(span)
        return
    words = " ".join(span.of(report.document.text).split())
    outlet = words if is_outlet(words, report.aliases, report.known) and len(words.split()) < 6 else ""
    because = Reason("work-by-link/1", "The page links to it.", (Passage(report.document.id, span),))
    found.append(_Work(WorkKind.WORK, outlet, "", "", target, because, [span]))
