"""One SQLite file that keeps documents and finds them again."""

from sayso.library.added import Added, Outcome
from sayso.library.library import Library
from sayso.library.memory import MemoryShelf
from sayso.library.open_library import open_library
from sayso.library.prepare import Item
from sayso.library.search import Hit

__all__ = ["Added", "Hit", "Item", "Library", "MemoryShelf", "Outcome", "open_library"]
