"""Where a chain ends, and the sentence that says why."""

import re

from sayso.ground.desk import Desk
from sayso.ground.entries import Entry, capital
from sayso.ground.opened import Opened, Voice
from sayso.model.document import DetailName, Document
from sayso.model.grounds import End, EndKind, Hop, Standing
from sayso.model.place import Passage, Reason
from sayso.model.voices import Kind, Statement
from sayso.model.works import WorkKind
from sayso.text.papers import NOUNS, OPENING

KINDS = {
    WorkKind.POST: EndKind.POST,
    WorkKind.STATEMENT: EndKind.STATEMENT,
    WorkKind.MEMO: EndKind.PAPER,
    WorkKind.REPORT: EndKind.PAPER,
}
HANDLE = re.compile(r"(?:^|\s)@\w")
"""A name on a platform, as a post begins with."""


def speaks(
    opened: Opened, statement: Statement, voice: Voice | None, found: Entry | None, cited: WorkKind | None, desk: Desk
) -> End:
    """The end of a chain at a voice behind which no other text stands, or at the document's own voice."""
    at = Passage(opened.document.id, statement.span)
    if found is not None:
        return End(EndKind.CANNOT_TELL, voice.name if voice else "", at, found.because)
    own = primary(opened.document, cited)
    if voice is None:
        return _own(own, at, desk)
    if voice.source is None:
        return End(EndKind.CANNOT_TELL, "", at, _why("ground-open-voice", "It is open who speaks here.", at))
    if voice.kind is Kind.UNKNOWN:
        words = f"It is open who speaks here: “{voice.name}” may be anybody or nobody."
        return End(EndKind.CANNOT_TELL, voice.name, at, _why("ground-open-voice", words, at))
    if voice.kind is Kind.UNNAMED:
        words = f"It rests on “{voice.name}”, and nobody is named."
        return End(EndKind.UNNAMED, voice.name, at, _why("ground-unnamed", words, at))
    if own is not None:
        words = f"{capital(voice.name)} speaks here, in {own.value} that is the source itself."
        return End(own, voice.name, at, _why("ground-primary", words, at))
    words = f"{capital(voice.name)} speaks here, and no text of theirs that says it is named or held."
    return End(EndKind.SPEAKER, voice.name, at, _why("ground-speaker", words, at))


def _own(own: EndKind | None, at: Passage, desk: Desk) -> End:
    makers = desk.makers(at.document)
    who = makers[0] if makers else ""
    if own is not None:
        by = f" by {who}" if who else ""
        return End(own, who, at, _why("ground-primary", f"This is {own.value}{by}: it speaks for itself.", at))
    if at.document == desk.report.document.id:
        words = "The report says it in its author’s own voice, and names nobody for it."
        return End(EndKind.OWN_VOICE, "", at, _why("ground-own-voice", words, at))
    words = f"{capital(desk.name(at.document))} says it in its own voice, and names nobody for it."
    who = desk.outlet(at.document) or who
    return End(EndKind.OWN_VOICE, who, at, _why("ground-own-voice", words, at))


def primary(document: Document, cited: WorkKind | None) -> EndKind | None:
    """What sort of source a document is: as it was cited, else as it calls itself at its beginning."""
    if cited in KINDS:
        return KINDS[cited]
    opening = f"{document.detail(DetailName.HEADLINE) or ''}\n{document.text[:OPENING]}"
    if HANDLE.search(opening):
        return EndKind.POST
    calls = (kind for kind in (WorkKind.STATEMENT, WorkKind.MEMO) if NOUNS[kind].search(opening))
    return next((KINDS[kind] for kind in calls), None)


def ends_here(hop: Hop, opened: Opened, statement: Statement) -> End:
    """The end behind the last voice, whose work is not held or does not have it."""
    at = Passage(opened.document.id, statement.span)
    kind = EndKind.NOT_HELD if hop.verdict is Standing.NOT_HELD else EndKind.NOT_FOUND
    return End(kind, hop.work or hop.voice, at, hop.because)


def lost(at: Passage) -> End:
    """The end of a chain whose document cannot be opened there."""
    return End(EndKind.CANNOT_TELL, "", at, _why("ground-lost", "Nothing is said at this place.", at))


def _why(rule: str, words: str, at: Passage) -> Reason:
    return Reason(f"{rule}/1", words, (at,))
