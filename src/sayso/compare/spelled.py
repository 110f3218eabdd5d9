"""Spelled: persons whom reports most likely mean alike and write differently."""

from collections.abc import Sequence
from itertools import combinations

from sayso.compare.person_name import parts
from sayso.model.coverage import Actor, Pair, Particular, Relation, Row
from sayso.model.place import Passage, Reason
from sayso.model.voices import Kind

SLOT = "name"
SHORTEST = 5
"""Letters of a surname below which one letter more or less makes another name."""


def spelled(actors: Sequence[Actor]) -> tuple[Row, ...]:
    """A row for each two persons of one given name whose surnames differ by a letter, each in reports of its own."""
    persons = [one for one in actors if one.kind is Kind.PERSON and " " in one.name]
    named: dict[str, list[Actor]] = {}
    for one in persons:
        named.setdefault(parts(one.name).given, []).append(one)
    return tuple(
        _row(one, other)
        for _, group in sorted(named.items())
        for one, other in combinations(group, 2)
        if not set(one.documents()) & set(other.documents()) and near(parts(one.name).last, parts(other.name).last)
    )


def near(one: str, other: str) -> bool:
    """Whether two surnames differ by one letter put in, left out, changed, or two that changed places.

    >>> near("orlec", "orleck"), near("orlec", "tolland")
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if one == other or len(short) < SHORTEST or len(long) - len(short) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    return short[at + 1 :] == long[at + 1 :] or (
        short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    )


def _row(one: Actor, other: Actor) -> Row:
    cells = tuple(_cell(actor, document) for actor in (one, other) for document in actor.documents())
    first, second = (next(cell.at for cell in cells if cell.value == actor.name) for actor in (one, other))
    words = f"Some write {one.name}, others {other.name}; one person may be meant."
    return Row(SLOT, cells, (Pair(first, second, Relation.CONFLICT, Reason("spelled/1", words, (first, second))),))


def _cell(actor: Actor, document: str) -> Particular:
    at: Passage = next(passage for passage in actor.at if passage.document == document)
    return Particular(SLOT, actor.name, at, because=Reason("named/1", "The report names this person so.", (at,)))
