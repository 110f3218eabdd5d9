"""Which work is meant by the subject of a claim: "CNN", "the article", "it", "which"."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.document import Document
from sayso.model.place import Span
from sayso.model.voices import Kind, Source, Voices
from sayso.model.works import CitedWork
from sayso.text.fold import folded_words, straight
from sayso.verify.claims import Claim

TEXTS = (
    r"(?:article|report|story|piece|paper|newspaper|outlet|network|broadcaster|channel|station|magazine|site|website|"
    r"agency|account|coverage|column|editorial|statement|memo|post|dispatch|document|letter|press|media|tabloid|daily|"
    r"weekly|blog|bulletin|programme|program|broadcast|interview|review|journal|wire)s?"
)
GENERIC = re.compile(rf"\b(?:the|its|their|that|same)\s+(?:[\w'-]+\s+){{0,2}}?{TEXTS}\b", re.IGNORECASE)
ITSELF = re.compile(rf"\bthis\s+(?:[\w'-]+\s+)?{TEXTS}\b", re.IGNORECASE)
"""The report speaks of itself."""

CARRIES_ON = re.compile(
    r"^\W*(?:it|and|but|also|which|that|nor|what\s+it|in\s+it|nowhere)?(?:\s+(?:also|even|too))?\W*$", re.I
)
"""No subject of its own: it is the one spoken of before."""

PEOPLE = re.compile(r"^\W*(?:\w+\s+)?(?:he|she|they|we|i|you|who)\b", re.IGNORECASE)
NAMED = re.compile(r"(?:[A-Z][\w.'&-]*)(?:\s+(?:of|the|and|for|[A-Z][\w.'&-]*))*")
STARTS = frozenset("the a an and but also it its this that in yet while although though however still".split())


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is said to leave something out; `work` is None where no cited work is known to be meant."""

    outlet: str
    work: CitedWork | None


class Subjects:
    """The works and outlets that a report speaks of, to be asked which of them a claim means."""

    def __init__(
        self, document: Document, voices: Voices, works: tuple[CitedWork, ...], outlets: Iterable[str] = ()
    ) -> None:
        self._text = straight(document.text)
        self._works, self._outlets = works, tuple(outlets)
        mentions = {(span, place) for place, work in enumerate(works) for span in (work.span, *work.mentions)}
        self._mentions = sorted(mentions)
        sources = [(span, source) for source in voices.sources for span in source.mentions]
        self._sources = sorted(sources, key=lambda pair: (pair[0].start, pair[0].end, pair[1].id))

    def of(self, claim: Claim) -> Subject | None:
        """Whom the claim means, or None where it is somebody who is no text: then it is no claim about one."""
        words = claim.subject.of(self._text)
        if ITSELF.search(words):
            return None
        work = self._mentioned(claim.subject) or self._of_outlet(claim, words)
        if work is not None:
            return Subject(work.outlet, work)
        if outlet := next((name for name in self._outlets if _names(words, name)), ""):
            return Subject(outlet, None)
        if GENERIC.search(words) or CARRIES_ON.match(words) or self._participle(claim):
            last = self._before(claim)
            return Subject(last.outlet, last) if last else self._unresolved(claim, GENERIC.search(words) is not None)
        return None if self._person(claim, words) else self._unresolved(claim, self._is_outlet(claim))

    def _mentioned(self, subject: Span) -> CitedWork | None:
        """The work mentioned last in the subject."""
        past = bisect_right(self._mentions, (Span(subject.end, subject.end), -1))
        inside = [place for span, place in self._mentions[max(0, past - 20) : past] if subject.overlaps(span)]
        return self._works[inside[-1]] if inside else None

    def _of_outlet(self, claim: Claim, words: str) -> CitedWork | None:
        """The work of an outlet that the subject names: the last cited before the claim, else the first after it."""
        named = [work for work in self._works if _names(words, work.outlet)]
        before = [work for work in named if work.span.start < claim.cue.start]
        return next(iter(before[::-1] or named), None)

    def _before(self, claim: Claim) -> CitedWork | None:
        """The work spoken of last before the cue."""
        past = bisect_right(self._mentions, (Span(claim.cue.start, claim.cue.start), -1))
        return self._works[self._mentions[past - 1][1]] if past else None

    def _participle(self, claim: Claim) -> bool:
        """Whether the cue hangs on a subject further ahead in the sentence: "…, without mentioning"."""
        cue = claim.cue.of(self._text).lower()
        ahead = Span(claim.sentence.start, claim.cue.start)
        hangs = cue.startswith("without") or cue.split()[0].endswith("ing")
        return hangs and self._mentioned(ahead) is not None

    def _person(self, claim: Claim, words: str) -> bool:
        if PEOPLE.match(words):
            return True
        kinds = [source.kind for span, source in self._near(claim.subject)]
        return Kind.PERSON in kinds and Kind.OUTLET not in kinds and Kind.PAPER not in kinds

    def _is_outlet(self, claim: Claim) -> bool:
        return any(source.kind in (Kind.OUTLET, Kind.PAPER) for _, source in self._near(claim.subject))

    def _near(self, subject: Span) -> list[tuple[Span, Source]]:
        past = bisect_right(self._sources, subject.end, key=lambda pair: pair[0].start)
        return [pair for pair in self._sources[max(0, past - 20) : past] if pair[0].overlaps(subject)]

    def _unresolved(self, claim: Claim, is_text: bool) -> Subject | None:
        """A claim about a text that is not known; loose words count only where it is one."""
        if not claim.plain and not is_text:
            return None
        names = [name.group() for name in NAMED.finditer(claim.subject.of(self._text))]
        names = [name for name in names if name.lower() not in STARTS]
        return Subject(names[-1].removeprefix("The ") if names else "", None)


def _names(words: str, outlet: str) -> bool:
    """Whether words name an outlet: in full, or by its last word: "the Courier".

    >>> _names("The Courier, by the way, ", "Arrel Courier"), _names("A courier ", "Arrel Courier")
    (True, False)
    """
    said, name = folded_words(words), [word for word in folded_words(outlet) if word != "the"]
    runs = (said[start : start + len(name)] for start in range(len(said) - len(name) + 1))
    return bool(name) and (name in runs or (len(name) > 1 and f"the {name[-1]}" in " ".join(said)))
