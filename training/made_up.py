"""Made-up variants of the examples, for what the corpus lacks: other names, block quotes without marks."""

import random
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.model.outline import Outline
from sayso.model.place import Span
from sayso.segment import segment
from training.batches import Window
from training.brat import Relation, Spans
from training.examples import Example, document

SWAPPED = 0.25
"""The share of windows in which names are swapped; in them, every second name is."""

ORDINARY = 5
"""A word met so often without a capital is no name."""

KEPT = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December I Mr Mrs Ms Dr Sen Rep Gov American Americans Republican Republicans Democrat
    Democrats Democratic Twitter Facebook Congress Inc Corp""".split()
)
"""Capitals that say what something is rather than whose name it is."""

BEGINNINGS = "Al Ba Bren Cor Da Del Dun El Fa Fen Gar Hol Il Jor Ka Kel Lo Mar Mel Nor Ol Or Pel Qua Ra Ros Sa Tal Tor Ul Va Vel Wes Yar Zo".split()  # noqa: E501
ENDINGS = "ba bert da del dor dra ek en er ford gan han ia ick ik in ka lan ley lin lo ma man mer mouth na nov o on or ov ra ri ros sen ska son stad ta tan ter ton ur va vic wick yev zan".split()  # noqa: E501

BLOCKS_IN = 5
"""One text in so many is given again with its long quotations set as blocks."""

LONG = 12
"""Words that a quotation needs to be set as a block."""


@dataclass(frozen=True, slots=True)
class Names:
    """Which words of the examples may be names."""

    ordinary: Collection[str]

    @classmethod
    def of(cls, examples: Iterable[Example]) -> "Names":
        counts = Counter(form for example in examples for form in example.forms if form.islower())
        return cls(frozenset(form for form, count in counts.items() if count >= ORDINARY))

    def swapped(self, windows: Sequence[Window], chance: random.Random) -> list[Window]:
        """The windows, in some of which names are others now; a name is the same wherever it stands in one window."""
        return [self._other(window, chance) if chance.random() < SWAPPED else window for window in windows]

    def _other(self, window: Window, chance: random.Random) -> Window:
        example = window.example
        forms = example.forms[window.first : window.last]
        others = {form: invented(chance) for form in dict.fromkeys(forms) if self._name(form) and chance.random() < 0.5}
        if not others:
            return window
        changed = tuple(others.get(form, form) for form in forms)
        forms = (*example.forms[: window.first], *changed, *example.forms[window.last :])
        return replace(window, example=replace(example, forms=forms))

    def _name(self, form: str) -> bool:
        return len(form) > 2 and form.istitle() and form not in KEPT and form.lower() not in self.ordinary


def invented(chance: random.Random) -> str:
    """A name nobody has, or hardly anybody."""
    return chance.choice(BEGINNINGS) + "".join(chance.choice(ENDINGS) for _ in range(chance.choice((1, 1, 2))))


def with_blocks(text: str, relations: Sequence[Relation]) -> tuple[str, list[Relation]] | None:
    """A text in which long quotations stand as paragraphs of their own, without marks, behind a colon.

    None for the texts that are not chosen, or have no such quotation.
    """
    if zlib.crc32(text.encode()) % BLOCKS_IN:
        return None
    outline = segment(document(text))
    made, moved, changed = "", [], False
    for paragraph in outline.paragraphs:
        here = [relation for relation in relations if _lies_in(relation, paragraph)]
        made += "\n\n" if made else ""
        block = _as_block(text, here[0], outline) if len(here) == 1 else None
        if block is not None:
            intro, words, relation = block
            moved.append(_moved(relation, len(made)))
            made += f"{intro}\n\n{words}"
            changed = True
        else:
            moved += [_moved(relation, len(made) - paragraph.start) for relation in here]
            made += paragraph.of(text)
    return (made, moved) if changed else None


def _lies_in(relation: Relation, paragraph: Span) -> bool:
    every = (*relation.source, *relation.cue, *relation.content)
    return all(paragraph.start <= start and end <= paragraph.end for start, end in every)


def _moved(relation: Relation, by: int) -> Relation:
    moved = (
        [(start + by, end + by) for start, end in spans] for spans in (relation.source, relation.cue, relation.content)
    )
    return Relation(*(tuple(spans) for spans in moved))


def _as_block(text: str, relation: Relation, outline: Outline) -> tuple[str, str, Relation] | None:
    """The line that introduces, the words without marks, and the attribution in the two; None if it cannot be one."""
    inner = [quotation.inner for quotation in outline.quotations if _is_content(quotation.span, relation.content)]
    words = " ".join(_sentence(span.of(text).strip()) for span in inner)
    fitting = (
        len(inner) == len(relation.content)
        and len(relation.source) == len(relation.cue) == 1
        and len(words.split()) >= LONG
        and words[0].isupper()
    )
    (source, cue) = (relation.source[0], relation.cue[0]) if fitting else ((0, 0), (0, 0))
    between = text[min(source[1], cue[1]) : max(source[0], cue[0])]
    if not fitting or len(between) > 2:
        return None
    who, how = text[slice(*source)], text[slice(*cue)]
    intro = f"{who[:1].upper()}{who[1:]} {how}:"
    start = len(intro) + 2
    told: Spans = ((start, start + len(words)),)
    return intro, words, Relation(((0, len(who)),), ((len(who) + 1, len(who) + 1 + len(how)),), told)


def _sentence(words: str) -> str:
    """A quotation's words, with a full stop where the telling's comma stood."""
    return words[:-1] + "." if words.endswith(",") else words


def _is_content(quotation: Span, content: Spans) -> bool:
    return any(abs(start - quotation.start) <= 1 and abs(end - quotation.end) <= 1 for start, end in content)
