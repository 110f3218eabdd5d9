"""Claims that a work leaves something out, each held against what the work has."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.model.checks import Mention, Nearest, OmissionCheck
from sayso.model.document import Document
from sayso.model.outline import Outline
from sayso.model.place import Passage, Reason, Span
from sayso.model.shelf import Shelf
from sayso.model.voices import Voices
from sayso.model.works import CitedWork, Link
from sayso.verify.because import capital, listed, work_name
from sayso.verify.claims import Claim, claims
from sayso.verify.names import document_name
from sayso.verify.nearest import Near, Telling, Work
from sayso.verify.settings import USUAL, Settings
from sayso.verify.subjects import Subject, Subjects
from sayso.verify.wording import Wording

RULE = "said-to-be-left-out/1"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a work has about one thing that it is said to leave out."""

    about: str
    mention: Mention
    telling: tuple[Telling, ...]
    near: tuple[Near, ...]


def omissions(
    document: Document,
    outline: Outline,
    voices: Voices,
    works: tuple[CitedWork, ...],
    links: tuple[Link, ...],
    shelf: Shelf,
    settings: Settings = USUAL,
) -> tuple[OmissionCheck, ...]:
    """One check for every claim, in the author's own voice, that a work leaves something out; in reading order.

    The work is opened where it is held, and the sentences nearest to what is said to be left out are shown, by the
    telling words that both share, weighed by how rare these are in the work. Words may be shared and the thing still
    be missing, and a thing may be told in other words: the check shows where to look, and rules on nothing.
    """
    named = Subjects(document, voices, works, shelf.outlets())
    open_work = lru_cache(None)(lambda name: _opened(name, shelf))
    found = []
    for claim in claims(document, outline, voices):
        subject = named.of(claim)
        if subject is not None:
            work = open_work(_held(subject, links, document))
            found.append(_check(claim, subject, document, work, settings))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Opened:
    """A held work, opened at the claim."""

    document: str
    name: str
    work: Work


def _opened(document: str | None, shelf: Shelf) -> Opened | None:
    held = shelf.get(document) if document else None
    if document is None or held is None:
        return None
    return Opened(document, document_name(shelf.card(document), held, document), Work(Wording.of(held.text)))


def _held(subject: Subject, links: tuple[Link, ...], document: Document) -> str | None:
    """The held document that the work is; the report itself is none."""
    held = (link.document for link in links if subject.work and link.work == subject.work.id)
    return next((name for name in held if name and name != document.id), None)


def _check(
    claim: Claim, subject: Subject, document: Document, opened: Opened | None, settings: Settings
) -> OmissionCheck:
    at = Passage(document.id, claim.sentence)
    if opened is None:
        reason = Reason(RULE, f"No held work: {_unheld(subject)}.", (at,))
        return _made(claim, subject, at, Mention.NOT_HELD, (), reason)
    findings = [_finding(about.of(document.text), opened.work, subject, settings) for about in claim.about]
    nearest = tuple(_nearest(findings, opened, settings))
    words = " ".join(_told(finding, opened.name, len(findings) > 1) for finding in findings)
    reason = Reason(RULE, words, (at, *(near.passage for near in nearest)))
    return _made(claim, subject, at, _together(findings), nearest, reason)


def _made(
    claim: Claim, subject: Subject, at: Passage, mention: Mention, nearest: tuple[Nearest, ...], reason: Reason
) -> OmissionCheck:
    work = subject.work.id if subject.work else None
    return OmissionCheck(at, claim.about, subject.outlet, work, mention, nearest, reason)


def _finding(about: str, work: Work, subject: Subject, settings: Settings) -> Finding:
    telling = work.telling(about, subject.outlet, settings)
    near = work.near(telling, settings.nearest)
    return Finding(about, _mention(telling, near, settings), telling, near)


def _mention(telling: tuple[Telling, ...], near: tuple[Near, ...], settings: Settings) -> Mention:
    """Nothing near unless two telling words stand together; carried only with every name and figure."""
    if not near or len(near[0].shared) < min(settings.near_words, len(telling)):
        return Mention.NOTHING_NEAR
    best = near[0]
    if best.likeness >= settings.carries and not any(word.firm for word in best.lacking):
        return Mention.CARRIES
    several = len(best.shared) >= settings.near_several and any(word.firm for word in best.shared)
    return Mention.COMES_NEAR if best.likeness >= settings.near or several else Mention.NOTHING_NEAR


def _together(findings: list[Finding]) -> Mention:
    """Of several things left out: carried if all are, nothing near if none comes near."""
    mentions = {finding.mention for finding in findings}
    return mentions.pop() if len(mentions) == 1 else Mention.COMES_NEAR


def _nearest(findings: list[Finding], opened: Opened, settings: Settings) -> Iterator[Nearest]:
    """The best stretch for each thing, then the next best, as many as are shown."""
    ranked = [near for finding in findings for near in finding.near[:1]]
    rest = sorted((n for finding in findings for n in finding.near[1:]), key=lambda near: (-near.likeness, near.span))
    shown: list[Span] = []
    for near in [*ranked, *rest]:
        if len(shown) < settings.nearest and not any(near.span.overlaps(other) for other in shown):
            shown.append(near.span)
            shared = tuple(word.raw for word in near.shared)
            yield Nearest(
                Passage(opened.document, near.span), near.likeness, shared, near.span.of(opened.work.held.text)
            )


def _told(finding: Finding, name: str, several: bool) -> str:
    """What is shared, and what not."""
    about = f"On “{_short(finding.about)}”: " if several else ""
    if not finding.telling:
        return f"{about}No word of it tells enough to be looked for in {name}."
    if not finding.near:
        return f"{about}{capital(name)} does not have {_quoted(finding.telling, 'or')}."
    best = finding.near[0]
    place = "one sentence" if best.sentences == 1 else "two neighbouring sentences"
    lacking = f", and not {_quoted(best.lacking, 'or')}" if best.lacking else ""
    together = "only " if finding.mention is Mention.NOTHING_NEAR else ""
    return f"{about}{capital(name)} has {together}{_quoted(best.shared)} in {place}{lacking}."


def _quoted(words: tuple[Telling, ...], joint: str = "and") -> str:
    return listed([f"“{word.raw}”" for word in words], joint)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else plain[:60].rsplit(" ", 1)[0] + " …"


def _unheld(subject: Subject) -> str:
    if subject.work is not None:
        return f"{work_name(subject.work)} is cited, and no document that is held is known to be it"
    return f"no work of {subject.outlet} is cited here" if subject.outlet else "it is not clear which work is meant"
