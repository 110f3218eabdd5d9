"""Follow one statement, hop by hop, to what it rests on."""

from dataclasses import dataclass

from sayso.ground.desk import Desk
from sayso.ground.ends import ends_here, lost, speaks
from sayso.ground.entries import Entry, entry, work_name
from sayso.ground.opened import Opened, Voice
from sayso.model.grounds import Chain, End, EndKind, Hop, Standing
from sayso.model.place import Passage, Reason
from sayso.model.voices import Kind, Statement
from sayso.model.works import WorkKind


@dataclass(frozen=True, slots=True)
class Step:
    """What one document gives: the hops out of it, and the passage they lead to or why they lead no further."""

    hops: tuple[Hop, ...]
    on: Passage | None
    cited: WorkKind | None
    end: End | None


def follow(place: Passage, desk: Desk, like: str = "") -> Chain:
    """The chain of the statement at a place: from voice to work, to the passage there, to its voice, and on.

    Where several statements stand at the place, the one with most of the words `like` is meant. A chain is cut where
    it would enter a document for the second time, and where it has `Settings.hops` hops.
    """
    start, hops, cited = place, list[Hop](), None
    visited = [place.document]
    while True:
        step = _step(place, like, cited, tuple(visited), desk)
        hops.extend(step.hops)
        visited.extend(hop.document for hop in step.hops if hop.document is not None)
        if step.end is not None or step.on is None:
            return Chain(start, tuple(hops), step.end or lost(place))
        if len(hops) >= desk.settings.hops:
            words = f"The chain is followed no further than {desk.settings.hops} hops."
            return Chain(start, tuple(hops), End(EndKind.CANNOT_TELL, "", step.on, Reason("ground-far/1", words)))
        like = desk.place(place)
        place, cited = step.on, step.cited


def _step(place: Passage, like: str, cited: WorkKind | None, visited: tuple[str, ...], desk: Desk) -> Step:
    opened = desk.opened(place.document)
    statement = opened.meant(place.span, like) if opened else None
    if opened is None or statement is None:
        return Step((), None, None, lost(place))
    voices = opened.voices(statement)
    if not voices:
        return _own_voice(opened, statement, cited, visited, desk)
    hops: list[Hop] = []
    for voice in voices:
        found = entry(opened, statement, voice, desk)
        if found is None or found.tied:
            return Step(tuple(hops), None, None, speaks(opened, statement, voice, found, cited, desk))
        if found.document is not None and found.document in (*visited, *(hop.document for hop in hops)):
            return Step(tuple(hops), None, None, _circle(opened, statement, found.document, desk))
        hops.append(_hop(opened, statement, voice, found, desk))
        if found.there is not None:
            work, _ = opened.work(voice)
            return Step(tuple(hops), found.there, work.kind if work else None, None)
    return Step(tuple(hops), None, None, ends_here(hops[-1], opened, statement))


def _own_voice(
    opened: Opened, statement: Statement, cited: WorkKind | None, visited: tuple[str, ...], desk: Desk
) -> Step:
    """The document says it itself: on to its original, where it is a copy; else the chain ends here."""
    here = opened.document.id
    group = desk.copies(here)
    first = group.first if group else None
    if group is None or first is None or first in visited or desk.document(first) is None:
        return Step((), None, None, speaks(opened, statement, None, None, cited, desk))
    words = opened.words(statement.span)
    near = desk.near(first, words)
    if not near or near[0].alike < desk.settings.carried:
        return Step((), None, None, speaks(opened, statement, None, None, cited, desk))
    there = Passage(first, near[0].span)
    verbatim = words in desk.place(there)
    card = desk.card(first)
    because = Reason(
        "ground-copy/1", f"The text is a copy: {group.because.words}", (Passage(here, statement.span), there)
    )
    standing, score = (Standing.VERBATIM, None) if verbatim else (Standing.REPORTED, near[0].alike)
    outlet = card.outlet if card else ""
    hop = Hop(
        Passage(here, statement.span),
        outlet,
        Kind.OUTLET,
        "",
        "",
        first,
        there,
        desk.place(there),
        standing,
        score,
        because,
    )
    return Step((hop,), there, None, None)


def _circle(opened: Opened, statement: Statement, back: str, desk: Desk) -> End:
    words = f"This leads back to {desk.name(back)}, where the chain has been."
    at = Passage(opened.document.id, statement.span)
    return End(EndKind.CIRCLE, "", at, Reason("ground-circle/1", words, (at,)))


def _hop(opened: Opened, statement: Statement, voice: Voice, found: Entry, desk: Desk) -> Hop:
    work, _ = opened.work(voice)
    return Hop(
        here=Passage(opened.document.id, statement.span),
        voice=voice.name,
        kind=voice.kind,
        attribution=voice.attribution.id,
        work=work_name(work) if work else "",
        document=found.document,
        there=found.there,
        words=desk.place(found.there) if found.there else "",
        verdict=found.standing,
        likeness=found.likeness,
        because=found.because,
    )
