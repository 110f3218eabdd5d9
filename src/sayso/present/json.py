"""Findings as JSON for tools: one object for each document, the same bytes for the same findings; and the schemas."""

from collections.abc import Iterable
from typing import Any

import msgspec

from sayso.errors import Unreadable
from sayso.model.checks import OmissionCheck, QuoteCheck
from sayso.model.decisions import Decision
from sayso.model.document import Document, Reading
from sayso.model.dossier import Card, Dossier
from sayso.model.grounds import Carrier, Chain, Hop, Origins
from sayso.model.place import Passage, Problem, Reason, Span
from sayso.model.reuse import Change, Lineage, Reuse, Traced
from sayso.model.voices import Attribution, Source, Statement, Voices
from sayso.model.works import CitedWork, Link
from sayso.present import coverage_shapes, shapes
from sayso.present.graph import Graph
from sayso.present.listed import Added, Hit
from sayso.present.reasons import reasons
from sayso.present.shown import whole
from sayso.present.wording import work_label

SHAPES: dict[str, type] = {
    "read": shapes.Read,
    "attribute": shapes.Attribute,
    "verify": shapes.Verify,
    "trace": shapes.Trace,
    "ground": shapes.Ground,
    "examine": shapes.Examine,
    "explain": shapes.Explain,
    "search": shapes.Search,
    "add": shapes.Add,
    "check": shapes.Problem,
    "compare": coverage_shapes.Compare,
    "events": coverage_shapes.Events,
    "claims": coverage_shapes.Claims,
    "weigh": coverage_shapes.Weigh,
}
"""The shape of one line of each verb's `--json`."""


def schema(verb: str) -> bytes:
    """The JSON Schema (2020-12) of one line of a verb's output; raises `Unreadable` for a verb that has none."""
    if verb not in SHAPES:
        raise Unreadable(f"there is no schema for {verb!r}; there is one for each of: {', '.join(SHAPES)}")
    made = msgspec.json.schema(SHAPES[verb])
    title = f"One line of `sayso {verb} --json`"
    return _bytes({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **made})


def reading_json(reading: Reading, locator: str = "") -> bytes:
    """What came of reading, for `read --json`; `locator` names what could not be read at all."""
    document, problems = reading.document, _problems(reading.problems)
    if document is None:
        where = locator or next((problem.locator for problem in reading.problems if problem.locator), "")
        return _bytes(shapes.Read(where, None, None, None, (), (), (), (), problems))
    return _bytes(shapes.Read(document.locator, document.id, document.text, *_as_read(document), problems))


def attribute_json(document: Document, voices: Voices, problems: Iterable[Problem] = ()) -> bytes:
    """Who says what, for `attribute --json`."""
    return _bytes(
        shapes.Attribute(
            document.locator,
            document.id,
            _attributions(voices.attributions, voices.sources),
            _statements(voices.statements),
            _sources(voices.sources),
            _problems(problems),
        )
    )


def trace_json(document: Document, found: Traced, cards: Iterable[Card], problems: Iterable[Problem] = ()) -> bytes:
    """What a document shares with others, for `trace --json`."""
    return _bytes(
        shapes.Trace(
            document.locator,
            document.id,
            tuple(map(_reuse, found.reuses)),
            tuple(map(_lineage, found.lineages)),
            _cards(cards),
            _problems(problems),
        )
    )


def _reuse(reuse: Reuse) -> shapes.Reuse:
    here, there, because = reuse.here, reuse.there, _because(reuse.because)
    places = (_place(here.span), there.document, _place(there.span))
    return shapes.Reuse(*places, reuse.kind, reuse.first, reuse.likeness, because)


def _lineage(lineage: Lineage) -> shapes.Lineage:
    changes = tuple(map(_change, lineage.changes))
    return shapes.Lineage(lineage.there, lineage.first, changes, _because(lineage.because))


def _change(change: Change) -> shapes.Change:
    was, at = (_at(place) if place else None for place in (change.was, change.at))
    return shapes.Change(change.kind, change.old, change.new, was, at)


def verify_json(dossier: Dossier) -> bytes:
    """Each quotation and each claim of omission beside the work named, for `verify --json`."""
    return _bytes(
        shapes.Verify(
            dossier.document.locator,
            dossier.document.id,
            _checks(dossier),
            _omissions(dossier),
            _works(dossier.works),
            _links(dossier.links),
            _problems(dossier.problems),
        )
    )


def ground_json(dossier: Dossier) -> bytes:
    """What each statement rests on, for `ground --json`."""
    return _bytes(
        shapes.Ground(
            dossier.document.locator,
            dossier.document.id,
            tuple(_chain(chain) for chain in dossier.chains),
            tuple(_origins(found) for found in dossier.origins),
            _problems(dossier.problems),
        )
    )


