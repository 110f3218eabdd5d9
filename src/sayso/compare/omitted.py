"""Omitted: what other origins carry and a report does not carry."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sayso.compare.part import is_person, takes_part
from sayso.compare.person_name import parts
from sayso.compare.tolls import SLOTS
from sayso.model.coverage import Actor, Omission, Report, Row
from sayso.model.place import Passage, Reason
from sayso.model.voices import Kind

ENOUGH = 2
"""Independent origins that must carry a thing before a report is said not to carry it."""

CARRIED = frozenset(SLOTS)
"""Plain slots that a report can be without; when and where its event was, it may say in many ways."""

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


class Carried(NamedTuple):
    """A thing that some documents carry, and where each has it."""

    slot: str
    value: str
    at: Mapping[str, Passage]


def omitted(
    reports: Sequence[Report],
    actors: Sequence[Actor],
    rows: Sequence[Row] = (),
    copies: Sequence[Sequence[str]] = (),
    earlier: bool = True,
) -> tuple[Omission, ...]:
    """What at least two independent origins carry and a report does not.

    Copies of one story are one origin. With `earlier` only origins published before the report count: nobody carries
    what was not yet known. The order of the reports changes nothing.
    """
    ordered = sorted(reports, key=lambda report: report.document)
    origin = _origins(ordered, copies)
    words = {report.document: _words(report.text) for report in ordered}
    of = len(set(origin.values()))
    found = []
    for thing, last in _things(ordered, actors, rows):
        carriers = dict(thing.at)
        for report in ordered:
            if report.document in carriers or (last and last <= words[report.document]):
                continue
            by = _before(report, ordered, carriers, origin, earlier)
            if len(by) >= ENOUGH:
                found.append(_omission(report, thing, by, of))
    return tuple(sorted(found, key=lambda one: (one.document, one.slot, one.value)))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold().replace("’", "'").removesuffix("'s") for word in WORD.findall(text))


def _origins(ordered: Sequence[Report], copies: Sequence[Sequence[str]]) -> dict[str, str]:
    """For each document the one that stands for its origin."""
    origin = {report.document: report.document for report in ordered}
    for group in copies:
        held = sorted(one for one in group if one in origin)
        for one in held:
            origin[one] = held[0]
    return origin


def _things(
    ordered: Sequence[Report], actors: Sequence[Actor], rows: Sequence[Row]
) -> Iterable[tuple[Carried, frozenset[str]]]:
    """Persons, and rows of figures; with the words of a person's name whose absence from the text is what counts.

    That is the surname, and the given name too where several in the event have that surname.
    """
    held = {report.document: report.text for report in ordered}
    bearers = Counter(parts(actor.name).last for actor in actors if actor.kind is Kind.PERSON and " " in actor.name)
    for actor in actors:
        if actor.kind is Kind.PERSON and is_person(actor.name) and takes_part(actor, held):
            at: dict[str, Passage] = {}
            for passage in actor.at:
                if passage.document in held:
                    at.setdefault(passage.document, passage)
            name = parts(actor.name)
            shared = bearers[name.last] > 1
            yield Carried("named", actor.name, at), frozenset([*name.last.split(), *([name.given] if shared else [])])
    for row in rows:
        if row.slot in CARRIED or row.about:
            what = f"{row.slot} ({', '.join(row.about)})" if row.about else row.slot
            yield Carried(what, row.cells[0].value, {one.at.document: one.at for one in row.cells}), frozenset()


def _before(
    report: Report, ordered: Sequence[Report], carriers: Mapping[str, Passage], origin: Mapping[str, str], earlier: bool
) -> list[tuple[str, Passage]]:
    """One document for each other origin that carries the thing, published before the report where that matters."""
    found: dict[str, tuple[str, Passage]] = {}
    for other in ordered:
        passage = carriers.get(other.document)
        if passage is None or origin[other.document] == origin[report.document]:
            continue
        if earlier and (report.published is None or other.published is None or other.published >= report.published):
            continue
        found.setdefault(origin[other.document], (other.document, passage))
    return sorted(found.values())


def _omission(report: Report, thing: Carried, by: Sequence[tuple[str, Passage]], of: int) -> Omission:
    at = tuple(passage for _, passage in by)
    what = thing.value if thing.slot == "named" else f"a figure for “{thing.slot}”"
    words = f"It does not carry {what}, which {len(by)} of {of} origins carry."
    return Omission(
        report.document,
        thing.slot,
        thing.value,
        tuple(doc for doc, _ in by),
        of,
        at,
        Reason("does-not-carry/1", words, at),
    )
