"""Functions over arrays, compiled when they are first called and kept on the disk for the next time."""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numba import config, njit
from platformdirs import user_cache_path

Function = TypeVar("Function", bound=Callable[..., Any])

COMPILED: list[Any] = []
"""Every compiled function, in the order of their modules."""


def compiled(function: Function) -> Function:
    """The function, compiled by numba when it is first called.

    Compiled code is kept in the user's cache folder (NUMBA_CACHE_DIR names another), or where that may not be written,
    made anew by each process. The interpreter is let go while it runs, so that threads run side by side.
    """
    try:
        with kept_in(folder()):
            made = njit(cache=True, nogil=True)(function)
    except RuntimeError:  # no folder that compiled code may be kept in
        made = njit(nogil=True)(function)
    COMPILED.append(made)
    return made  # type: ignore[return-value]


@lru_cache(1)
def folder() -> str:
    """Where this version's compiled code is kept, by its sources: a compiled function has others in it."""
    digest = hashlib.sha256()
    for source in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    base = os.environ.get("NUMBA_CACHE_DIR") or user_cache_path("sayso", appauthor=False) / "compiled"
    return str(Path(base) / digest.hexdigest()[:16])


@contextmanager
def kept_in(folder: str) -> Iterator[None]:
    """Numba keeps what is declared meanwhile in that folder."""
    before, config.CACHE_DIR = config.CACHE_DIR, folder  # type: ignore[attr-defined]
    try:
        yield
    finally:
        config.CACHE_DIR = before  # type: ignore[attr-defined]


@compiled
def whole(number: Any) -> int:
    """A number from an array as one that is counted with, which may be negative."""
    return np.int64(number)  # type: ignore[return-value]


def ready() -> bool:
    """Whether compiled code of this version lies on the disk; if not, the first run takes a minute longer."""
    return any(Path(folder()).rglob("*.nbc"))
