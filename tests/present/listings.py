"""A hit and an outcome as a library hands them over."""

from dataclasses import dataclass

from sayso.model.dossier import Card
from sayso.model.place import Passage, Problem, Span


@dataclass(frozen=True)
class Found:
    card: Card
    passage: Passage
    snippet: str
    found: tuple[Span, ...]


@dataclass(frozen=True)
class Taken:
    outcome: str
    document: str | None
    locator: str
    same_text: tuple[str, ...]
    problems: tuple[Problem, ...]
    versions: tuple[str, ...] = ()


HIT = Found(Card("d", "Gate shut", "Orra Post", "2031", "a.txt"), Passage("d", Span(3, 7)), "gate", (Span(3, 7),))
ITEM = Taken("not added", None, "b.txt", ("d",), (Problem("read", "The file is empty.", None, "b.txt"),))
