"""Speakers: one `Source` for each who speaks; the telling's words lead to it, or it is left open."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.attribute.phrase import clean
from sayso.attribute.pronouns import FIRST, Resolved
from sayso.attribute.references import refer
from sayso.attribute.roll import roll
from sayso.attribute.scene import Scene
from sayso.attribute.telling import Telling
from sayso.model.voices import Entity, Source

LONGEST = 20
"""Code points of a pronoun, with the marks around it."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """The sources of a document, and for each telling its source's id, or None where it stays open."""

    sources: tuple[Source, ...]
    said_by: tuple[str | None, ...]
    notes: tuple[str, ...]
    """For each telling what the resolution rests on, in words; empty where the name stands there itself."""


def speakers(text: str, tellings: Sequence[Telling], entities: Sequence[Entity] = ()) -> Speakers:
    """Name the source of each telling: by its own words, or for a pronoun or description by what stands around it.

    Tellings come in reading order. Two sources that fit equally well leave a telling open.
    """
    scene = Scene(roll(text, entities), tellings, [None] * len(tellings))
    notes = [""] * len(tellings)
    order = sorted(
        (number for number, telling in enumerate(tellings) if telling.said_at),
        key=lambda number: _told_at(tellings[number]),
    )
    for number in sorted(order, key=lambda number: _is_first_person(text, tellings[number])):
        at, notes[number] = _meant(scene, tellings[number])
        scene.found[number] = at
        if at is not None:
            scene.cast.speak(at, tellings[number].said_at, again=not _is_first_person(text, tellings[number]))
    return _finished(scene, order, notes)


def _meant(scene: Scene, telling: Telling) -> Resolved:
    """Who speaks: the one by whose name the telling calls him, else the one whom its words mean."""
    if telling.called:
        return scene.cast.called(telling.called, telling.kind), ""
    return refer(scene, telling.said_at, telling.contents)


def _is_first_person(text: str, telling: Telling) -> bool:
    """Whether a telling's source is "I" or "we": whoever speaks the words around it must be known first."""
    return clean(telling.said_at[0].of(text)[:LONGEST]).lower() in FIRST


def _finished(scene: Scene, order: Sequence[int], notes: Sequence[str]) -> Speakers:
    found = [at for number in order if (at := scene.found[number]) is not None]
    ids = {at: f"s{number}" for number, at in enumerate(dict.fromkeys(found), 1)}
    known = scene.cast.known
    sources = tuple(
        Source(ids[at], known[at].name, known[at].kind, tuple(sorted(set(known[at].mentions)))) for at in ids
    )
    return Speakers(sources, tuple(None if at is None else ids[at] for at in scene.found), tuple(notes))


def _told_at(telling: Telling) -> tuple[int, int]:
    """Where a telling names its speaker: names are met in the order a reader meets them."""
    first = min((*telling.said_at, *telling.cue, *telling.contents))
    return telling.said_at[0].start, first.start
