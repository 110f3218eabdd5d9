"""The words in which findings are told to people: short, neutral, the same on every surface."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sayso.model.checks import EditKind, Mention, QuoteCheck, Verdict
from sayso.model.document import DetailName, Document, Part
from sayso.model.dossier import Card
from sayso.model.grounds import End, EndKind, Hop, Standing
from sayso.model.reuse import ChangeKind
from sayso.model.voices import Attribution, Kind, Manner, Stance
from sayso.model.works import CitedWork, WorkKind
from sayso.present.changes import Change, beginning

if TYPE_CHECKING:
    from sayso.present.notes import CheckNote

SIGNS = {
    Verdict.VERBATIM: "=",
    Verdict.ALTERED: "≈",
    Verdict.TRUNCATED: "…",
    Verdict.SPLICED: "+",
    Verdict.MISATTRIBUTED: "⇄",
    Verdict.NOT_FOUND: "∅",
    Verdict.NOT_HELD: "○",
}
"""One sign a verdict, so that colour is never all there is."""

VERDICTS = {
    Verdict.VERBATIM: "the source’s words, unchanged",
    Verdict.ALTERED: "the source’s words with changes",
    Verdict.TRUNCATED: "something left out, with an ellipsis to show it",
    Verdict.SPLICED: "pieces joined with nothing to show what lies between",
    Verdict.MISATTRIBUTED: "the words stand in the source, in another mouth",
    Verdict.NOT_FOUND: "the source is held, and the words are not in it",
    Verdict.NOT_HELD: "the source is not held, so nothing was compared",
}

STANDINGS = {Standing(verdict.value): sign for verdict, sign in SIGNS.items()} | {Standing.REPORTED: "≅"}
"""One sign for how the words of a hop stand where it leads."""

MANNERS = {
    Manner.DIRECT: "quoted",
    Manner.INDIRECT: "told in the author’s words",
    Manner.MIXED: "partly quoted",
    Manner.BLOCK: "block quote",
    Manner.SCARE: "held at arm’s length",
}

ATTITUDES = "thinks, wants or feels"
"""What an attitude is, in the words that stand before a count of them."""

KINDS = {
    Kind.PERSON: "person",
    Kind.BODY: "body",
    Kind.OUTLET: "outlet",
    Kind.PAPER: "paper",
    Kind.UNNAMED: "not named",
    Kind.UNKNOWN: "",
}

MENTIONS = {
    Mention.CARRIES: "carries it",
    Mention.COMES_NEAR: "comes near it",
    Mention.NOTHING_NEAR: "has nothing near it",
    Mention.NOT_HELD: "not held",
}

CHANGES = {
    ChangeKind.TITLE: "another title",
    ChangeKind.CUT: "cut",
    ChangeKind.INSERTION: "put in",
    ChangeKind.ALTERED: "put otherwise",
}

PARTS = {
    Part.HEADLINE: "headline",
    Part.STANDFIRST: "standfirst",
    Part.BYLINE: "byline",
    Part.DATELINE: "dateline",
    Part.BODY: "body",
    Part.SUBHEAD: "subhead",
    Part.CAPTION: "caption",
    Part.NOTICE: "notice",
    Part.BIOGRAPHY: "biography",
    Part.FURNITURE: "page furniture",
}

MONTHS = "January February March April May June July August September October November December".split()
DATE = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?", re.ASCII
)


def day(iso: str) -> str:
    """An ISO 8601 date as a reader writes it, no more precise than it was; anything else as it stands.

    >>> day("2031-05-12"), day("2031-05"), day("2031-05-12T08:30:00+02:00"), day("last spring")
    ('12 May 2031', 'May 2031', '12 May 2031, 08:30 (UTC+02:00)', 'last spring')
    """
    found = DATE.fullmatch(iso.strip())
    if not found or (found[2] and not 1 <= int(found[2]) <= 12):
        return iso
    year, month, number, time, zone = found.groups()
    date = " ".join(part for part in (number and str(int(number)), month and MONTHS[int(month) - 1], year) if part)
    offset = "" if not zone else " (UTC)" if zone == "Z" else f" (UTC{zone})"
    return f"{date}, {time}{offset}" if time else date


def work_label(work: CitedWork) -> str:
    """A cited work on one line, as far as the text names it: outlet, “title”, date."""
    title = f"“{work.title.strip(' ,.“”')}”" if work.title else ""
    named_kind = work.kind.value if work.kind is not WorkKind.WORK else ""
    what = title or (named_kind if work.outlet or work.date else "")
    named = ", ".join(part for part in (work.outlet, what, day(work.date)) if part)
    return named or work.url or f"a {work.kind} that the text does not name"


def card_label(card: Card) -> str:
    """A document on one line: outlet, “headline”, day."""
    title = f"“{card.headline}”" if card.headline else ""
    return ", ".join(part for part in (card.outlet, title, _day(card)) if part) or card.locator or card.document


def card_short(card: Card) -> str:
    """A document in a few words, where its headline is told elsewhere: outlet and day."""
    return ", ".join(part for part in (card.outlet, _day(card)) if part) if card.outlet else card_label(card)


def _day(card: Card) -> str:
    return day(card.published.partition("T")[0])


def headline(document: Document) -> str:
    """What to call a document: its headline, else its first words, else where it came from."""
    said = document.detail(DetailName.HEADLINE)
    return said or beginning(document.text[:200], 80) or document.locator or "a document without words"


def counted(number: int, one: str, many: str = "") -> str:
    """
    >>> counted(1, "quotation"), counted(3, "quotation"), counted(0, "quotation")
    ('1 quotation', '3 quotations', 'no quotations')
    """
    return f"1 {one}" if number == 1 else f"{number or 'no'} {many or one + 's'}"


def told(attribution: Attribution) -> str:
    """How an attribution's words are given, and whether they are what somebody has in mind rather than says."""
    manner = MANNERS[attribution.manner]
    return manner if attribution.stance is Stance.STATEMENT else f"attitude, {manner}"


