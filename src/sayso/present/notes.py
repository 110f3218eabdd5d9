"""What stands beside a passage: the chain of voices, the quotation beside its source, what a work is said to omit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.model.checks import Mention, Nearest, OmissionCheck, QuoteCheck
from sayso.model.dossier import Card, Dossier
from sayso.model.place import Reason
from sayso.model.voices import Attribution
from sayso.model.works import CitedWork, Link
from sayso.present.blocks import DEEPEST
from sayso.present.cast import Cast, Voice
from sayso.present.changes import Change, beginning, changes, close_up, ending
from sayso.present.wording import card_label, work_label
from sayso.text.fold import words

NEAREST = 2
"""Passages shown for a claim of omission; where a work carries the thing, the passage that does is enough."""

SAFE_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,40}")


@dataclass(frozen=True, slots=True)
class CheckNote:
    """A quotation beside its source, ready to be shown."""

    check: QuoteCheck
    quotation: str
    work: str
    """The work as the report names it, or empty."""

    card: Card | None
    """The document in which the words were found or looked for."""

    before: str
    made: tuple[Change, ...]
    """The source's words and what became of them; empty when nothing was found."""

    after: str
    fragments: tuple[str, ...] = ()
    """The stretches that stand as the source's own words, where the report puts words of its own between them."""

    own: tuple[str, ...] = ()
    """The stretches that the report shows as its own: [insertions], ellipses."""

    @property
    def edits(self) -> tuple[Change, ...]:
        """The changes that touch a word."""
        return tuple(change for change in self.made if change.edit and not change.of_type_only)

    @property
    def of_type_only(self) -> int:
        """How many changes touch quotation marks, dashes, spaces or case alone."""
        return sum(change.of_type_only for change in self.made)


@dataclass(frozen=True, slots=True)
class NearNote:
    """A passage of the named work, in pieces; the pieces marked True are words that the claim has too."""

    pieces: tuple[tuple[str, bool], ...]
    card: Card | None
    near: Nearest


@dataclass(frozen=True, slots=True)
class OmissionNote:
    """A claim that a work leaves something out, beside what that work has."""

    omission: OmissionCheck
    about: tuple[str, ...]
    work: str
    nearest: tuple[NearNote, ...]


@dataclass(frozen=True, slots=True)
class WorkNote:
    """A cited work, and which document it turned out to be."""

    work: CitedWork
    label: str
    link: Link | None
    held: Card | None
    candidates: tuple[tuple[str, float, Reason], ...]
    """Each as a reader would name it, how alike from 0 to 1, and why."""

    checks: tuple[QuoteCheck, ...]

    @property
    def state(self) -> str:
        """Held, not held, or not decided between several."""
        if self.link is not None and self.link.document is not None:
            return "held"
        return "not decided" if self.link is not None and len(self.link.candidates) > 1 else "not held"


class Notes:
    """Looks up, for one dossier, what its findings point at."""

    def __init__(self, dossier: Dossier, cast: Cast) -> None:
        self.dossier = dossier
        self.text = dossier.document.text
        self.cast = cast
        self.works = {work.id: work for work in dossier.works}
        self.links = {link.work: link for link in dossier.links}
        self.cards = {card.document: card for card in dossier.cards}
        self.checks: dict[str, list[QuoteCheck]] = {}
        for check in dossier.checks:
            self.checks.setdefault(check.work or "", []).append(check)
        self.chains = dict(_chains(dossier))
        self.anchors = anchors(dossier.attributions)
        self.said = {attribution.id: attribution for attribution in dossier.attributions}

    def chain(self, attribution: str) -> tuple[Voice, ...]:
        """Through whom the words come, outermost first, ending with the one who speaks them; `DEEPEST` at most."""
        return self.cast.chain(self.chains.get(attribution, (attribution,)))

    def cue(self, attribution: Attribution) -> str:
        """The words that give the content to its speaker, on one line."""
        return " … ".join(" ".join(span.of(self.text).split()) for span in attribution.cue)

    def check(self, check: QuoteCheck) -> CheckNote:
        """A quotation beside its source; long words that were kept are cut."""
        quotation = check.quote.span.of(self.text)
        link = self.links.get(check.work or "")
        document = check.found.document if check.found else link.document if link else None
        return CheckNote(
            check,
            quotation,
            work_label(self.works[check.work]) if check.work in self.works else "",
            self.cards.get(document or ""),
            ending(check.before) if check.found else "",
            close_up(changes(quotation, check.edits)) if check.found else (),
            _after(check.after) if check.found else "",
            tuple(span.of(self.text) for span in check.pieces) if check.owned else (),
            tuple(span.of(self.text) for span in check.owned),
        )

    def omission(self, omission: OmissionCheck) -> OmissionNote:
        """A claim of omission beside the passages of the named work that come nearest."""
        work = self.works.get(omission.work or "")
        return OmissionNote(
            omission,
            tuple(" ".join(span.of(self.text).split()) for span in omission.about),
            work_label(work) if work else omission.outlet,
            tuple(
                NearNote(
                    tuple(_marked(beginning(near.words, 240), near.shared)), self.cards.get(near.passage.document), near
                )
                for near in omission.nearest[: 1 if omission.mention is Mention.CARRIES else NEAREST]
            ),
        )

    def work(self, work: CitedWork) -> WorkNote:
        """A cited work and the document it is, or the candidates."""
        link = self.links.get(work.id)
        candidates = link.candidates if link is not None and link.document is None else ()
        return WorkNote(
            work,
            work_label(work),
            link,
            self.cards.get(link.document or "") if link else None,
            tuple((self.document_label(c.document), c.likeness, c.because) for c in candidates),
            tuple(self.checks.get(work.id, ())),
        )

    def document_label(self, document: str) -> str:
        """A document as a reader would name it; its id when there is no card."""
        card = self.cards.get(document)
        return card_label(card) if card else document

    def looked_at(self, because: Reason) -> tuple[str, ...]:
        """The words of this report that a rule looked at, shortened."""
        here = self.dossier.document.id
        return tuple(beginning(" ".join(p.span.of(self.text).split()), 70) for p in because.at if p.document == here)


def anchors(attributions: Iterable[Attribution]) -> dict[str, str]:
    """A name for each attribution that is fit for an address: its own id, or `said-1`, `said-2` … by order."""
    return {
        a.id: a.id if SAFE_ID.fullmatch(a.id) else f"said-{number}" for number, a in enumerate(attributions, start=1)
    }


def _chains(dossier: Dossier) -> Iterator[tuple[str, tuple[str, ...]]]:
    seen: set[str] = set()
    for statement in dossier.statements:
        for depth, said in enumerate(statement.said_by):
            if said not in seen:
                seen.add(said)
                yield said, (*statement.said_by[: min(depth, DEEPEST - 1)], said)


def _after(words: str) -> str:
    return (" " if words[:1].isspace() else "") + beginning(words, 90)


def _marked(text: str, shared: Iterable[str]) -> Iterator[tuple[str, bool]]:
    telling, last = set(shared), 0
    for word in words(text):
        if word.folded in telling:
            yield text[last : word.span.start], False
            yield word.span.of(text), True
            last = word.span.end
    yield text[last:], False
