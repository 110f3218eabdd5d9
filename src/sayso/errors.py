"""What Sayso raises on purpose; every message is fit to show a reader."""


class SaysoError(Exception):
    """Everything Sayso raises on purpose.

    ├─ NotHeld         no such document in the library
    ├─ NotALibrary     the file is no Sayso library, or one that a newer Sayso wrote
    ├─ Unreadable      a place or a file given by the user cannot be read at all
    ├─ NotWritten      the library could not take it: the disk is full, or another program is in the way
    └─ MissingExtra    an optional package is not installed
    """


class NotHeld(SaysoError):
    """The library holds no document of that id or locator."""


class NotALibrary(SaysoError):
    """The file is not a library that this version of Sayso can open."""


class Unreadable(SaysoError):
    """What the user pointed at does not exist, is not allowed, or is no place in a text."""


class NotWritten(SaysoError):
    """The library could not be written to; what it acknowledged before is safe."""


class MissingExtra(SaysoError):
    """An optional package is missing; the message says what to install."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs more than the basic install: pip install 'sayso[{extra}]'")
