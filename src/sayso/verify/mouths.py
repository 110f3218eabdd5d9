"""In whose mouth words stand, and whether two names are two people."""

from bisect import bisect_left
from collections.abc import Iterable

from sayso.model.document import Document
from sayso.model.outline import Outline, QuoteStyle
from sayso.model.place import Span
from sayso.model.voices import Attribution, Kind, Manner, Source, Voices
from sayso.text.fold import folded_words

QUOTING = (Manner.DIRECT, Manner.MIXED, Manner.BLOCK)
TITLES = frozenset(
    """mr mrs ms miss mx dr sir dame lord lady king queen prince princess president vice prime minister chancellor
    premier secretary senator sen representative rep congressman congresswoman councillor councilor governor gov mayor
    deputy general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander judge justice
    professor prof pope bishop archbishop cardinal rabbi imam sheikh reverend rev father sister brother chief officer
    director chairman chairwoman chair spokesman spokeswoman spokesperson the a an of and for jr sr ii iii""".split()
)
NEAR = 60
"""So many quotations before a place may hold it: voices nest, but not deeply."""

NOBODY = frozenset("he she it they we i you who him her them his their this that someone somebody nobody one".split())


class Mouths:
    """The quoted words of one document and who speaks them, to be asked of many places."""

    def __init__(self, outline: Outline, voices: Voices) -> None:
        self._sources = {source.id: source for source in voices.sources}
        quoting = (attribution for attribution in voices.attributions if attribution.manner in QUOTING)
        told = [(content, attribution) for attribution in quoting for content in attribution.contents]
        self._told = sorted(told, key=lambda pair: (pair[0].start, -pair[0].end, pair[1].id))
        self._marked = [quotation.span for quotation in outline.quotations if quotation.style is not QuoteStyle.BLOCK]

    @property
    def speaking(self) -> int:
        """How many different speakers are quoted."""
        return len({attribution.source for _, attribution in self._told if attribution.source})

    def at(self, span: Span) -> Source | None:
        """Who speaks the words at that place: the innermost quotation's speaker, or None in nobody's quotation."""
        past = bisect_left(self._told, span.end, key=lambda pair: pair[0].start)
        near = dict.fromkeys(attribution for _, attribution in self._told[max(0, past - NEAR) : past])
        around = [attribution for attribution in near if self._speaks(attribution, span)]
        if not around:
            return None
        innermost = min(around, key=lambda attribution: sum(map(len, attribution.contents)))
        return self._sources.get(innermost.source or "")

    def _speaks(self, attribution: Attribution, span: Span) -> bool:
        """Whether most of the words stand in the attribution's quoted contents."""
        if not _mostly(span, attribution.contents):
            return False
        past = bisect_left(self._marked, span.end, key=lambda marked: marked.start)
        return attribution.manner is Manner.BLOCK or _mostly(span, _outermost(self._marked[max(0, past - NEAR) : past]))


def _outermost(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def _mostly(span: Span, parts: Iterable[Span]) -> bool:
    covered = sum(max(0, min(span.end, part.end) - max(span.start, part.start)) for part in parts)
    return 2 * covered >= len(span) > 0


def is_named(source: Source | None) -> bool:
    """Whether it is a person or a body with a name, so that it can be told from another."""
    if source is None or source.kind not in (Kind.PERSON, Kind.BODY):
        return False
    return bool(_name(source)) and source.name.lower() not in NOBODY and any(map(str.isupper, source.name))


def another(speaker: Source, other: Source, document: Document) -> bool:
    """Whether the `other`, who speaks in `document`, is clearly not the `speaker` named elsewhere.

    Two people are two where neither name is part of the other and the surnames differ. Two bodies only where the
    document names them both: a ministry has many names. A person may speak for a body, so these are never two.
    """
    if not (is_named(speaker) and is_named(other)) or speaker.kind is not other.kind or same(speaker, other):
        return False
    return speaker.kind is Kind.PERSON or set(_name(speaker)) <= set(folded_words(document.text))


def same(one: Source, other: Source) -> bool:
    """Whether two names may be one speaker: one is part of the other, the surname is one, or the initials fit.

    >>> same(Source("a", "Chief Officer Stoll", Kind.PERSON), Source("b", "Maren Stoll", Kind.PERSON))
    True
    >>> same(Source("a", "HDU", Kind.BODY), Source("b", "Harbour Dockers’ Union", Kind.BODY))
    True
    """
    ours, theirs = _name(one), _name(other)
    if not ours or not theirs:
        return True
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return True
    if one.kind is other.kind is Kind.PERSON:
        return ours[-1] == theirs[-1]
    return _initials(one) in theirs or _initials(other) in ours


def _name(source: Source) -> list[str]:
    words = folded_words(source.name)
    return [word.removesuffix("s") if source.kind is Kind.BODY else word for word in words if word not in TITLES]


def _initials(source: Source) -> str:
    return "".join(word[0] for word in folded_words(source.name) if word not in TITLES or source.kind is Kind.PERSON)
