"""A graph of who carried a text first as a picture: documents from the earliest down, arrows to later ones."""

from collections.abc import Iterator
from html import escape

from sayso.model.dossier import Card
from sayso.present.changes import beginning
from sayso.present.dot import edge_label
from sayso.present.graph import Edge, Graph
from sayso.present.shown import on_page
from sayso.present.wording import card_label, card_short

WIDTH, ROW, LEFT = 400, 62, 64
"""In the picture's own units: how wide it is, how high a document stands, where its words begin."""

DOT = LEFT - 14
BEND, FARTHEST = 14, 44
"""How far an arrow bends aside for each row that it passes, and at most."""

LETTERS = 46
"""Of a line; longer ones are cut, and the whole is told when it is pointed at."""

LOOKS = (
    "svg{max-width:100%;height:auto;color:#23211d;background:#fbfaf6;font-family:system-ui,sans-serif}"
    "@media(prefers-color-scheme:dark){svg{color:#e8e4da;background:#17181b}}"
)


def svg(drawn: Graph, alone: bool = False) -> str:
    """The picture; `alone` it has colours of its own, else those of the page around it.

    What a report says stays text: everything is escaped, and nothing runs or is fetched.
    """
    height = ROW * len(drawn.documents)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    looks = f"<style>{LOOKS}</style>" if alone else ""
    title = "Who carried it first: documents from the earliest down, arrows to later ones"
    return f'{head} role="img" aria-label="{title}">{looks}{"".join(_parts(drawn))}</svg>'


def _parts(drawn: Graph) -> Iterator[str]:
    middle = {card.document: ROW * at + ROW // 2 for at, card in enumerate(drawn.documents)}
    for edge in drawn.drawn:
        yield _arrow(edge, middle[edge.source], middle[edge.copy])
    shared = {edge.copy: edge for edge in reversed(drawn.drawn)}
    for card in drawn.documents:
        yield _row(card, middle[card.document], card.document in drawn.reports, shared.get(card.document))


def _arrow(edge: Edge, top: int, bottom: int) -> str:
    """From one document to another, bent to the left; an arrowhead where it is known which is later."""
    begin, end = (top + 7, bottom - 7) if top < bottom else (top - 7, bottom + 7)
    aside = DOT - min(FARTHEST, BEND * max(1, abs(bottom - top) // ROW))
    how = "" if edge.known else ' stroke-dasharray="4 4"'
    line = f'<path d="M{DOT} {begin}C{aside} {begin} {aside} {end} {DOT - 5} {end}" fill="none" stroke="currentColor"'
    head = (
        f'<path d="M{DOT - 7} {end - 4}L{DOT} {end}L{DOT - 7} {end + 4}z" fill="currentColor"/>' if edge.known else ""
    )
    return f"<g><title>{_text(edge.because)}</title>{line}{how}/>{head}</g>"


def _row(card: Card, y: int, is_report: bool, edge: Edge | None) -> str:
    fill = "currentColor" if is_report else "none"
    mark = f'<circle cx="{DOT}" cy="{y}" r="5" fill="{fill}" stroke="currentColor" stroke-width="1.5"/>'
    named = beginning(card_short(card) if card.headline else card_label(card), LETTERS)
    lines = [(named, 'font-weight="600"'), (beginning(card.headline, LETTERS), ""), (_shares(edge, is_report), SOFT)]
    told = [(words, look) for words, look in lines if words]
    first = y + 5 - 8 * (len(told) - 1)
    words = (
        f'<text x="{LEFT}" y="{first + 16 * at}" font-size="13" fill="currentColor" {look}>{_text(line)}</text>'
        for at, (line, look) in enumerate(told)
    )
    return f"<g><title>{_text(card_label(card))}</title>{mark}{''.join(words)}</g>"


SOFT = 'opacity="0.7"'


def _shares(edge: Edge | None, is_report: bool) -> str:
    said = ["this report"] if is_report else []
    said += [edge_label(edge)] if edge else []
    return beginning(" · ".join(said), LETTERS)


def _text(words: str) -> str:
    return escape(on_page(words))
