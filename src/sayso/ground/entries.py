"""Where a voice's words are looked for, and what is found there: by its check, by the work cited, by the speaker."""

from dataclasses import dataclass, replace

from sayso.ground.desk import Desk
from sayso.ground.mapped import mapped
from sayso.ground.nearest import Near
from sayso.ground.opened import Opened, Voice, part
from sayso.ground.people import same
from sayso.ground.tellings import tellings
from sayso.model.checks import Verdict
from sayso.model.grounds import Standing
from sayso.model.place import Passage, Reason
from sayso.model.voices import Kind, Statement
from sayso.model.works import CitedWork, Link, WorkKind
from sayso.text.fold import folded_words

NAMED = (Kind.PERSON, Kind.BODY)
SHOWN = 4
"""Shared words that are named to a reader; the passages have them all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What came of looking for the words of a voice in one document, or in none."""

    standing: Standing
    document: str | None
    there: Passage | None
    likeness: float | None
    because: Reason
    tied: bool = False
    """Whether several documents or passages are as good as each other, so that none is chosen."""


def entry(opened: Opened, statement: Statement, voice: Voice, desk: Desk) -> Entry | None:
    """What stands behind a voice's words; None where no work is named for them and no text of the speaker's is held."""
    quoted = _quoted(opened, statement, voice, desk)
    if quoted is not None:
        return quoted
    work, link = opened.work(voice)
    if work is not None:
        named = _in_work(opened, statement, work, link, desk)
        if named.document is not None:
            return named
        own = _by_speaker(opened, statement, voice, desk) if voice.kind in NAMED and voice.name else None
        return own or _in_company(opened, statement, voice, desk) or named
    if voice.kind is not Kind.PERSON and (beside := _in_company(opened, statement, voice, desk)):
        return beside
    if voice.kind in (Kind.OUTLET, Kind.PAPER):
        words = f"{capital(voice.name)} is named, and no document held is known to be what it says this in."
        return Entry(Standing.NOT_HELD, None, None, None, _reason("ground-not-held", words, opened, statement))
    return _by_speaker(opened, statement, voice, desk) if voice.kind in NAMED and voice.name else None


CHANGED = (Standing.ALTERED, Standing.TRUNCATED, Standing.SPLICED)


def _quoted(opened: Opened, statement: Statement, voice: Voice, desk: Desk) -> Entry | None:
    """The passage that the check of a quotation found, cut to the statement's part of it."""
    for check in opened.checks(voice, statement):
        there = mapped(check, statement.span)
        if there is not None and there.document != opened.document.id and check.verdict is not Verdict.NOT_HELD:
            standing, words = Standing(check.verdict.value), check.because.words
            part = statement.span.clipped(check.quote.span).of(opened.document.text)
            if standing in CHANGED and folded_words(part) == folded_words(desk.place(there)):
                standing, words = Standing.VERBATIM, f"These words are unchanged. Of the whole quotation: {words}"
            because = Reason("ground-by-check/1", words, (check.quote, there))
            return Entry(standing, there.document, there, None, because)
    return None


def _in_work(opened: Opened, statement: Statement, work: CitedWork, link: Link | None, desk: Desk) -> Entry:
    """The passage of the work cited that says the same, or why there is none."""
    document = _meant(link, desk)
    name = work_name(work)
    if document is None and link is not None and link.candidates:
        words = f"{capital(name)} may be any of {len(link.candidates)} documents that are held, so none is opened."
        reason = _reason("ground-work-tied", words, opened, statement)
        return Entry(Standing.NOT_HELD, None, None, None, reason, tied=len(link.candidates) > 1)
    if document is None or desk.document(document) is None:
        reason = _reason("ground-not-held", f"No document that is held is known to be {name}.", opened, statement)
        return Entry(Standing.NOT_HELD, None, None, None, reason)
    return reported(opened, statement, document, desk)


def _meant(link: Link | None, desk: Desk) -> str | None:
    """The document that a work is; of several that fit equally well and carry one text, the earliest."""
    if link is None or link.document is not None or len(link.candidates) < 2:
        return link.document if link else None
    best = link.candidates[0].likeness
    near = [one.document for one in link.candidates if best - one.likeness < 2 * desk.settings.clear]
    if any(not desk.one_text(near[0], other) for other in near[1:]):
        return None
    group = desk.copies(near[0])
    if group is not None and group.first in near:
        return group.first
    return min(near, key=lambda document: (desk.published(document) or "9999", document))


