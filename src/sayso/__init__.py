"""On whose say-so? Sayso takes a news report apart: who speaks, where the words came from, who really said them.

>>> import sayso
>>> sayso.__version__.count(".")
2
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from sayso.library import Library
    from sayso.model.document import Document, Reading
    from sayso.model.dossier import Dossier
    from sayso.model.shelf import Shelf

__version__ = "0.1.0"
__all__ = ["__version__", "examine", "open_library"]


def open_library(path: "str | Path", create: bool = True, read_only: bool = False) -> "Library":
    """Open the library at `path`, made when there is none; see `sayso.library.open_library`."""
    from sayso.library import open_library as opened

    return opened(path, create, read_only)


def examine(report: "str | Path | Document | Reading", library: "Shelf | None" = None) -> "Dossier":
    """The dossier of a report: a path, the id of a document in the library, or a document that was read before.

    Without a library the report's quotations are found and nothing is held against them. Raises `Unreadable` for a
    report that cannot be read, in one sentence that says why.
    """
    from sayso.errors import Unreadable
    from sayso.examining import examine as examined
    from sayso.intake import report_named
    from sayso.library import MemoryShelf
    from sayso.model.document import Document, Reading

    shelf = MemoryShelf([]) if library is None else library
    if isinstance(report, Document):
        return examined(report, shelf)
    reading = report if isinstance(report, Reading) else report_named(str(report), shelf)
    if reading.document is None:
        raise Unreadable(" ".join(problem.words for problem in reading.problems))
    return examined(reading, shelf)
