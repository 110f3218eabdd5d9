"""What fetching may cost, and where it may go."""

from dataclasses import dataclass

from sayso import __version__


@dataclass(frozen=True, slots=True)
class Settings:
    """What fetching may cost, and where it may go."""

    allow_private: bool = False
    """Whether addresses of this machine and its own network may be connected to."""

    most_bytes: int = 20_000_000
    """Bytes that a server may send for one page, headers included."""

    most_unpacked: int = 64_000_000
    """Bytes to which a packed answer may unpack."""

    seconds: float = 30.0
    """Seconds in which one answer must be whole; a server that sends a byte now and then gains nothing."""

    redirects: int = 8
    """So many times a page may send us on to another."""

    pace: float = 1.0
    """Seconds between two questions to one host; more where its robots.txt asks for more."""

    longest_pace: float = 30.0
    """Seconds. Where robots.txt asks for a longer pause, the page is not fetched."""

    agent: str = f"Sayso/{__version__} (fetches single pages at a reader's request)"
    """How we name ourselves."""
