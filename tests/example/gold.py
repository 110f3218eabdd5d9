"""The example library and what a careful reader says of it: everything examined once, and ways to compare."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from sayso import example
from sayso.examining import examine
from sayso.library import MemoryShelf
from sayso.model.document import Document
from sayso.model.dossier import Dossier
from sayso.model.place import Span
from sayso.read import read
from sayso.text.fold import folded_words

KNOWN = Path(__file__).parents[1] / "cases" / "example" / "known_failures.toml"


@lru_cache(1)
def gold() -> dict[str, list[dict[str, Any]]]:
    """What is right, by kind of finding."""
    loaded: dict[str, list[dict[str, Any]]] = tomllib.loads(
        files("sayso.example").joinpath("gold.toml").read_text("utf-8")
    )
    return loaded


@lru_cache(1)
def documents() -> dict[str, Document]:
    """Every document of the example, by file name."""
    read_in = {name: read(data, example.locator(name)).document for name, data in example.documents()}
    return {name: document for name, document in read_in.items() if document is not None}


@lru_cache(1)
def dossiers() -> dict[str, Dossier]:
    """Every document of the example, examined against all the others."""
    shelf = MemoryShelf(documents().values())
    return {name: examine(document, shelf) for name, document in documents().items()}


def file_of(document: str | None) -> str:
    """The file that a document's id belongs to; empty for none."""
    return next((name for name, held in documents().items() if held.id == document), "")


@lru_cache(1)
def known_failures() -> dict[tuple[str, str, str], str]:
    """(kind, file, key) → why Sayso does not find it yet."""
    listed = tomllib.loads(KNOWN.read_text("utf-8")).get("known", [])
    return {(entry["kind"], entry["file"], entry["key"]): entry["why"] for entry in listed}


def key_of(kind: str, entry: dict[str, Any]) -> str:
    """What tells an entry of the gold from its neighbours, in the gold's own words."""
    match kind:
        case "attribution":
            return f"{entry['manner']}: {flat(' / '.join(entry['content']))[:60]} ({entry['speaker']})"
        case "work":
            return str(entry["words"])
        case "check":
            return flat(entry["quote"])[:60]
        case "omission":
            return flat(entry["sentence"])[:60]
        case _:
            return str(entry["file"])


def entries(kind: str) -> list[Any]:
    """The gold of one kind as test parameters; known failures are strict."""
    found = []
    for entry in gold()["document" if kind == "details" else kind]:
        why = known_failures().get((kind, entry["file"], key_of(kind, entry)))
        marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
        found.append(pytest.param(entry, id=f"{entry['file']}: {key_of(kind, entry)}", marks=marks))
    return found


def flat(words: str) -> str:
    """Words with every run of white space as one space."""
    return " ".join(words.split())


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution in words, to be compared with the gold's."""

    manner: str
    content: tuple[str, ...]
    source: str
    speaker: str
    stance: str


def told(dossier: Dossier) -> list[Told]:
    """The attributions of a dossier in words."""
    text = dossier.document.text
    names = {source.id: source.name for source in dossier.sources}

    def words(spans: tuple[Span, ...]) -> tuple[str, ...]:
        return tuple(flat(span.of(text)) for span in spans)

    return [
        Told(
            str(one.manner),
            words(one.contents),
            " ".join(words(one.said_at)),
            names.get(one.source or "", ""),
            str(one.stance),
        )
        for one in dossier.attributions
    ]


def alike(one: str, other: str) -> float:
    """The share of folded words that two texts have in common."""
    mine, theirs = folded_words(one.removeprefix("that ")), folded_words(other.removeprefix("that "))
    common = set(mine) & set(theirs)
    return len(common) / max(1, len(set(mine) | set(theirs)))


SMALL = frozenset("the a an of and for agency".split())


def same_speaker(found: str, right: str) -> bool:
    """Whether two names are one: the same words, one the other's short form ("the ministry"), or its paper's owner."""
    if not right:
        return True  # the gold leaves open who it is; a description or nothing are both right
    theirs = set(folded_words(right)) - SMALL
    owner = found.split("’s ")[0]
    named = [set(folded_words(name)) - SMALL for name in (found, owner)]
    return any(bool(mine) and (mine <= theirs or theirs <= mine) for mine in named)
