"""How anything points at anything: spans, passages, reasons, problems."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open stretch `text[start:end]`, counted in code points.

    >>> Span(4, 7).of("who said so")
    'sai'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that this span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether the other lies wholly in this one."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> "Span":
        """The same stretch, counted from `by` code points earlier: a view's offsets become the text's."""
        return Span(self.start + by, self.end + by)

    def clipped(self, other: "Span") -> "Span":
        """The part of this span that lies in the other; empty where they do not meet."""
        start = max(self.start, other.start)
        return Span(start, max(start, min(self.end, other.end)))

    def trimmed(self, text: str) -> "Span":
        """The span without the white space at its ends; empty, at its start, where it is nothing else."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip())) if words.strip() else Span(self.start, self.start)

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A place in a document, by the document's id."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reason:
    """Why Sayso says so; every finding carries one."""

    rule: str
    """The rule or model, with its version: `block-after-colon/1`."""

    words: str
    """One sentence fit to show a reader."""

    at: tuple[Passage, ...] = ()
    """The text that the rule looked at."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Bad input as data: which step met it, one plain sentence, and where."""

    step: str
    words: str
    at: Passage | None = None
    locator: str = ""
    """The file or address it was met in, when there is no document yet."""
