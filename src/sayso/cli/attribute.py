"""`sayso attribute`"""

import click

from sayso.cli import desk
from sayso.cli.options import engine_option, json_option, places_argument


@click.command("attribute")
@places_argument
@engine_option
@json_option
def verb(places: tuple[str, ...], engine: str, as_json: bool) -> None:
    """Say who says what in each FILE: quotations, block quotes and reported speech, each with its speaker and why.

    FILE is text, HTML, Markdown, PDF or mail, an archive (WARC), feed or table (JSON lines, CSV), a folder or a pattern
    of them; - reads standard input. No library is needed.
    """
    from sayso.examining import Engine, listen
    from sayso.intake import take

    tally = desk.Tally()
    console = None if as_json else desk.console()
    for reading, *_ in take(places):
        tally.meet(reading.problems)
        if reading.document is None:
            continue
        outline, voices = listen(reading.document, Engine(engine))
        if console is None:
            from sayso.present.json import attribute_json

            desk.line(attribute_json(reading.document, voices, reading.problems))
        else:
            from sayso.present.terminal import show_voices

            show_voices(reading.document, outline, voices, console)
    tally.finish()
