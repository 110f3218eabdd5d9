"""Texts of our own for training, with their attributions marked in the running text.

    python -m training.marked FOLDER

`[s1 The board] [c1 has denied] [t1 that it knew].`: s is a source, c a cue, t content, with the number of the
attribution; several for one stretch are `[s1,2 The board]`. Marks nest, a part may come in pieces. The command checks a
folder of such texts and counts what is in it.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sayso.attribute.tagger.inner import SHORTEST, SPEAKS
from training.brat import Relation, Spans

OPENS = re.compile(r"\[([sct])(\d+(?:,\d+)*) ")
MARK = re.compile(rf"{OPENS.pattern}|\]")


class Unclear(ValueError):
    """A text whose marks do not add up; the message says where."""


@dataclass(slots=True)
class _Parts:
    s: list[tuple[int, int]] = field(default_factory=list)
    c: list[tuple[int, int]] = field(default_factory=list)
    t: list[tuple[int, int]] = field(default_factory=list)


def marked(text: str) -> tuple[str, tuple[Relation, ...]]:
    """The bare text and its attributions, by number. Raises `Unclear`.

    >>> text, (relation,) = marked("[s1 Ana] [c1 said] [t1 no].")
    >>> text, relation.content
    ('Ana said no.', ((9, 11),))
    """
    bare, last, length = [], 0, 0
    opened: list[tuple[int, str, str]] = []
    found: dict[int, _Parts] = {}
    for mark in MARK.finditer(text):
        bare.append(text[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark[1]:
            opened.append((length, mark[1], mark[2]))
        elif not opened:
            raise Unclear(f"a bracket closes nothing: …{text[max(0, mark.start() - 40) : mark.end()]}")
        else:
            start, part, numbers = opened.pop()
            for number in numbers.split(","):
                getattr(found.setdefault(int(number), _Parts()), part).append((start, length))
    bare.append(text[last:])
    if opened:
        raise Unclear(f"a mark is never closed: {opened[-1]}")
    return "".join(bare), tuple(_relation(number, found[number], "".join(bare)) for number in sorted(found))


def _relation(number: int, parts: _Parts, text: str) -> Relation:
    for start, end in (*parts.s, *parts.c, *parts.t):
        if not text[start:end] or text[start:end] != text[start:end].strip():
            raise Unclear(f"attribution {number}: “{text[start:end]}” is empty or has white space at its ends")
    if not parts.t or not (parts.c or parts.s):
        raise Unclear(f"attribution {number} has no content, or neither cue nor source")
    return Relation(tuple(sorted(parts.s)), tuple(sorted(parts.c)), tuple(sorted(parts.t)))


def texts(folder: Path) -> Iterator[tuple[str, str, tuple[Relation, ...]]]:
    """(name, text, attributions) of each text of a folder, by name."""
    for path in sorted(folder.glob("*.txt")):
        try:
            yield path.stem, *marked(path.read_text("utf-8"))
        except Unclear as error:
            raise Unclear(f"{path.name}: {error}") from error


def outermost(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """The attributions that stand in no other one's content: what the corpus marks."""
    return tuple(one for one in relations if not any(inside(one, other) for other in relations))


def inner(text: str, relations: Sequence[Relation]) -> Iterator[tuple[str, tuple[Relation, ...]]]:
    """The content of each attribution as a text of its own, with the attributions in it, as the engine reads it."""
    for one in relations:
        within = [other for other in relations if inside(other, one)]
        content = " ".join(text[start:end] for start, end in one.content)
        if within or (len(content.split()) >= SHORTEST and SPEAKS.search(content)):
            kept = (_moved(other, one.content) for other in within)
            yield content, outermost([other for other in kept if other.cue and other.content])


def inside(one: Relation, other: Relation) -> bool:
    """Whether one attribution is told in another's content."""
    if one is other:
        return False
    start, end = (one.cue or one.source)[0]
    return any(first <= start and end <= last for first, last in other.content)


def _moved(one: Relation, content: Spans) -> Relation:
    """An attribution's spans in the text made of a content's pieces; what lies outside them is left out."""

    def within(spans: Spans) -> Spans:
        found, at = [], 0
        for first, last in content:
            found += [(at + start - first, at + end - first) for start, end in spans if first <= start and end <= last]
            at += last - first + 1
        return tuple(found)

    return Relation(within(one.source), within(one.cue), within(one.content))


def main() -> None:
    words = told = nested = 0
    for name, text, relations in texts(Path(sys.argv[1])):
        within = len(relations) - len(outermost(relations))
        words, told, nested = words + len(text.split()), told + len(relations), nested + within
        print(f"{name}: {len(text.split())} words, {len(relations)} attributions, {within} of them inside others")
    print(f"together {words} words, {told} attributions, {nested} nested")


if __name__ == "__main__":
    main()
