"""Bytes that come piece by piece and can be looked at before they are taken."""

from collections.abc import Iterator


class Window:
    """A forward view of a stream of bytes. It holds no more than was asked to be looked at.

    >>> window = Window(iter([b"so ", b"they ", b"say"]))
    >>> window.holds(5), window.take(3), window.find(b"say", 100), window.at
    (True, b'so ', 5, 3)
    """

    def __init__(self, pieces: Iterator[bytes], at: int = 0) -> None:
        self._pieces = pieces
        self._held = bytearray()
        self.at = at
        """How many bytes were taken or passed over."""

    def holds(self, count: int) -> bool:
        """Whether so many bytes are still to come; fetches them."""
        while len(self._held) < count:
            piece = next(self._pieces, None)
            if piece is None:
                return False
            self._held += piece
        return True

    def begins(self, with_bytes: bytes) -> bool:
        """Whether the next bytes are these."""
        self.holds(len(with_bytes))
        return self._held.startswith(with_bytes)

    def shows(self, ahead: int, words: bytes, last: bool = False) -> bool:
        """Whether these bytes stand so far ahead; with `last`, whether nothing follows them."""
        self.holds(ahead + len(words) + 1)
        there = self._held[ahead : ahead + len(words)] == words
        return there and not (last and len(self._held) > ahead + len(words))

    def take(self, count: int) -> bytes:
        """The next bytes, fewer where the stream ends."""
        self.holds(count)
        taken = bytes(self._held[:count])
        del self._held[:count]
        self.at += len(taken)
        return taken

    def drop(self, count: int) -> int:
        """Pass over so many bytes without keeping them; returns how many there were."""
        left = count
        while left and (self._held or self.holds(1)):
            gone = min(left, len(self._held))
            del self._held[:gone]
            left -= gone
        self.at += count - left
        return count - left

    def find(self, words: bytes, within: int) -> int:
        """How far ahead these bytes stand, or -1 where they do not begin in the next `within` bytes."""
        looked = 0
        while True:
            found = self._held.find(words, looked, within + len(words))
            if found >= 0 or len(self._held) >= within + len(words):
                return found
            looked = max(0, len(self._held) - len(words) + 1)
            if not self.holds(len(self._held) + 1):
                return -1

    def drop_to(self, words: bytes) -> int:
        """Pass over everything before these bytes, however far they are; returns how much that was."""
        dropped = 0
        while (found := self.find(words, 1 << 20)) < 0:
            gone = self.drop(max(0, min(1 << 20, len(self._held) - len(words) + 1)) or len(self._held))
            dropped += gone
            if not gone:
                return dropped
        return dropped + self.drop(found)