def reported(opened: Opened, statement: Statement, document: str, desk: Desk) -> Entry:
    """The passage of a held document that says in other words what the statement says."""
    words, name = _query(opened, statement), desk.name(document)
    if len(tellings(words)) < desk.settings.words:
        said = f"Too few words tell what is said, so it is not looked for in {name}."
        reason = _reason("ground-too-short", said, opened, statement)
        return Entry(Standing.NOT_FOUND, document, None, None, reason, tied=True)
    enough = desk.settings.alike if desk.alike else desk.settings.found
    near = tuple(one for one in desk.near(document, words) if one.likeness.some_figure)
    near = _body_first(near, document, desk, enough)
    summed = _summed_up(opened, statement, near, document, desk, enough)
    if summed is not None:
        return summed
    if not near or near[0].alike < enough:
        return _nowhere(opened, statement, document, near, desk)
    there = Passage(document, near[0].span)
    rivals = [one for one in near[1:] if near[0].alike - one.alike < desk.settings.clear]
    if not all(_one_voice(document, near[0], one, desk) for one in rivals):
        said = f"{len(rivals) + 1} passages of {name} are equally like it, in different mouths, so none is chosen."
        at = tuple(Passage(document, one.span) for one in (near[0], *rivals))
        reason = Reason("ground-passages-tied/1", said, (Passage(opened.document.id, statement.span), *at))
        return Entry(Standing.REPORTED, document, None, near[0].alike, reason, tied=True)
    return Entry(Standing.REPORTED, document, there, near[0].alike, _alike(opened, statement, near[0], there, desk))


def _query(opened: Opened, statement: Statement) -> str:
    """The words of a statement; those of its sentence where they are too few to tell."""
    words = opened.words(statement.span)
    if len(tellings(words)) >= 3:
        return words
    around = opened.dossier.outline.sentences_in(statement.span)
    return opened.words(around[0]) if around else words


def _body_first(near: tuple[Near, ...], document: str, desk: Desk, enough: float) -> tuple[Near, ...]:
    """Without what stands over the body, where the body says it too."""
    sentences = desk.sentences(document)
    body = tuple(one for one in near if sentences and sentences.body(one))
    return body if body and body[0].alike >= enough else near


def _summed_up(
    opened: Opened, statement: Statement, near: tuple[Near, ...], document: str, desk: Desk, enough: float
) -> Entry | None:
    """The one passage of the body that is summed up by a headline or standfirst which gives the words to nobody.

    None where the best passage stands in the body, names who says it, or is not alike enough.
    """
    sentences, other = desk.sentences(document), desk.opened(document)
    if sentences is None or other is None or not near or near[0].alike < enough or sentences.body(near[0]):
        return None
    over = Passage(document, near[0].span)
    body = [one for one in desk.near(document, desk.place(over)) if sentences.body(one) and one.likeness.some_figure]
    meant = other.meant(near[0].span, opened.words(statement.span))
    if meant is None or other.voices(meant) or not body or body[0].alike < enough:
        return None
    if len(body) > 1 and body[0].alike - body[1].alike < desk.settings.clear:
        return None
    there = Passage(document, body[0].span)
    words, over_it = _alike(opened, statement, near[0], over, desk).words, part(other.document, near[0].span)
    said = (
        f"{words} So the {over_it} puts it, “{desk.place(over)}”; it sums up this passage, {body[0].alike:.0%} like it."
    )
    at = (Passage(opened.document.id, statement.span), over, there)
    likeness = min(near[0].alike, body[0].alike)
    return Entry(Standing.REPORTED, document, there, likeness, Reason("ground-summed-up/1", said, at))


def _one_voice(document: str, one: Near, other: Near, desk: Desk) -> bool:
    """Whether two sentences of a document are in the same mouths."""
    opened = desk.opened(document)
    if opened is None:
        return True
    return _mouths(opened, one) == _mouths(opened, other)


def _mouths(opened: Opened, near: Near) -> set[tuple[str, ...]]:
    heard = (tuple(voice.name for voice in opened.voices(one)) for one in opened.statements_at(near.span))
    said = {names for names in heard if names}
    return said or {()}


