"""`sayso schema`"""

import click

from sayso.cli import desk


@click.command("schema")
@click.argument("verbs", metavar="[VERB]...", nargs=-1)
def verb(verbs: tuple[str, ...]) -> None:
    """The JSON Schema of one line of `sayso VERB --json`; of every verb that has one when none is named."""
    from sayso.present.json import SHAPES, schema

    for name in verbs or tuple(SHAPES):
        desk.line(schema(name))
