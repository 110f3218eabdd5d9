"""What is done in a process of its own: files are read in, reports are examined."""

from pathlib import Path

from sayso.library import Added, open_library
from sayso.resolve import Aliases


def made_by(version: str, engine: str) -> str:
    """Who made a dossier, so that one by another version or engine is made anew."""
    return f"sayso {version}, {engine}"


def take_in(library: Path, file: Path, locator: str) -> tuple[Added, ...]:
    """Read one file and put what it holds into the library; what is said to be added is on the disk.

    A dossier that was exported as JSON gives its document back, and what people decided about it.
    """
    from sayso.handed_back import handed_back
    from sayso.read import read

    data = file.read_bytes()
    back = handed_back(data)
    with open_library(library) as opened:
        if back is not None:
            document, decisions = back
            outcomes = opened.add([document])
            opened.decide(decisions)
            return outcomes
        return opened.add([(read(data, locator), data)])


def examine_report(library: Path, document: str, engine: str, made: str, aliases: Aliases | None, count: bool) -> None:
    """Examine a document of the library and keep its dossier; with `count`, then count independent origins too."""
    from sayso.examining import Engine, examine

    with open_library(library) as opened:
        report = opened.get(document)
        if report is not None:
            shelf = opened.shelf_mark()
            dossier = examine(report, opened, aliases, Engine(engine))
            opened.keep(dossier, made, shelf)
            if count and dossier.chains:
                opened.keep(examine(report, opened, aliases, Engine(engine), count=True), made, shelf)


def wake() -> None:
    """Load what examining needs, so that the first report does not wait for it."""
    from sayso.examining import listen
    from sayso.model.document import Document, Part, Zone
    from sayso.model.place import Reason, Span

    text = "Nobody was told, the mayor said."
    zone = Zone(Part.BODY, Span(0, len(text)), Reason("wake/1", ""))
    listen(Document("wake", text, (zone,)))