def _nowhere(opened: Opened, statement: Statement, document: str, near: tuple[Near, ...], desk: Desk) -> Entry:
    best = f"; the nearest passage is {near[0].alike:.0%} like it" if near else ""
    words = f"{capital(desk.name(document))} is held, and nothing in it is enough like this{best}."
    at = tuple(Passage(document, one.span) for one in near[:1])
    reason = Reason("ground-not-found/1", words, (Passage(opened.document.id, statement.span), *at))
    return Entry(Standing.NOT_FOUND, document, None, near[0].alike if near else None, reason)


def _alike(opened: Opened, statement: Statement, near: Near, there: Passage, desk: Desk) -> Reason:
    shared = listed([f"“{telling.raw}”" for telling in near.likeness.shared[:SHOWN]])
    more = len(near.likeness.shared) - SHOWN
    and_more = f" and {more} more telling {'word' if more == 1 else 'words'}" if more > 0 else ""
    judged = "by the sentence encoder" if desk.alike else "by the telling words that both have"
    words = f"{near.alike:.0%} alike {judged}: {shared}{and_more}."
    return Reason("ground-in-other-words/1", words, (Passage(opened.document.id, statement.span), there))


def _in_company(opened: Opened, statement: Statement, voice: Voice, desk: Desk) -> Entry | None:
    """The passage of the document in which other words of the same source were found; None where it has none."""
    document = opened.company(voice)
    if document is None or desk.document(document) is None:
        return None
    found = reported(opened, statement, document, desk)
    if found.there is None:
        return None
    words = f"Other words of the same source stand in {desk.name(document)}. {found.because.words}"
    return replace(found, because=Reason("ground-same-source/1", words, found.because.at))


def _by_speaker(opened: Opened, statement: Statement, voice: Voice, desk: Desk) -> Entry | None:
    """A held text of the speaker's own that says it: a post, a statement; None where there is none."""
    query = f"{voice.name} {_query(opened, statement)}"
    near = dict.fromkeys((*desk.by_outlet(voice.name), *desk.sharing(query, desk.settings.own)))
    latest = desk.published(opened.document.id) or "9999"
    own = [one for one in near if one != opened.document.id and (desk.published(one) or latest) <= latest]
    own = [one for one in own if any(same(voice.name, maker) for maker in desk.makers(one))]
    found = [entry for entry in (reported(opened, statement, one, desk) for one in own) if entry.there is not None]
    found.sort(key=lambda one: (-(one.likeness or 0.0), one.document or ""))
    if not found:
        return None
    best = found[0]
    rivals = [one for one in found[1:] if (best.likeness or 0.0) - (one.likeness or 0.0) < desk.settings.clear]
    rivals = [one for one in rivals if not desk.one_text(best.document or "", one.document or "")]
    if rivals:
        words = f"{len(rivals) + 1} texts of {voice.name}’s own say it equally well, so none is chosen."
        return Entry(Standing.NOT_HELD, None, None, None, _reason("ground-own-tied", words, opened, statement), True)
    words = f"No work that is held is named; this text of {voice.name}’s own says it. {best.because.words}"
    return replace(best, because=Reason("ground-own-text/1", words, best.because.at))


def _reason(rule: str, words: str, opened: Opened, statement: Statement) -> Reason:
    return Reason(f"{rule}/1", words, (Passage(opened.document.id, statement.span),))


def work_name(work: CitedWork) -> str:
    """What to call a work that is cited, on one line.

    >>> from sayso.model.place import Span
    >>> because = Reason("by-hand/1", "Set here.")
    >>> work_name(CitedWork("w1", WorkKind.POST, "Orrin Vale", "", "2031", "", Span(0, 1), (), (), because))
    'the post of Orrin Vale (2031)'
    """
    kind = "work" if work.kind is WorkKind.WORK else work.kind.value
    what = f"“{work.title.strip(' ,.“”')}”" if work.title else f"the {kind}"
    owner = f" of {work.outlet}" if work.outlet and not work.title else f" ({work.outlet})" if work.outlet else ""
    date = f" ({work.date})" if work.date else ""
    return f"{what}{owner}{date}"


def capital(words: str) -> str:
    """The words with a capital, to begin a sentence."""
    return words[:1].upper() + words[1:]


def listed(words: list[str]) -> str:
    """
    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