def dossier_json(dossier: Dossier) -> bytes:
    """The whole dossier, for `examine --json` and `export --as json`."""
    document = dossier.document
    return _bytes(
        shapes.Examine(
            document.locator,
            document.id,
            document.text,
            *_as_read(document),
            _places(dossier.outline.paragraphs),
            _places(dossier.outline.sentences),
            _quotations(dossier),
            _sources(dossier.sources),
            _attributions(dossier.attributions, dossier.sources),
            _statements(dossier.statements),
            _works(dossier.works),
            _links(dossier.links),
            _checks(dossier),
            _omissions(dossier),
            tuple(_chain(chain) for chain in dossier.chains),
            tuple(_origins(found) for found in dossier.origins),
            _cards(dossier.cards),
            _problems(dossier.problems),
            tuple(map(_reuse, dossier.traced[0].reuses if dossier.traced else ())),
            tuple(map(_lineage, dossier.traced[0].lineages if dossier.traced else ())),
            _versions(dossier),
            tuple(_decision(decision) for decision in dossier.decisions),
        )
    )


def graph_json(drawn: Graph) -> bytes:
    """Who carried a text first, for `trace --graph`."""
    edges = (shapes.Shared(e.source, e.copy, e.known, e.kinds, e.passages, e.because) for e in drawn.edges)
    return _bytes(shapes.Graph(drawn.reports, _cards(drawn.documents), tuple(edges)))


def explain_json(dossier: Dossier, place: Span) -> bytes:
    """Everything said about one place, for `explain --json`."""
    document = dossier.document
    found = tuple(
        shapes.Finding(finding.what, _place(finding.span), _because(finding.because))
        for finding in reasons(dossier, place)
    )
    return _bytes(shapes.Explain(document.locator, document.id, _place(place), found))


def hit_json(hit: Hit) -> bytes:
    """One document that a search found, for `search --json`."""
    card, found = hit.card, _places(hit.found)
    span = _place(hit.passage.span)
    return _bytes(
        shapes.Search(card.locator, card.document, card.headline, card.outlet, card.published, span, hit.snippet, found)
    )


def added_json(added: Added) -> bytes:
    """What became of one item, for `add --json`."""
    problems = _problems(added.problems)
    return _bytes(
        shapes.Add(added.locator, added.document, str(added.outcome), added.same_text, added.versions, problems)
    )


def problem_json(problem: Problem) -> bytes:
    """One thing that is amiss with a library, for `check --json`."""
    return _bytes(_problems((problem,))[0])


def _bytes(shape: object) -> bytes:
    try:
        return msgspec.json.encode(shape)
    except UnicodeEncodeError:  # half a surrogate pair in a page's own JSON; it cannot be written as UTF-8
        return msgspec.json.encode(_mended(msgspec.to_builtins(shape)))


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, dict):
        return {key: _mended(inner) for key, inner in value.items()}
    return [_mended(inner) for inner in value] if isinstance(value, list | tuple) else value


def _place(span: Span) -> tuple[int, int]:
    return (span.start, span.end)


