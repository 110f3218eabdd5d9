"""How much the reading room takes on at once, and how long it waits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """Limits of size and time; everything beyond them is refused in plain words."""

    largest: int = 96_000_000
    """Bytes of one request, all its files together."""

    longest_paste: int = 4_000_000
    """Code points of a text that is pasted."""

    most_files: int = 500
    """Files of one import."""

    longest_field: int = 8_000
    """Code points of any other field: a name, a note, a search."""

    patience: float = 20.0
    """Seconds to wait for the next part of a request's body."""

    reading: float = 120.0
    """Seconds to read one file in; then it is given up and said to be."""

    examining: float = 900.0
    """Seconds to examine one report."""

    remembered: int = 32
    """Reports kept ready to be shown."""

    at_once: int = 64
    """Requests served at the same time; more are told to come back."""
