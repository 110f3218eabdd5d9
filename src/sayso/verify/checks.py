"""The checks themselves: verdict, passage, edits, and the sentence that says why."""

from sayso.model.checks import Edit, QuoteCheck, Verdict
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Kind, Source
from sayso.verify import because
from sayso.verify.asked import Asked
from sayso.verify.desk import Desk
from sayso.verify.look import Hit, search
from sayso.verify.mouths import is_named, same
from sayso.verify.verdict import verdict


def stands(asked: Asked, hit: Hit, desk: Desk, lead: str = "", tail: str = "") -> QuoteCheck:
    """The check of a quotation whose words were found."""
    made, name = verdict(hit.edits), desk.name(hit.document)
    words = because.found(name, made, hit.edits)
    if hit.elsewhere and hit.theirs and asked.speaker:
        said = because.misattributed(name, hit.theirs, asked.speaker)
        words = said if made is Verdict.VERBATIM else f"{said} {words}"
        made = Verdict.MISATTRIBUTED
    elif _speaks_for_itself(asked.speaker, hit.theirs):
        words += because.spoken_by(hit.theirs) if hit.theirs else ""
    rule = "quote-in-work/1" if asked.work else "quote-anywhere/1"
    held = desk.wording(hit.document)
    before, after = _context(held.text, hit.place.span, desk.settings.context) if held else ("", "")
    reason = Reason(rule, f"{lead}{words}{tail}", (_quote(asked, desk), hit.passage))
    return _made(asked, desk, made, reason, hit.passage, hit.edits, (before, after))


def _speaks_for_itself(speaker: Source | None, theirs: Source | None) -> bool:
    """Whether the report gives to a work as a whole what somebody quoted in it speaks."""
    if speaker is None or theirs is None or not is_named(theirs):
        return False
    return speaker.kind in (Kind.OUTLET, Kind.PAPER) and not same(speaker, theirs)


def missing(asked: Asked, desk: Desk, made: Verdict) -> QuoteCheck:
    """The check of a quotation whose work is not held, or does not have the words; and where they were seen."""
    hit, copies = search(asked, desk)
    seen, at = _seen(hit, desk)
    if made is Verdict.NOT_FOUND and asked.document:
        words = f"{because.capital(desk.name(asked.document))} is held, and the words are not in it.{seen}"
    elif len(asked.likely) > 1:
        words = f"{uncertain(asked)}, and none of them has the words.{seen}"
    else:
        name = because.capital(because.work_name(asked.work)) if asked.work else "The work cited"
        words = f"{name} is not held, so the words cannot be held against it.{seen}"
    rule = "quote-not-found/1" if made is Verdict.NOT_FOUND else "quote-not-held/1"
    return _made(asked, desk, made, Reason(rule, words + left_out(copies), (_quote(asked, desk), *at)))


def uncertain(asked: Asked) -> str:
    """That several held documents may be the work that is cited."""
    name = because.capital(because.work_name(asked.work)) if asked.work else "The work cited"
    return f"{name} may be any of {len(asked.likely)} documents that are held"


def _seen(hit: Hit | None, desk: Desk) -> tuple[str, tuple[Passage, ...]]:
    """Where else the words stand, in a sentence."""
    if hit is None:
        return "", ()
    how = "Words much like these" if hit.silent else "The same words"
    derived = f", which {hit.derived}" if hit.derived else ""
    return f" {how} stand in {desk.name(hit.document)}{derived}.", (hit.passage,)


def absent(asked: Asked, desk: Desk, derived: Hit | None, copies: int) -> QuoteCheck:
    """The check of a quotation that names no work and stands nowhere else, or only where it came from the report."""
    if len(asked.quote.keys) < desk.settings.short:
        rule, words = "quote-too-short/1", "No work is named, and words so few may stand anywhere: not searched for."
    else:
        rule, words = (
            "quote-anywhere/1",
            "No work is named, and no document held that could be the source has these words.",
        )
    seen, at = _seen(derived, desk)
    reason = Reason(rule, words + seen + left_out(copies), (_quote(asked, desk), *at))
    return _made(asked, desk, Verdict.NOT_HELD, reason)


def _made(
    asked: Asked,
    desk: Desk,
    made: Verdict,
    reason: Reason,
    found: Passage | None = None,
    changes: tuple[Edit, ...] = (),
    around: tuple[str, str] = ("", ""),
) -> QuoteCheck:
    return QuoteCheck(
        attribution=asked.run.voices[0],
        quote=_quote(asked, desk),
        pieces=asked.run.pieces,
        owned=asked.run.owned,
        work=asked.work.id if asked.work else None,
        verdict=made,
        found=found,
        edits=changes,
        before=around[0],
        after=around[1],
        because=reason,
    )


def _quote(asked: Asked, desk: Desk) -> Passage:
    return Passage(desk.report.id, asked.run.span)


def _context(text: str, span: Span, size: int) -> tuple[str, str]:
    """Words before and after a passage, cut between words."""
    before, after = text[max(0, span.start - size) : span.start], text[span.end : span.end + size]
    if span.start > size and not text[span.start - size - 1].isspace():
        before = before.partition(" ")[2]
    if span.end + size < len(text) and not text[span.end + size].isspace():
        after = after.rpartition(" ")[0]
    return before, after


def left_out(copies: int) -> str:
    """That copies of the report are no sources."""
    if not copies:
        return ""
    return (
        f" {'A copy' if copies == 1 else f'{copies} copies'} of the report {'was' if copies == 1 else 'were'} left out."
    )
