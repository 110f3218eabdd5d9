"""What is done in a process of its own: files are read in, reports are examined."""

from pathlib import Path

from sayso.library import Added, open_library
from sayso.library.dossiers import FIRST_LOOK
from sayso.resolve import Aliases


def made_by(version: str, engine: str) -> str:
    """Who made a dossier, so that one by another version or engine is made anew."""
    return f"sayso {version}, {engine}"


def take_in(library: Path, file: Path, locator: str) -> tuple[Added, ...]:
    """Read one file and put what it holds into the library; what is said to be added is on the disk.

    Archives, feeds and tables give what is in them. A dossier that was exported as JSON gives its document back, and
    what people decided about it.
    """
    from sayso.handed_back import BEGINS, handed_back
    from sayso.intake import read_all
    from sayso.intake.opened import opened_file

    with open_library(library) as opened:
        back = handed_back(file.read_bytes()) if begins(file, BEGINS) else None
        if back is not None:
            document, decisions = back
            outcomes = opened.add([document])
            opened.decide(decisions)
            return outcomes
        return opened.add(read_all(opened_file(file, locator)))


def begins(file: Path, how: bytes) -> bool:
    """Whether a file begins with these bytes."""
    with file.open("rb") as opened:
        return opened.read(len(how)) == how


def fetch(library: Path, address: str) -> tuple[Added, ...]:
    """Fetch one page because a person asked for it, and put it into the library; its raw answer is kept beside."""
    from sayso.fetch import Fetcher, Settings
    from sayso.intake import read_all
    from sayso.library.records import keep

    with open_library(library) as opened:
        fetcher = Fetcher(Settings(), lambda warc: keep(opened.path, warc))
        return opened.add(read_all(fetcher.fetch(address)))


def examine_report(library: Path, document: str, engine: str, made: str, aliases: Aliases | None, count: bool) -> None:
    """Examine a document of the library and keep its dossier.

    With `count`, it is kept again with what it shares with others and with independent origins, which take longer.
    """
    from sayso.copying import copying
    from sayso.examining import Engine, examine
    from sayso.tracing import with_traced

    with open_library(library) as opened:
        report = opened.get(document)
        if report is None:
            return
        shelf = opened.shelf_mark()
        dossier = examine(report, opened, aliases, Engine(engine))
        opened.keep(dossier, made + FIRST_LOOK, shelf)
        if count:
            counted = examine(report, opened, aliases, Engine(engine), count=True, copying=copying)
            opened.keep(with_traced(counted, opened), made, shelf)


def group_events(library: Path) -> None:
    """Put the reports that came since into events."""
    from sayso.cli.events import group

    with open_library(library) as opened:
        group(opened, False)


def wake() -> None:
    """Load what examining needs, so that the first report does not wait for it."""
    from sayso.examining import listen
    from sayso.model.document import Document, Part, Zone
    from sayso.model.place import Reason, Span

    text = "Nobody was told, the mayor said."
    zone = Zone(Part.BODY, Span(0, len(text)), Reason("wake/1", ""))
    listen(Document("wake", text, (zone,)))
