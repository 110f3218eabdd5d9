"""`sayso weigh`"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

import sayso
from sayso.cli import desk
from sayso.cli.forms import form_options, write
from sayso.cli.options import engine_option, library_option
from sayso.errors import Unreadable

if TYPE_CHECKING:
    from sayso.library import Library
    from sayso.model.boards import Board, Evidence, Move, Weighed
    from sayso.model.document import Document
    from sayso.model.place import Span


@click.command("weigh")
@click.argument("name", metavar="BOARD")
@click.option("--hypothesis", "hypotheses", multiple=True, metavar="WORDS", help="Put up an explanation.")
@click.option(
    "--evidence",
    "places",
    multiple=True,
    metavar="PLACE",
    help="Take in evidence: ID#char=120,180, or ID with --words.",
)
@click.option("--words", default="", help="The words meant, as they stand in the document of --evidence.")
@click.option("--origin", default="", help="Whom the evidence finally rests on, where Sayso should not decide.")
@click.option(
    "--mark",
    "marks",
    multiple=True,
    nargs=3,
    metavar="E1 H1 FIT",
    help="Mark evidence against an explanation: CC, C, N, I, II.",
)
@click.option("--because", "reason", default="", help="Why you mark it so.")
@click.option("--by", "signed", default="", help="Who does this; everything on a board is signed and kept.")
@library_option
@engine_option
@form_options
def verb(
    name: str, hypotheses: tuple[str, ...], places: tuple[str, ...], words: str, origin: str,
    marks: tuple[tuple[str, str, str], ...], reason: str, signed: str, library: Path | None, engine: str,
    form: str | None, output: Path | None,
) -> None:  # fmt: skip
    """Competing explanations against the evidence, on a BOARD that the library keeps.

    Evidence is a passage of a document in the library, with its voices. Only people mark it; evidence of one origin
    counts once. Shown: what speaks against each explanation, and which one item, if wrong, would change the ranking.
    """
    from sayso.weigh import board, weigh

    made = datetime.now(UTC).isoformat(timespec="seconds")
    with desk.library(library) as opened:
        held = _board(opened, name)
        moves = [
            *_hypotheses(held, hypotheses, signed),
            *_evidence(opened, held, places, words, origin, signed, engine),
        ]
        after = board(name, [*_moves(opened, name), *moves])
        moves += _marks(after, marks, signed, made, reason)
        if moves and not signed.strip():
            raise Unreadable('Everything on a board is signed: add --by "Your name"')
        for move in moves:
            opened.coverage.act(_subject(name), move, signed, made)
        held = _board(opened, name)
    _show(held, weigh(held), form, output)


def _subject(name: str) -> str:
    return f"board:{name}"


def _moves(opened: "Library", name: str) -> "list[Move]":
    from sayso.model.boards import Move

    return [act.record for act in opened.coverage.acts(_subject(name), Move)]


def _board(opened: "Library", name: str) -> "Board":
    from sayso.weigh import board

    return board(name, _moves(opened, name))


def _hypotheses(held: "Board", words: tuple[str, ...], signed: str) -> "Iterator[Move]":
    from sayso.model.boards import Hypothesis, Move

    for number, one in enumerate(words, len(held.hypotheses) + 1):
        yield Move(hypothesis=Hypothesis(f"H{number}", one, signed))


def _evidence(
    opened: "Library", held: "Board", places: tuple[str, ...], words: str, origin: str, signed: str, engine: str
) -> "Iterator[Move]":
    from sayso.intake import report_named
    from sayso.model.boards import Move

    for number, place in enumerate(places, len(held.evidence) + 1):
        report, _, fragment = place.rpartition("#") if "#" in place else (place, "", "")
        document = report_named(report, opened).document
        if document is None:
            raise Unreadable(f"{report} cannot be read.")
        span = _span(document, fragment, words)
        yield Move(evidence=_piece(f"E{number}", document, span, origin, signed, engine))


def _span(document: "Document", fragment: str, words: str) -> "Span":
    from sayso.cli.explain import CHARACTERS, by_words
    from sayso.model.place import Span

    if words:
        return by_words(document.text, words)
    met = CHARACTERS.fullmatch(fragment)
    if met is None:
        raise Unreadable("Say which words: ID#char=120,180, or ID with --words.")
    span = Span(int(met[1]), int(met[2]) if met[2] else int(met[1]) + 1)
    if not span.start < span.end <= len(document.text):
        raise Unreadable(f"The document has {len(document.text)} characters; {fragment} is no stretch of it.")
    return span


def _piece(name: str, document: "Document", span: "Span", origin: str, signed: str, engine: str) -> "Evidence":
    """A passage with its voices; whom it rests on is the innermost voice, else the outlet."""
    from sayso.compare.speaking import speaking
    from sayso.covering import heard
    from sayso.examining import Engine
    from sayso.model.boards import Evidence
    from sayso.model.place import Passage

    report = heard(document, Engine(engine))
    voices = speaking(report, span.start)
    rests = origin or (voices[-1] if voices else report.outlet or document.id)
    words = " ".join(span.of(document.text).split())
    return Evidence(name, words, signed, Passage(document.id, span), voices, report.outlet, rests)


def _marks(
    held: "Board", marks: tuple[tuple[str, str, str], ...], signed: str, made: str, reason: str
) -> "Iterator[Move]":
    from sayso.model.boards import Fit, Mark, Move

    evidence, hypotheses = {one.id for one in held.evidence}, {one.id for one in held.hypotheses}
    for one, other, fit in marks:
        if one not in evidence or other not in hypotheses or fit not in set(Fit):
            raise Unreadable(f"There is no {one}, no {other}, or no mark {fit}. Marks are CC, C, N, I, II.")
        yield Move(mark=Mark(one, other, Fit(fit), signed, made, reason))


def _show(held: "Board", weighed: "Weighed", form: str | None, output: Path | None) -> None:
    from sayso.present import boards

    if form is None and output is None:
        from sayso.present.terminal import show_list

        show_list(boards.entries(held, weighed), desk.console())
    elif form == "json":
        write(boards.board_json(held, weighed) + b"\n", output)
    elif form == "csv":
        write(boards.board_table(held, weighed), output)
    else:
        write(boards.board_page(held, weighed, sayso.__version__).encode("utf-8", "replace"), output)
