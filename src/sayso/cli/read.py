"""`sayso read`"""

import click

from sayso.cli import desk
from sayso.cli.options import json_option, places_argument


@click.command("read")
@places_argument
@json_option
def verb(places: tuple[str, ...], as_json: bool) -> None:
    """Say what each FILE is: which stretch is headline, body, notice, biography; who wrote it, where and when.

    FILE is text, HTML, Markdown, PDF or mail, an archive (WARC), feed or table (JSON lines, CSV), a folder or a pattern
    of them; - reads standard input.
    """
    from sayso.intake import take

    tally = desk.Tally()
    console = None if as_json else desk.console()
    for reading, *_ in take(places):
        tally.meet(reading.problems, quiet=console is not None and reading.document is not None)
        if console is None:
            from sayso.present.json import reading_json

            desk.line(reading_json(reading))
        elif reading.document is not None:
            from sayso.present.terminal import show_reading

            show_reading(reading, console)
    tally.finish()
