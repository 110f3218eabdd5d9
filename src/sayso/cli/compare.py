"""`sayso compare`"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

import sayso
from sayso.cli import desk
from sayso.cli.forms import form_options, write
from sayso.cli.options import aliases_option, engine_option, library_option
from sayso.errors import NotHeld, Unreadable

if TYPE_CHECKING:
    from sayso.covering import Covered
    from sayso.library import Library, MemoryShelf
    from sayso.model.coverage import Event
    from sayso.model.document import Document


@click.command("compare")
@click.argument("reports", metavar="[REPORT]...", nargs=-1)
@click.option("--event", "event", metavar="ID", help="All reports of an event, as `sayso events` names it.")
@library_option
@aliases_option
@engine_option
@form_options
def verb(
    reports: tuple[str, ...], event: str | None, library: Path | None, aliases: Path | None, engine: str,
    form: str | None, output: Path | None,
) -> None:  # fmt: skip
    """Reports of one event, side by side: what they agree on, where they differ, what each does not carry.

    REPORT is a file (plain text, HTML, PDF), - for standard input, or the id or address of a document in the library;
    name two or more, or an event.
    """
    from sayso.covering import covered
    from sayso.examining import Engine

    tally = desk.Tally()
    with desk.shelf(library) as shelf:
        found, documents = _chosen(reports, event, shelf, tally)
        told = covered(found, shelf, documents, Engine(engine), desk.aliases(aliases))
    if form is None and output is None:
        from sayso.present.matrix import matrix
        from sayso.present.terminal import show_matrix

        show_matrix(matrix(told.comparison, told.reports, told.alleged), desk.console())
    else:
        write(rendered(told, form or "html"), output)
    tally.finish()


def _chosen(
    reports: Sequence[str], event: str | None, shelf: "Library | MemoryShelf", tally: desk.Tally
) -> "tuple[Event, list[Document]]":
    """The event asked for and its documents; raises `Unreadable` where there are fewer than two."""
    from sayso.covering import named_together
    from sayso.intake import report_named

    if event is not None:
        found = _kept(event, shelf)
        return found, [document for one in found.documents if (document := shelf.get(one)) is not None]
    documents = []
    for report in reports:
        reading = report_named(report, shelf)
        tally.meet(reading.problems, report)
        if reading.document is not None:
            documents.append(reading.document)
    if len({document.id for document in documents}) < 2:
        raise Unreadable("Name two reports or more, or an event: sayso compare --event ID (sayso events lists them).")
    return named_together(documents), documents


def _kept(event: str, shelf: "Library | MemoryShelf") -> "Event":
    from sayso.library import Library

    found = shelf.coverage.event(event) if isinstance(shelf, Library) else None
    if found is None:
        raise NotHeld(f"There is no event {event}. Group the library first: sayso events")
    return found


def rendered(told: "Covered", form: str) -> bytes:
    """A comparison as JSON, a table or a page."""
    if form == "json":
        from sayso.present.coverage_json import comparison_json

        return comparison_json([(told.comparison, told.alleged)]) + b"\n"
    from sayso.present.matrix import matrix

    shown = matrix(told.comparison, told.reports, told.alleged)
    if form == "csv":
        from sayso.present.coverage_table import comparison_table

        return comparison_table(shown)
    from sayso.present.coverage_page import comparison_page

    return comparison_page(shown, sayso.__version__).encode("utf-8", "replace")