def _places(spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    return tuple(_place(span) for span in spans)


def _at(passage: Passage) -> shapes.At:
    return shapes.At(passage.document, _place(passage.span))


def _because(reason: Reason) -> shapes.Because:
    return shapes.Because(reason.rule, reason.words, tuple(_at(passage) for passage in reason.at))


def _cards(cards: Iterable[Card]) -> tuple[shapes.Card, ...]:
    return tuple(
        shapes.Card(card.document, card.headline, card.outlet, card.published, card.locator, card.canonical)
        for card in cards
    )


def _problems(problems: Iterable[Problem]) -> tuple[shapes.Problem, ...]:
    return tuple(shapes.Problem(p.step, p.words, _at(p.at) if p.at else None, p.locator) for p in problems)


def _as_read(
    document: Document,
) -> tuple[
    str | None,
    tuple[shapes.Zone, ...],
    tuple[shapes.Detail, ...],
    tuple[shapes.Markup, ...],
    tuple[shapes.Origin, ...],
]:
    return (
        document.captured.isoformat() if document.captured else None,
        tuple(shapes.Zone(zone.part, _place(zone.span), _because(zone.because)) for zone in document.zones),
        tuple(shapes.Detail(detail.name, detail.value, _because(detail.because)) for detail in document.details),
        tuple(shapes.Markup(markup.kind, _place(markup.span), markup.target) for markup in document.markup),
        tuple(shapes.Origin(offset, where) for offset, where in document.origin),
    )


def _versions(dossier: Dossier) -> tuple[shapes.Version, ...]:
    return tuple(
        shapes.Version(
            v.document,
            v.had,
            v.earlier,
            v.told,
            tuple(shapes.VersionChange(c.old, c.new, _at(c.was), _at(c.now), c.part) for c in v.changes),
            _because(v.because),
        )
        for v in dossier.versions
    )


def _quotations(dossier: Dossier) -> tuple[shapes.Quotation, ...]:
    return tuple(
        shapes.Quotation(_place(q.span), _place(q.inner), q.style, _because(q.because), q.runs_on, q.closed)
        for q in dossier.outline.quotations
    )


def _sources(sources: Iterable[Source]) -> tuple[shapes.Source, ...]:
    return tuple(shapes.Source(s.id, s.name, s.kind, _places(s.mentions)) for s in sources)


def _attributions(attributions: Iterable[Attribution], sources: Iterable[Source]) -> tuple[shapes.Attribution, ...]:
    names = {source.id: source.name for source in sources}
    return tuple(
        shapes.Attribution(
            a.id,
            a.manner,
            _places(a.said_at),
            _places(a.cue),
            _places(a.contents),
            names.get(a.source or ""),
            a.source,
            _because(a.because),
            a.stance,
        )
        for a in attributions
    )


def _statements(statements: Iterable[Statement]) -> tuple[shapes.Statement, ...]:
    return tuple(shapes.Statement(_place(s.span), s.said_by) for s in statements)


def _works(works: Iterable[CitedWork]) -> tuple[shapes.Work, ...]:
    return tuple(
        shapes.Work(
            w.id,
            work_label(w),
            w.kind,
            w.outlet,
            w.title,
            w.date,
            w.url,
            _place(w.span),
            _places(w.mentions),
            w.attributions,
            _because(w.because),
        )
        for w in works
    )


def _links(links: Iterable[Link]) -> tuple[shapes.Link, ...]:
    return tuple(
        shapes.Link(
            link.work,
            link.document,
            tuple(shapes.Candidate(c.document, c.likeness, _because(c.because)) for c in link.candidates),
            _because(link.because),
        )
        for link in links
    )


def _checks(dossier: Dossier) -> tuple[shapes.Check, ...]:
    labels = {work.id: work_label(work) for work in dossier.works}
    held = {link.work: link.document for link in dossier.links}
    return tuple(_check(check, labels, held) for check in dossier.checks)


def _check(check: QuoteCheck, labels: dict[str, str], held: dict[str, str | None]) -> shapes.Check:
    work = check.work or ""
    return shapes.Check(
        _place(check.quote.span),
        labels.get(work),
        check.found.document if check.found else held.get(work),
        check.verdict,
        _place(check.found.span) if check.found else None,
        tuple(shapes.Edit(edit.at, edit.old, edit.new, edit.owned, edit.kind) for edit in check.edits),
        _because(check.because),
        check.attribution,
        check.work,
        _places(check.pieces),
        _places(check.owned),
        check.before,
        check.after,
    )


def _omissions(dossier: Dossier) -> tuple[shapes.Omission, ...]:
    labels = {work.id: work_label(work) for work in dossier.works}
    return tuple(_omission(omission, labels) for omission in dossier.omissions)


def _omission(omission: OmissionCheck, labels: dict[str, str]) -> shapes.Omission:
    nearest = tuple(
        shapes.Nearest(near.passage.document, _place(near.passage.span), near.words, near.likeness, near.shared)
        for near in omission.nearest
    )
    return shapes.Omission(
        _place(omission.claim.span),
        _places(omission.about),
        omission.outlet,
        labels.get(omission.work or ""),
        omission.mention,
        nearest,
        _because(omission.because),
        omission.work,
    )


def _chain(chain: Chain) -> shapes.Chain:
    end = chain.end
    told = shapes.End(end.kind, end.kind.primary, end.who, _at(end.at), _because(end.because))
    return shapes.Chain(_place(chain.statement.span), tuple(_hop(hop) for hop in chain.hops), told)


def _hop(hop: Hop) -> shapes.Hop:
    return shapes.Hop(
        _at(hop.here),
        hop.voice,
        hop.kind,
        hop.attribution,
        hop.work,
        hop.document,
        _at(hop.there) if hop.there else None,
        hop.words,
        hop.verdict,
        hop.likeness,
        _because(hop.because),
    )


def _origins(found: Origins) -> shapes.Origins:
    return shapes.Origins(
        _place(found.statement.span),
        _carriers(found.carriers),
        tuple(shapes.OneOrigin(o.name, o.kind, o.root, o.documents, _because(o.because)) for o in found.origins),
        _carriers(found.undecided),
        _because(found.because),
    )


def _carriers(found: Iterable[Carrier]) -> tuple[shapes.Carrier, ...]:
    return tuple(shapes.Carrier(_at(one.at), one.words, one.likeness, one.outlet) for one in found)


as_bytes, as_because, as_place, at_passage = _bytes, _because, _place, _at
"""For the other modules that write JSON."""


def _decision(decision: Decision) -> shapes.Decision:
    return shapes.Decision(
        decision.id,
        _place(decision.on.span),
        decision.about,
        decision.ruling,
        decision.words,
        decision.value,
        decision.note,
        decision.by,
        decision.when.isoformat(),
    )
