"""Which documents may share passages with a text: an index of fingerprints in files beside the library."""

from sayso.library.passages.index import PassageIndex

__all__ = ["PassageIndex"]
