"""PolNeAR's annotations: BRAT standoff, one event an attribution."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Spans = tuple[tuple[int, int], ...]

ENTITY = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")
EVENT = re.compile(r"E\d+\t(.+)")
NUMBER = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution as annotated: the code points of its source, cue and content; a role may be in pieces."""

    source: Spans
    cue: Spans
    content: Spans


def relations(annotation: str) -> tuple[Relation, ...]:
    """The attributions of one file. Lines that are neither (notes, texts spilt over a line's end) are passed over,
    and so are events without a cue or without a content.
    """
    entities: dict[str, Spans] = {}
    found = []
    for line in annotation.split("\n"):
        entity = ENTITY.match(line)
        if entity:
            entities[entity[1]] = tuple(_span(piece) for piece in entity[2].split(";"))
            continue
        event = EVENT.match(line)
        if event:
            relation = _relation(event[1].split(), entities)
            if relation.cue and relation.content:
                found.append(relation)
    return tuple(found)


def _span(piece: str) -> tuple[int, int]:
    start, end = piece.split()
    return int(start), int(end)


def _relation(arguments: list[str], entities: dict[str, Spans]) -> Relation:
    roles: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
    for argument in arguments:
        role, _, name = argument.partition(":")
        role = NUMBER.sub("", role)
        if role in roles and name in entities:
            roles[role].extend(entities[name])
    source, cue, content = (tuple(sorted(spans)) for spans in roles.values())
    return Relation(source, cue, content)


def annotated(folder: Path, *, every: bool = False) -> Iterator[tuple[str, str, tuple[Relation, ...]]]:
    """(name, text, attributions) of each document of a split, by name.

    `every` takes what all annotators wrote where several read the same text, one after another; without it the
    annotation that the corpus' makers chose.
    """
    for path in sorted((folder / ("attributions_all" if every else "attributions")).glob("*.ann")):
        name = path.stem
        text = _text(folder, name)
        yield name, text, relations(path.read_bytes().decode("utf-8"))


def _text(folder: Path, name: str) -> str:
    path = folder / "text" / f"{name}.txt"
    if not path.exists():  # with every annotator's work, the annotator's mark stands behind the name
        path = folder / "text" / f"{name.rpartition('_')[0]}.txt"
    return path.read_bytes().decode("utf-8")
