"""Hold every quotation of a report against the work that it is said to come from."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from sayso.model.checks import QuoteCheck, Verdict
from sayso.model.document import Document
from sayso.model.outline import Outline
from sayso.model.shelf import Shelf
from sayso.model.voices import Voices
from sayso.model.works import CitedWork, Link
from sayso.verify.asked import Asked, Cited
from sayso.verify.checks import absent, left_out, missing, stands, uncertain
from sayso.verify.desk import Desk
from sayso.verify.look import look, look_among, search
from sayso.verify.marks import quoted
from sayso.verify.passage import places
from sayso.verify.runs import QuoteRun, run, runs
from sayso.verify.settings import USUAL, Settings

FULL = 0.9
"""A block of several paragraphs with less of its words in one passage is looked at paragraph by paragraph."""


def verify(
    document: Document,
    outline: Outline,
    voices: Voices,
    works: tuple[CitedWork, ...],
    links: tuple[Link, ...],
    shelf: Shelf,
    listen: Callable[[Document], tuple[Outline, Voices]],
    settings: Settings = USUAL,
) -> tuple[QuoteCheck, ...]:
    """One check for every quotation that somebody is said to have spoken, in reading order.

    Direct and mixed attributions are checked in their quoted fragments, block quotes whole; scare marks and words
    reported without marks are not. The words are looked for in the work that the report names; where it names none, in
    the whole library, leaving out the report and its copies. `listen` says who speaks in another document, so that
    words in another mouth are seen. A work that is not held gives `not held`, never `not found`.
    """
    desk = Desk(document, voices, shelf, listen, settings)
    cited = Cited(document, voices, works, links, settings)
    return tuple(check for run in runs(document, outline, voices) for check in _checked(cited.asked(run), desk))


def _checked(asked: Asked, desk: Desk) -> Iterator[QuoteCheck]:
    """The check of one run; of a block's paragraphs one by one, where the whole does not stand in one passage."""
    check = _check(asked, desk)
    if len(asked.run.paragraphs) > 1 and _in_part(check, asked, desk):
        parts = [run(asked.run.voices, part, desk.report.text) for part in asked.run.paragraphs]
        checks = [_check(_part(asked, part, desk), desk) for part in parts if part is not None]
        if any(part.found for part in checks):
            yield from checks
            return
    yield check


def _part(asked: Asked, part: QuoteRun, desk: Desk) -> Asked:
    return replace(asked, run=part, quote=quoted(part.span.of(desk.report.text)))


def _in_part(check: QuoteCheck, asked: Asked, desk: Desk) -> bool:
    """Whether the passage found leaves out much of the run, or none was found in a work that is held."""
    if check.found is None:
        return check.verdict is Verdict.NOT_FOUND or asked.work is None
    held = desk.wording(check.found.document)
    best = places(asked.quote, held, desk.settings) if held else ()
    return not best or max(place.share for place in best) < FULL


def _check(asked: Asked, desk: Desk) -> QuoteCheck:
    if asked.document is not None and desk.document(asked.document) is not None:
        hit = look(asked, asked.document, desk)
        return stands(asked, hit, desk) if hit else missing(asked, desk, Verdict.NOT_FOUND)
    if asked.work is not None and (hit := look_among(asked, asked.likely, desk)):
        return stands(asked, hit, desk, f"{uncertain(asked)}. " if len(asked.likely) > 1 else "")
    if asked.work is not None:
        return missing(asked, desk, Verdict.NOT_HELD)
    hit, copies = search(asked, desk)
    if hit and not hit.derived:
        return stands(asked, hit, desk, "No work is named. ", left_out(copies))
    return absent(asked, desk, hit, copies)
