"""Functions over arrays, compiled when they are first called and kept on the disk for the next time."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from numba import njit

Function = TypeVar("Function", bound=Callable[..., Any])

COMPILED: list[Any] = []
"""Every compiled function, in the order of their modules."""


def compiled(function: Function) -> Function:
    """The function, compiled by numba when it is first called.

    Compiled code is kept beside the source, or where that may not be written, in the user's cache folder; where
    neither may be, it is compiled anew by each process. The interpreter is let go while it runs, so that threads
    run side by side.
    """
    try:
        made = njit(cache=True, nogil=True)(function)
    except RuntimeError:  # no folder that compiled code may be kept in
        made = njit(nogil=True)(function)
    COMPILED.append(made)
    return made  # type: ignore[no-any-return]


def kept(function: Any) -> bool:
    """Whether compiled code of this function, no older than its source, lies on the disk."""
    if not function.stats.cache_path:
        return False
    source = Path(function.py_func.__code__.co_filename)
    name = f"{source.stem}.{function.py_func.__qualname__}-{function.py_func.__code__.co_firstlineno}."
    made = (path.stat().st_mtime for path in Path(function.stats.cache_path).glob(f"{name}*.nbi"))
    return max(made, default=0.0) >= source.stat().st_mtime
