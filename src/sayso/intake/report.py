"""The one report that a person names."""

from pathlib import Path

from sayso.errors import Unreadable
from sayso.intake.take import take
from sayso.model.document import Document, Reading
from sayso.model.shelf import Shelf


def report_named(report: str, shelf: Shelf) -> Reading:
    """The report a person names: a file, `-`, or the id or address of a document held.

    Raises `Unreadable` when it is none of these, or a file with several reports in it (an archive, a feed).
    """
    if report == "-" or _is_file(report):
        return _first(report)
    held = _held(report, shelf)
    if held is not None:
        return Reading(held)
    if report.startswith(("http://", "https://")):
        words = f"The library holds no document of the address {report}. Fetch it first: sayso add {report}"
        raise Unreadable(words)
    raise Unreadable(f"{report} is neither a file nor the id of a document in the library. Try: sayso search WORDS")


def _first(report: str) -> Reading:
    """The one report in a file; raises `Unreadable` where there are several to choose from."""
    read: list[Reading] = []
    for taken in take([report]):
        read.append(taken.reading)
        if sum(reading.document is not None for reading in read) > 1:
            raise Unreadable(
                f"{report} holds more than one report. Put them into the library with `sayso add`, and name one."
            )
    document = next((reading.document for reading in read if reading.document), None)
    return Reading(document, tuple(problem for reading in read for problem in reading.problems))


def _is_file(report: str) -> bool:
    try:
        return Path(report).is_file()
    except (OSError, ValueError):  # too long for a path, or with a NUL in it
        return False


def _held(report: str, shelf: Shelf) -> Document | None:
    """The document of that id or address, if one is held; of several versions the one captured last."""
    document = shelf.get(report)
    if document is None:
        cards = sorted(shelf.by_address(report), key=lambda card: card.captured)
        document = shelf.get(cards[-1].document) if cards else None
    return document
