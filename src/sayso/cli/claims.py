"""`sayso claims`"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

import sayso
from sayso.cli import desk
from sayso.cli.forms import form_options, write
from sayso.cli.options import library_option
from sayso.errors import Unreadable

if TYPE_CHECKING:
    from sayso.library import Library, MemoryShelf
    from sayso.present.claims import Asked


@click.command("claims")
@click.argument("words", metavar="[WORDS]...", nargs=-1)
@click.option("--of", "report", metavar="REPORT", help="Ask about every statement of a report instead of WORDS.")
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 100), help="At most so many of each.")
@library_option
@form_options
def verb(
    words: tuple[str, ...], report: str | None, limit: int, library: Path | None, form: str | None,
    output: Path | None,
) -> None:  # fmt: skip
    """Has this been said, or checked, before? The claim in WORDS beside the library's statements and published checks.

    Published checks (ClaimReview) come into the library with `sayso add FEED.json`. Their ratings are their own.
    """
    tally = desk.Tally()
    with desk.shelf(library) as shelf:
        asked = list(_of(report, shelf, limit, tally) if report else [_one(" ".join(words), shelf, limit)])
    if form is None and output is None:
        from sayso.present.claims import entries
        from sayso.present.terminal import show_list

        show_list(entries(asked), desk.console())
    else:
        write(rendered(asked, form or "html"), output)
    tally.finish()


def _one(claim: str, shelf: "Library | MemoryShelf", limit: int) -> "Asked":
    from sayso.claiming import said
    from sayso.library import Library
    from sayso.present.claims import Asked

    if not claim.strip():
        raise Unreadable('Say which claim: sayso claims "the shed was never inspected", or --of REPORT')
    reviews = shelf.coverage.matching(claim, limit) if isinstance(shelf, Library) else ()
    return Asked(claim, None, said(claim, shelf, limit), reviews)


def _of(report: str, shelf: "Library | MemoryShelf", limit: int, tally: desk.Tally) -> "Iterator[Asked]":
    from sayso.claiming import claims_of, said
    from sayso.intake import report_named
    from sayso.library import Library
    from sayso.model.place import Passage
    from sayso.present.claims import SURE, Asked

    reading = report_named(report, shelf)
    tally.meet(reading.problems, report)
    for document, span in claims_of([reading.document] if reading.document else []):
        claim = " ".join(span.of(document.text).split())
        reviews = shelf.coverage.matching(claim, limit) if isinstance(shelf, Library) else ()
        near = tuple(one for one in reviews if one.score >= SURE)
        statements = said(claim, shelf, limit, document)
        if statements or near:
            yield Asked(claim, Passage(document.id, span), statements, near)


def rendered(asked: "list[Asked]", form: str) -> bytes:
    """Claims as JSON (one a line), a table or a page."""
    from sayso.present import claims

    if form == "json":
        return b"".join(claims.claim_json(one) + b"\n" for one in asked)
    if form == "csv":
        return claims.claims_table(asked)
    return claims.claims_page(asked, sayso.__version__).encode("utf-8", "replace")
