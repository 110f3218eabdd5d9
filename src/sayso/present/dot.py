"""A graph of who carried a text first in the language of Graphviz."""

from collections.abc import Iterator

from sayso.present.graph import Edge, Graph
from sayso.present.shown import on_terminal
from sayso.present.wording import card_label, counted


def dot(drawn: Graph) -> str:
    """The graph for Graphviz' `dot`; arrows lead from the earlier document, dashed lines where it cannot be told."""
    return "\n".join(("digraph lineage {", "  rankdir=LR; node [shape=box];", *_lines(drawn), "}", ""))


def _lines(drawn: Graph) -> Iterator[str]:
    for card in drawn.documents:
        style = ", style=bold" if card.document in drawn.reports else ""
        yield f"  {quoted(card.document)} [label={quoted(card_label(card))}{style}];"
    for edge in drawn.edges:
        style = "" if edge.known else ", style=dashed, dir=none"
        yield f"  {quoted(edge.source)} -> {quoted(edge.copy)} [label={quoted(edge_label(edge))}{style}];"


def edge_label(edge: Edge) -> str:
    """What two documents share, in a few words."""
    return f"{', '.join(edge.kinds)}: {counted(edge.passages, 'passage')}"


def quoted(text: str) -> str:
    r"""A string that Graphviz reads as it stands.

    >>> print(quoted('a "b" \\n'))
    "a \"b\" \\n"
    """
    escaped = on_terminal(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
