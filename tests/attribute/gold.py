"""Our own gold of attribution: each text with what a careful reader marked in it by hand.

The words stand in `cases/attribute/gold/NAME.txt`, the marks in `NAME.toml` beside it; its README.md says what is
marked and how. Here the words of a mark become spans, counted in code points, and anything unclear is refused.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.model.place import Span
from sayso.model.voices import Kind, Manner, Stance

FOLDER = Path(__file__).parents[1] / "cases" / "attribute" / "gold"
BLOCKS = FOLDER.with_name("blocks")
"""Texts marked in the same way, made for the many ways in which a block quote is led in."""
STYLES = ("op-ed", "agency", "blog", "statement", "talk")
HALVES = ("development", "scored")
NEEDED = {"label", "content", "manner", "stance", "kind"}
ALLOWED = NEEDED | {"source", "cue", "speaker", "inside"}


class Unclear(ValueError):
    """A mark that cannot be placed; the message names the file, the label and the words."""


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One marked telling: the spans of its source, cue and content, in reading order."""

    label: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    contents: tuple[Span, ...]
    manner: Manner
    stance: Stance
    kind: Kind
    speaker: str
    """Who it is, in words of the text; empty where the text leaves it open."""
    inside: str
    """The label of the telling in whose words this one is told; empty at the top."""

    def spans(self) -> tuple[Span, ...]:
        """Every span of the three roles."""
        return self.source + self.cue + self.contents


@dataclass(frozen=True, slots=True)
class GoldText:
    """One text of the gold and all that is marked in it, in the order of the file."""

    name: str
    style: str
    half: str
    text: str
    attributions: tuple[GoldAttribution, ...]


def names(folder: Path = FOLDER) -> tuple[str, ...]:
    """The names of all texts, sorted."""
    return tuple(sorted(path.stem for path in folder.glob("*.txt")))


def gold(half: str = "", folder: Path = FOLDER) -> tuple[GoldText, ...]:
    """The texts of one half ("development" or "scored"), or all of them, sorted by name."""
    loaded = (load(name, folder) for name in names(folder))
    return tuple(one for one in loaded if half in ("", one.half))


def load(name: str, folder: Path = FOLDER) -> GoldText:
    """One text with its marks, read from the folder; raises Unclear."""
    text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
    return parse(name, text, (folder / f"{name}.toml").read_text("utf-8"))


def parse(name: str, text: str, marks: str) -> GoldText:
    """One text with its marks, given as the words of a TOML file; raises Unclear.

    >>> marks = '''
    ... half = "development"
    ... style = "blog"
    ... [[attribution]]
    ... label = "Rane: gone"
    ... source = "Rane"
    ... cue = "{said}, twice"
    ... content = ["“Gone,”", "“All gone.”"]
    ... manner = "direct"
    ... stance = "statement"
    ... kind = "person"
    ... '''
    >>> found = parse("x", "They said little. “Gone,” Rane said, twice. “All gone.”", marks).attributions[0]
    >>> found.cue, found.contents
    ((Span(start=31, end=35),), (Span(start=18, end=25), Span(start=44, end=55)))
    """
    table = tomllib.loads(marks)
    style = _one_of(table.get("style"), STYLES, name, "style")
    half = _one_of(table.get("half"), HALVES, name, "half")
    found = tuple(_attribution(entry, name, text) for entry in table.get("attribution", []))
    _outers_are_there(found, name)
    return GoldText(name, style, half, text, found)


def span_of(text: str, words: str) -> Span:
    """Where `words` stand in the text: once and as whole words, or with the part meant in {braces}; raises Unclear.

    >>> span_of("He said he was ill, she said.", "she {said}")
    Span(start=24, end=28)
    """
    before, _, rest = words.partition("{")
    meant, closed, after = rest.partition("}") if rest else (before, "", "")
    before = before if rest else ""
    if not meant or "{" in meant + after or "}" in after or bool(rest) != bool(closed):
        raise Unclear(f"“{words}” needs one pair of {{braces}} or none, with words in it")
    places = [at for at in _places(text, before + meant + after) if _whole(text, at + len(before), len(meant))]
    if not places:
        raise Unclear(f"“{words}” is not found as whole words")
    if len(places) > 1:
        raise Unclear(
            f"“{words}” stands there {len(places)} times; write more words around it and set it in {{braces}}"
        )
    start = places[0] + len(before)
    return Span(start, start + len(meant))


def _places(text: str, words: str) -> list[int]:
    return [found.start() for found in re.finditer(f"(?={re.escape(words)})", text)]


def _whole(text: str, start: int, length: int) -> bool:
    """Whether the stretch cuts no word at either end."""
    edges = (text[at - 1 : at + 1] for at in (start, start + length) if at > 0)
    return not any(re.fullmatch(r"\w\w", edge) for edge in edges)


def _attribution(entry: dict[str, Any], name: str, text: str) -> GoldAttribution:
    label = str(entry.get("label", "an attribution without a label"))
    if NEEDED - entry.keys() or entry.keys() - ALLOWED:
        wrong = sorted(NEEDED - entry.keys() | entry.keys() - ALLOWED)
        raise Unclear(f"{name}, {label}: missing or unknown: {', '.join(wrong)}")
    try:
        spans = {role: _spans(text, entry.get(role, [])) for role in ("source", "cue", "content")}
        manner, stance, kind = Manner(entry["manner"]), Stance(entry["stance"]), Kind(entry["kind"])
    except ValueError as error:
        raise Unclear(f"{name}, {label}: {error}") from None
    if not spans["content"]:
        raise Unclear(f"{name}, {label}: no content")
    speaker = str(entry.get("speaker", ""))
    if speaker not in text:
        raise Unclear(f"{name}, {label}: the speaker “{speaker}” is not named so in the text")
    inside = str(entry.get("inside", ""))
    return GoldAttribution(
        label, spans["source"], spans["cue"], spans["content"], manner, stance, kind, speaker, inside
    )


def _spans(text: str, words: str | list[str]) -> tuple[Span, ...]:
    listed = [words] if isinstance(words, str) else words
    return tuple(sorted(span_of(text, one) for one in listed if one))


def _one_of(value: object, allowed: tuple[str, ...], name: str, what: str) -> str:
    if value not in allowed:
        raise Unclear(f"{name}: {what} is {value!r}, not one of {', '.join(allowed)}")
    return str(value)


def _outers_are_there(found: tuple[GoldAttribution, ...], name: str) -> None:
    """Labels tell the marks of a text apart, and `inside` names one of them."""
    labels = [one.label for one in found]
    for label in labels:
        if labels.count(label) > 1:
            raise Unclear(f"{name}: the label “{label}” is given twice")
    for one in found:
        if one.inside and one.inside not in labels:
            raise Unclear(f"{name}, {one.label}: inside “{one.inside}”, which is no label here")
