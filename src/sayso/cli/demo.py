"""`sayso demo`"""

from pathlib import Path

import click

import sayso
from sayso.cli import desk
from sayso.cli.options import json_option


@click.command("demo")
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    default="sayso-demo",
    show_default=True,
    help="The folder that the example's library and page go into.",
)
@json_option
def verb(into: Path, as_json: bool) -> None:
    """Load the example library, an invented fire in an invented port, and examine its opinion piece.

    The dossier is shown here, and written beside the library as one page for the browser.
    """
    from sayso import example
    from sayso.examining import examine
    from sayso.library import open_library
    from sayso.present.json import dossier_json
    from sayso.present.page import page
    from sayso.present.terminal import show_dossier
    from sayso.read import read
    from sayso.tracing import with_traced

    into.mkdir(parents=True, exist_ok=True)
    with open_library(into / "example.sayso") as library:
        library.add((read(data, example.locator(name)), data) for name, data in example.documents())
        opinion = next(card for card in library.documents() if card.locator == example.locator(example.OPINION_PIECE))
        report = library.get(opinion.document)
        assert report is not None
        desk.say_what_it_waits_for(library)
        dossier = with_traced(examine(report, library, count=True, copying=desk.copies), library)
        held = len(library)
    written = into / "burying-a-memo.html"
    written.write_bytes(page(dossier, sayso.__version__).encode("utf-8", "replace"))
    if as_json:
        desk.line(dossier_json(dossier))
        return
    show_dossier(dossier, desk.console())
    click.echo()
    click.echo(f"{held} documents are in {into / 'example.sayso'}.")
    click.echo(f"The same dossier, for your browser: {written.absolute()}")
    click.echo(f"Look around: sayso search --library {into / 'example.sayso'} memo")
