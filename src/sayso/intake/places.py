"""The files that a person points at."""

import glob
import os
import re
from collections.abc import Iterator
from pathlib import Path

HIDDEN = (".", "~")
OWN = re.compile(r"\.sayso(?:\.records|-wal|-shm|-journal|\.before-\d+)?$")
"""Libraries, what lies beside them while they are open, and the raw answers that are in them already."""

SAVED_WITH = re.compile(r"(.+)[_.](?:files|dateien|fichiers|archivos|bestanden|file)$")
"""Folders in which browsers put what belongs to a saved page: its pictures, styles and frames."""

NO_REPORT = re.compile(
    r"\.(?:css|js|mjs|map|woff2?|ttf|otf|eot|ico|svg|pyc?|sh|sql|sqlite|db|log|lock|toml|ya?ml|cdxj?)$", re.I
)
"""Endings of what is read where it is named, and passed over in a folder: programs, styles, fonts, settings."""


def files(place: str) -> Iterator[Path]:
    """The files that a path, a folder or a pattern means, in order of names; a path that is nothing is itself."""
    path = Path(place)
    if path.is_dir():
        for folder, inner, names in os.walk(path):
            inner[:] = sorted(name for name in inner if not passed_over(name) and not goes_with(name, names))
            yield from (Path(folder) / name for name in sorted(names) if not passed_over(name))
    elif path.exists() or not glob.has_magic(place):
        yield path
    else:
        found = sorted(glob.glob(place, recursive=True))  # noqa: PTH207 (a pattern may be absolute)
        yield from (path for name in found for path in files(name))


def passed_over(name: str) -> bool:
    """Whether a file or folder inside a folder is none that a person means who points at the folder.

    >>> [passed_over(name) for name in ("ferry.html", "desk.sayso-wal", ".git", "style.css")]
    [False, True, True, True]
    """
    return name.startswith(HIDDEN) or OWN.search(name) is not None or NO_REPORT.search(name) is not None


def goes_with(folder: str, names: list[str]) -> bool:
    """Whether a folder holds what a browser saved along with a page beside it.

    >>> goes_with("Ferry_files", ["Ferry.html"]), goes_with("case_files", ["Ferry.html"])
    (True, False)
    """
    found = SAVED_WITH.match(folder)
    return found is not None and any(found[1] + ending in names for ending in (".html", ".htm", ".xhtml"))
