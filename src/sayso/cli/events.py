"""`sayso events`"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

import sayso
from sayso.cli import desk
from sayso.cli.forms import form_options, write
from sayso.cli.options import library_option
from sayso.errors import NotHeld, Unreadable

if TYPE_CHECKING:
    from sayso.library import Library
    from sayso.model.coverage import Act, Event, Grouping, Together
    from sayso.model.dossier import Card

ABOUT = "events"
"""Under which name rulings on events are kept."""


@click.command("events")
@click.argument("documents", metavar="[ID]...", nargs=-1)
@library_option
@click.option("--anew", is_flag=True, help="Group the whole library again. Otherwise only what is new is placed.")
@click.option("--alone", is_flag=True, help="List reports that stand alone, too.")
@click.option("--same", is_flag=True, help="Rule that the documents named tell of the same event.")
@click.option("--apart", is_flag=True, help="Rule that the two documents named tell of two events.")
@click.option("--by", "signed", help="Who rules; a ruling is kept with this name, and regrouping respects it.")
@form_options
def verb(
    documents: tuple[str, ...], library: Path | None, anew: bool, alone: bool, same: bool, apart: bool,
    signed: str | None, form: str | None, output: Path | None,
) -> None:  # fmt: skip
    """Which reports of the library tell of the same event, and why. With IDs, the events of those documents.

    New reports are placed in the events that are there; copies of one story stay together.
    """
    from sayso.model.coverage import Together

    with desk.library(library) as opened:
        if same or apart:
            _rule(opened, documents, Together.SAME if same else Together.APART, signed)
        group(opened, anew or same or apart)
        found = [one for one in opened.coverage.events() if _wanted(one, documents, alone)]
        cards = {name: card for one in found for name in one.documents if (card := opened.card(name))}
    if form is None and output is None:
        from sayso.present.terminal import show_list

        show_list(_entries(found, cards), desk.console())
    else:
        write(rendered(found, cards, form or "html"), output)


def _wanted(one: "Event", documents: Sequence[str], alone: bool) -> bool:
    if documents:
        return bool(set(documents) & set(one.documents))
    return alone or len(one.documents) > 1


def _rule(opened: "Library", documents: Sequence[str], together: "Together", signed: str | None) -> None:
    """Keep a ruling on each two of the documents; raises `Unreadable` where nobody signs or too few are named."""
    from itertools import combinations

    from sayso.model.coverage import Grouping

    if not signed or len(documents) < 2:
        raise Unreadable('A ruling needs two documents and a name: sayso events ID ID --same --by "Ann Orlo"')
    for name in documents:
        if opened.card(name) is None:
            raise NotHeld(f"The library holds no document {desk.printable(name)}.")
    at = datetime.now(UTC).isoformat(timespec="seconds")
    for one, other in combinations(documents, 2):
        opened.coverage.act(ABOUT, Grouping(one, other, together), signed, at)


def group(opened: "Library", anew: bool) -> None:
    """Group the library: all of it the first time or when asked, else place what is new."""
    from sayso.covering import grouped, reported
    from sayso.model.coverage import Grouping

    held = opened.coverage.grouped()
    names = [card.document for card in opened.documents()]
    if not anew and held and held <= set(names):
        for name in names:
            document = opened.get(name) if name not in held else None
            if document is not None:
                opened.coverage.place(reported(document))
        return
    reports = [reported(document) for name in names if (document := opened.get(name)) is not None]
    opened.coverage.keep(grouped(reports, _rulings(opened.coverage.acts(ABOUT, Grouping))), reports)


def _rulings(acts: "Sequence[Act[Grouping]]") -> "list[Grouping]":
    """The last ruling on each two documents."""
    last: dict[frozenset[str], Grouping] = {}
    for act in acts:
        last[frozenset((act.record.one, act.record.other))] = act.record
    return list(last.values())


def _entries(found: "Sequence[Event]", cards: "dict[str, Card]") -> list[tuple[str, str, str]]:
    from sayso.present.wording import card_label, counted

    if not found:
        return [("No event that two reports tell of.", "", "")]
    return [
        (
            f"{one.id}  {counted(len(one.documents), 'report')}",
            "; ".join(card_label(cards[name]) for name in one.documents if name in cards),
            one.because.words,
        )
        for one in found
    ]


def rendered(found: "Sequence[Event]", cards: "dict[str, Card]", form: str) -> bytes:
    """Events as JSON (one a line), a table or a page."""
    if form == "json":
        from sayso.present.coverage_json import event_json

        return b"".join(event_json(one) + b"\n" for one in found)
    if form == "csv":
        from sayso.present.coverage_table import events_table

        return events_table(found, cards)
    from sayso.present.coverage_page import events_page

    return events_page(found, cards, sayso.__version__).encode("utf-8", "replace")
