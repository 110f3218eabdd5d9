"""When and where the bytes of a document were had: what makes a saved page evidence."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Capture:
    """One occasion on which a document's bytes were had; the same document may be captured many times."""

    address: str
    """The URL asked, or the file read."""

    source: str = ""
    """Where the bytes lie: "news.warc.gz, record 17 at byte 48213", or the file itself."""

    at: datetime | None = None
    """When the bytes were had from the web; None where nobody says."""

    status: int = 0
    """The server's answer (200); 0 where no server was asked."""

    repeats: str = ""
    """For a record that only says "as before": the SHA-1 that it gives for the page it repeats."""

    asked: str = ""
    """The address that was asked for, where it led on to `address`; else empty."""

    record: str = ""
    """The SHA-256, in hexadecimal, of the WARC file beside the library that holds the raw answer."""
