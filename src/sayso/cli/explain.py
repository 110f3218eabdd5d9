"""`sayso explain`"""

import re
from pathlib import Path

import click

from sayso.cli import desk
from sayso.cli.options import aliases_option, engine_option, json_option, library_option
from sayso.errors import Unreadable
from sayso.model.dossier import Dossier
from sayso.model.place import Span

CHARACTERS = re.compile(r"char=(\d+)(?:,(\d+))?$")


@click.command("explain")
@click.argument("place", metavar="PLACE")
@click.option("--words", default="", help="The words meant, as they stand in the report, instead of offsets.")
@library_option
@aliases_option
@engine_option
@json_option
def verb(place: str, words: str, library: Path | None, aliases: Path | None, engine: str, as_json: bool) -> None:
    """Why Sayso says what it says about a PLACE: every finding there, with its rule and the text it looked at.

    PLACE is a report and a stretch of it: report.txt#char=120,180 (code points, as in RFC 5147), report.txt#a3 for
    an attribution, or report.txt alone with --words "as they stand there". The report is a file or a document's id.
    """
    from sayso.examining import Engine, examine
    from sayso.intake import report_named
    from sayso.present.json import explain_json

    report, _, fragment = place.rpartition("#") if "#" in place and not Path(place).exists() else (place, "", "")
    tally = desk.Tally()
    with desk.shelf(library) as shelf:
        reading = report_named(report, shelf)
        tally.meet(reading.problems, report)
        if reading.document is not None:
            dossier = examine(reading, shelf, desk.aliases(aliases), Engine(engine))
            span = stretch(dossier, fragment, words)
            if as_json:
                desk.line(explain_json(dossier, span))
            else:
                from sayso.present.terminal import show_reasons

                show_reasons(dossier, span, desk.console())
    tally.finish()


def stretch(dossier: Dossier, fragment: str, words: str) -> Span:
    """The stretch meant by a fragment or by words; raises `Unreadable` when there is none, or more than one."""
    text = dossier.document.text
    if words:
        return by_words(text, words)
    characters = CHARACTERS.fullmatch(fragment)
    if characters:
        start = int(characters[1])
        end = int(characters[2]) if characters[2] else start + 1
        if start < end <= len(text):
            return Span(start, end)
        raise Unreadable(f"The report has {len(text)} characters; {fragment} is no stretch of it.")
    for attribution in dossier.attributions:
        if attribution.id == fragment:
            return attribution.contents[0]
    raise Unreadable("Say which place: report.txt#char=120,180, report.txt#a3, or --words with words of the report.")


def by_words(text: str, words: str) -> Span:
    """Where words stand, however their white space is broken; raises `Unreadable` unless it is one place."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        raise Unreadable("--words has no words.")
    places = list(re.finditer(r"\s+".join(parts), text))
    if len(places) == 1:
        return Span(*places[0].span())
    if not places:
        raise Unreadable("Those words do not stand in the report. Mind its quotation marks and apostrophes.")
    listed = ", ".join(f"#char={place.start()},{place.end()}" for place in places[:5])
    raise Unreadable(
        f"Those words stand there {len(places)} times: {listed}. Give more of them, or one of these places."
    )
