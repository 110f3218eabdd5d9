"""A hit, an outcome and shared words as they are handed over."""

from dataclasses import dataclass

from sayso.model.dossier import Card
from sayso.model.place import Passage, Problem, Reason, Span
from sayso.model.reuse import Change, ChangeKind, Lineage, Reuse, ReuseKind, Traced


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


HIT = Found(Card("d", "Gate shut", "Orra Post", "2031", "a.txt"), Passage("d", Span(3, 7)), "gate", (Span(3, 7),))
ITEM = Taken("not added", None, "b.txt", ("d",), (Problem("read", "The file is empty.", None, "b.txt"),))

HERE, THERE = Passage("c", Span(0, 4)), Passage("d", Span(3, 7))
WHY = Reason("shared-words/1", "Both have the words.", (HERE, THERE))
TRACED = Traced(
    "c",
    (Reuse(HERE, THERE, ReuseKind.REPUBLISHED, "d", 0.9, WHY),),
    (Lineage("c", "d", "d", (Change(ChangeKind.CUT, "gate", "", THERE, HERE),), WHY),),
)
