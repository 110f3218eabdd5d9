"""Is another text a copy of the report? Then it is no source for what the report quotes."""

from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache

from sayso.model.document import Document, Part
from sayso.model.place import Span
from sayso.model.voices import Voices
from sayso.verify.marks import quoted
from sayso.verify.settings import Settings
from sayso.verify.wording import Wording

ROW = 5
"""Words in a row: so many shared by chance are rare."""

AROUND = 3
"""So many stretches of the report's own words before and after a quotation tell whether a text is a copy there."""

SAMPLED = 240
"""So many rows, evenly taken, stand for a whole report."""

Row = tuple[str, ...]


class Copies:
    """The report's own words, in rows, to be looked for in other texts."""

    def __init__(self, report: Document, voices: Voices, settings: Settings) -> None:
        self._report, self._text, self._voices, self._settings = report, report.text, voices, settings
        self._near = lru_cache(8)(self._around)

    @cached_property
    def _own(self) -> list[Span]:
        own = (statement.span for statement in self._voices.statements if not statement.said_by)
        return [span for span in own if len(span) >= 4 * ROW and _in_body(span, self._report)]

    @cached_property
    def _sample(self) -> list[Row]:
        """Made when a text is first held against the report: most reports are held against few."""
        every = [row for span in self._own for row in self._rows(span)]
        return every[:: max(1, len(every) // SAMPLED)]

    def copied(self, held: Wording, at: Span) -> bool:
        """Whether the text has the report's own words around a place too."""
        return _share(self._near(at), held, self._settings) >= self._settings.copied

    def reprinted(self, held: Wording) -> bool:
        """Whether the text has a good part of the report's own words, wherever."""
        return _share(self._sample, held, self._settings) >= self._settings.copied_parts

    def _around(self, at: Span) -> list[Row]:
        past = bisect_right(self._own, at.start, key=lambda own: own.end)
        following = bisect_left(self._own, at.end, key=lambda own: own.start)
        near = self._own[max(0, past - AROUND) : past] + self._own[following : following + AROUND]
        return [row for span in near for row in self._rows(span)]

    def _rows(self, span: Span) -> list[Row]:
        words = quoted(span.of(self._text)).keys
        return [words[start : start + ROW] for start in range(len(words) - ROW + 1)]


def _share(rows: list[Row], held: Wording, settings: Settings) -> float:
    """The share of the rows that stand in the text; none where too few words could tell."""
    if len(rows) + ROW - 1 < settings.copied_words:
        return 0.0
    return sum(f" {' '.join(row)} " in held.line for row in rows) / len(rows)


def _in_body(span: Span, report: Document) -> bool:
    """Whether the words are the author's text: notices and furniture are shared by all that an outlet publishes."""
    place = bisect_right(report.zones, span.start, key=lambda zone: zone.span.start) - 1
    return place < 0 or report.zones[place].part is Part.BODY
