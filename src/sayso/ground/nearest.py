"""Where a document says what a statement says, in other words: its sentences by how alike they are."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.ground.likeness import Likeness, Rarity, likeness
from sayso.ground.opened import part, says
from sayso.ground.settings import Settings
from sayso.ground.tellings import Telling, tellings
from sayso.model.document import Document, Part
from sayso.model.opener import Alike
from sayso.model.outline import Outline
from sayso.model.place import Span

LONGEST = 2_000
"""Code points. What is longer is no sentence."""


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence and how alike it is; `alike` is the likeness that decides, by shared words or by an encoder."""

    span: Span
    alike: float
    likeness: Likeness


class Sentences:
    """The sentences of one document, by the telling words that each has."""

    def __init__(self, document: Document, outline: Outline) -> None:
        said = [one for one in outline.sentences if len(one) <= LONGEST and says(document, one)]
        found = [(one, {telling.key: telling for telling in tellings(one.of(document.text))}) for one in said]
        self._document = document
        self._sentences = [(one, keys) for one, keys in found if keys]
        self._having: dict[str, list[int]] = {}
        for number, (_, keys) in enumerate(self._sentences):
            for key in keys:
                self._having.setdefault(key, []).append(number)

    def near(
        self, statement: Sequence[Telling], words: str, rarity: Rarity, settings: Settings, alike: Alike | None = None
    ) -> tuple[Near, ...]:
        """The sentences that share telling words with a statement, most alike first.

        Headlines, standfirsts and captions sum up what the body says, so they come after it unless it has nothing.
        """
        times: dict[int, int] = {}
        for telling in statement:
            for number in self._having.get(telling.key, ()):
                times[number] = times.get(number, 0) + 1
        enough = min(settings.shared, len(statement))
        near = [self._near(number, statement, rarity) for number, count in sorted(times.items()) if count >= enough]
        if alike is not None and near:
            near = _ranked_anew(near, words, self._document, alike)
        return tuple(sorted(near, key=lambda one: (-one.alike, one.span)))

    def around(self, span: Span) -> Span:
        """The sentence in which a span begins; the span itself where none does."""
        at = bisect_right(self._sentences, span.start, key=lambda one: one[0].start) - 1
        found = self._sentences[at][0] if at >= 0 else span
        return found if found.start <= span.start < found.end else span

    def body(self, near: Near) -> bool:
        """Whether a sentence stands in the body."""
        return part(self._document, near.span) is Part.BODY

    def _near(self, number: int, statement: Sequence[Telling], rarity: Rarity) -> Near:
        span, keys = self._sentences[number]
        found = likeness(statement, keys, rarity)
        return Near(span, found.score, found)


def _ranked_anew(near: list[Near], words: str, document: Document, alike: Alike) -> list[Near]:
    scores = alike(words, [one.span.of(document.text) for one in near])
    return [
        Near(one.span, round(min(1.0, max(0.0, score)), 2), one.likeness)
        for one, score in zip(near, scores, strict=True)
    ]
