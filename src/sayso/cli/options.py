"""What several verbs can be told: which library, which names, JSON or for people."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorated = Callable[..., Any]


def library_option(verb: Decorated) -> Decorated:
    """`--library FILE`, else SAYSO_LIBRARY, else the user's own library."""
    return click.option(
        "--library",
        "library",
        type=click.Path(path_type=Path, dir_okay=False),
        envvar="SAYSO_LIBRARY",
        show_envvar=True,
        help="The library's file. Without it, your own library is used.",
    )(verb)


def aliases_option(verb: Decorated) -> Decorated:
    """`--aliases FILE`: more names that mean the same outlet."""
    return click.option(
        "--aliases",
        "aliases",
        type=click.Path(path_type=Path, dir_okay=False, exists=True),
        help="A TOML file of names that mean the same outlet or body, added to Sayso's own table.",
    )(verb)


def engine_option(verb: Decorated) -> Decorated:
    """`--engine NAME`, and `--fast` for short: how closely to read."""
    named = click.option(
        "--engine",
        "engine",
        type=click.Choice(["full", "fast", "rules"]),
        default="full",
        show_default=True,
        help="Who looks for voices beside the rules: the full engine, the fast one, or nobody.",
    )
    short = click.option("--fast", "engine", flag_value="fast", help="Short for --engine fast: quicker, finds less.")
    return named(short(verb))


def count_option(verb: Decorated) -> Decorated:
    """`--count`: independent origins too."""
    told = "Count the independent origins of each statement too: every document that carries one is heard."
    return click.option("--count", "count", is_flag=True, help=told)(verb)


def allow_private_option(verb: Decorated) -> Decorated:
    """`--allow-private`: fetch from this machine and its own network too."""
    return click.option(
        "--allow-private", is_flag=True, help="Fetch from this machine and its own network too, which is refused else."
    )(verb)


def json_option(verb: Decorated) -> Decorated:
    """`--json`: one JSON object a line, for tools."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for tools.")(verb)


def places_argument(verb: Decorated) -> Decorated:
    """FILE…: files, folders, patterns; `-` is standard input."""
    return click.argument("places", metavar="FILE...", nargs=-1, required=True)(verb)


def report_argument(verb: Decorated) -> Decorated:
    """REPORT: a file, `-`, or the id or address of a document in the library."""
    return click.argument("report", metavar="REPORT")(verb)