def tally(checks: Iterable[QuoteCheck]) -> tuple[tuple[Verdict, int], ...]:
    """How many checks came to which verdict, in the order of `Verdict`, leaving out what did not occur."""
    came = [check.verdict for check in checks]
    return tuple((verdict, came.count(verdict)) for verdict in Verdict if verdict in came)


def own_words(note: "CheckNote") -> str:
    """What in a quotation is the source's and what the report's own, as the report's marks show it."""
    fragments = " · ".join(f"“{beginning(words, 60)}”" for words in note.fragments)
    own = " · ".join(beginning(words, 60) for words in note.own)
    return f"quoted {fragments}; the report’s own, and shown as its own (owned): {own}"


def edit_words(change: Change) -> tuple[str, str, str]:
    """One edit told: what stood in the source, what stands in the report, and whether the report shows it."""
    if change.edit is None:
        return change.old, change.new, ""
    shown = {
        EditKind.BRACKET: "shown by the quoter, in brackets",
        EditKind.ELLIPSIS: "shown by the quoter, with an ellipsis",
        EditKind.TYPOGRAPHY: "of type only",
    }.get(change.edit.kind, "shown by the quoter")
    silent = "left out silently" if not change.new else "added silently" if not change.old else "silent"
    return change.old, change.new, shown if change.edit.owned else silent


def stands(hop: Hop) -> str:
    """How the words of a hop stand where it leads, with how alike they are where that was measured."""
    measured = hop.likeness is not None and hop.verdict is Standing.REPORTED
    return f"{hop.verdict}, {hop.likeness:.0%} alike" if measured else str(hop.verdict)


def leads(end: End) -> str:
    """The words before `rests_on`: a statement rests on a primary source; at anything else its chain only ends."""
    match end.kind:
        case EndKind.CANNOT_TELL:
            return "what it rests on:"
        case EndKind.CIRCLE:
            return "rests on"
    return "rests on" if end.kind.primary else "ends at"


def rests_on(end: End) -> str:
    """Where a chain ends, in a few words."""
    match end.kind:
        case EndKind.SPEAKER:
            return f"{end.who or 'somebody'}, speaking"
        case EndKind.UNNAMED:
            return f"“{end.who}”, not named"
        case EndKind.NOT_HELD | EndKind.NOT_FOUND:
            how = "not held" if end.kind is EndKind.NOT_HELD else "where it is not found"
            return f"{end.who or 'a work'}, {how}"
        case EndKind.POST | EndKind.STATEMENT | EndKind.PAPER:
            return f"{end.kind} by {end.who}" if end.who else str(end.kind)
        case EndKind.OWN_VOICE:
            return f"{end.who}, in its own voice" if end.who else "the author’s own voice"
        case EndKind.CIRCLE:
            return "nothing: it goes round in a circle"
    return "cannot tell"
