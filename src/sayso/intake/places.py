"""The files that a person points at."""

import glob
import os
from collections.abc import Iterator
from pathlib import Path

HIDDEN = (".", "~")
OWN = ".sayso.records"
"""Folders of raw answers beside libraries, which are in those libraries already."""


def files(place: str) -> Iterator[Path]:
    """The files that a path, a folder or a pattern means, in order of names; a path that is nothing is itself."""
    path = Path(place)
    if path.is_dir():
        for folder, inner, names in os.walk(path):
            inner[:] = sorted(name for name in inner if not name.startswith(HIDDEN) and not name.endswith(OWN))
            yield from (Path(folder) / name for name in sorted(names) if not name.startswith(HIDDEN))
    elif path.exists() or not glob.has_magic(place):
        yield path
    else:
        found = sorted(glob.glob(place, recursive=True))  # noqa: PTH207 (a pattern may be absolute)
        yield from (path for name in found for path in files(name))
