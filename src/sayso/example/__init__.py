"""The example library: an invented fire in an invented port, as its outlets, ministries and bloggers told it."""

from collections.abc import Iterator
from importlib.resources import files

NOT_DOCUMENTS = ("README.md", "gold.toml", "__init__.py")
OPINION_PIECE = "plain-ground-burying-a-memo.txt"


def documents() -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each of its documents, in order of names."""
    for entry in sorted(files(__name__).iterdir(), key=lambda entry: entry.name):
        if entry.is_file() and entry.name not in NOT_DOCUMENTS:
            yield entry.name, entry.read_bytes()


def locator(name: str) -> str:
    """What a document of the example is called in a library."""
    return f"example/{name}"
