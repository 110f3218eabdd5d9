"""Universal NER's annotations: one word a line with its tag, sentences with their text."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TAKEN = ("PER", "ORG", "LOC")


@dataclass(frozen=True, slots=True)
class Mention:
    """A named entity: its code points and PER, ORG or LOC."""

    start: int
    end: int
    kind: str


def documents(path: Path) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """(text, mentions) of each document; each sentence is a paragraph of its own."""
    text = ""
    found: list[Mention] = []
    at = 0
    for line in [*path.read_text("utf-8").split("\n"), "# newdoc"]:
        if line.startswith("# newdoc") and text:
            yield text, tuple(found)
            text, found = "", []
        elif line.startswith("# text = "):
            at, sentence = len(text) + 2 * bool(text), line.removeprefix("# text = ")
            text = f"{text}\n\n{sentence}" if text else sentence
        elif line[:1].isdigit():
            _, word, tag = line.split("\t")[:3]
            start = text.find(word, at)
            if start < 0:
                continue
            _add(found, start, start + len(word), tag)
            at = start + len(word)


def _add(found: list[Mention], start: int, end: int, tag: str) -> None:
    if tag[2:] not in TAKEN:
        return
    if tag[0] == "I" and found and found[-1].kind == tag[2:] and start - found[-1].end <= 1:
        found[-1] = Mention(found[-1].start, end, tag[2:])
    else:
        found.append(Mention(start, end, tag[2:]))
