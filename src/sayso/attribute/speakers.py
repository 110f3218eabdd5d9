"""Speakers: one `Source` for each who speaks; the telling's words lead to it, or it is left open."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.attribute.cast import Cast
from sayso.attribute.references import Resolved, refers, resolve
from sayso.attribute.telling import Telling
from sayso.model.voices import Entity, Source


@dataclass(frozen=True, slots=True)
class Speakers:
    """The sources of a document, and for each telling its source's id, or None where it stays open."""

    sources: tuple[Source, ...]
    said_by: tuple[str | None, ...]
    notes: tuple[str, ...]
    """For each telling what the resolution rests on, in words; empty where the name stands there itself."""


def speakers(text: str, tellings: Sequence[Telling], entities: Sequence[Entity] = ()) -> Speakers:
    """Name the source of each telling: by its own words, or for a pronoun or description by what came before.

    Tellings come in reading order. Two sources that fit equally well leave a telling open.
    """
    cast = Cast(text)
    found: list[Resolved] = [(None, "")] * len(tellings)
    for number in sorted(range(len(tellings)), key=lambda number: _told_at(tellings[number])):
        telling = tellings[number]
        if telling.said_at:
            found[number] = _source(cast, telling)
        at = found[number][0]
        if at is not None:
            cast.speak(at, telling.said_at)
    ids = {at: f"s{number}" for number, at in enumerate(dict.fromkeys(cast.spoke), 1)}
    sources = tuple(
        Source(ids[at], cast.known[at].name, cast.known[at].kind, tuple(sorted(set(cast.known[at].mentions))))
        for at in ids
    )
    return Speakers(
        sources, tuple(None if at is None else ids[at] for at, _ in found), tuple(note for _, note in found)
    )


def _told_at(telling: Telling) -> tuple[int, int]:
    """Where a telling names its speaker: names are met in the order a reader meets them."""
    first = min((*telling.said_at, *telling.cue, *telling.contents))
    return (telling.said_at[0] if telling.said_at else first).start, first.start


def _source(cast: Cast, telling: Telling) -> Resolved:
    span = telling.said_at[0]
    words = " ".join(span.of(cast.text).split()).strip(" ,")
    return resolve(cast, span, words) if refers(words) else (cast.named(words), "")
