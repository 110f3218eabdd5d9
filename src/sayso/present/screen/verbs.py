"""What the smaller verbs show on a terminal: a reading, attributions, checks, hits, outcomes, reasons."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from sayso.model.document import Document, Reading
from sayso.model.dossier import Dossier
from sayso.model.place import Problem, Span
from sayso.present.cast import cast
from sayso.present.changes import beginning
from sayso.present.listed import Added, Hit
from sayso.present.notes import Notes
from sayso.present.reasons import Finding
from sayso.present.screen.notes import INDENT, checked, omitted
from sayso.present.screen.style import DIM, colour, heading, join, say, wrapped
from sayso.present.screen.tail import problems
from sayso.present.wording import PARTS, card_label, counted
from sayso.text.fold import WORD


def reading_lines(console: Console, reading: Reading, width: int) -> Iterator[Text]:
    """What was read: details with their reasons, zones with their first words, problems."""
    if reading.document is not None:
        yield from _details(console, reading.document, width)
        yield from _zones(console, reading.document, width)
    yield from problems(console, reading.problems, width)


def _details(console: Console, document: Document, width: int) -> Iterator[Text]:
    yield from wrapped(console, say(document.locator or "a text without an address", DIM), width)
    yield from heading("What the page says about itself")
    for detail in document.details:
        told = join(say(detail.value), say(f"  {detail.because.words}", DIM))
        yield from wrapped(console, told, width, f"  {detail.name:<26}", " " * 28)
    if not document.details:
        yield Text("  nothing", style=DIM)


def _zones(console: Console, document: Document, width: int) -> Iterator[Text]:
    yield from heading("Zones")
    for zone in document.zones:
        words = zone.span.of(document.text)
        count = sum(1 for _ in WORD.finditer(words))
        label = f"  {PARTS[zone.part]:<16}{counted(count, 'word'):>11}  "
        told = say(beginning(" ".join(words[:400].split()), 110))
        yield from wrapped(console, told, width, Text(label, style=DIM), " " * len(label))


def check_lines(console: Console, dossier: Dossier, width: int) -> Iterator[Text]:
    """Every quotation beside its source, and every claim of omission, in reading order."""
    notes = Notes(dossier, cast(dossier))
    for check in sorted(dossier.checks, key=lambda check: check.quote.span):
        chain = notes.chain(check.attribution)
        quoted = say(f"“{beginning(' '.join(check.quote.span.of(notes.text).split()), 200)}”")
        voice = say(f"{chain[-1].name}: ", colour(chain[-1])) if chain else Text()
        yield from wrapped(console, join(voice, quoted), width, "  ", "    ")
        yield from checked(console, notes.check(check), width)
        yield Text("")
    for omission in dossier.omissions:
        words = " ".join(omission.claim.span.of(notes.text).split())
        yield from wrapped(console, say(beginning(words, 300)), width, "  ", "    ")
        yield from omitted(console, notes.omission(omission), width)
        yield Text("")
    if not dossier.checks and not dossier.omissions:
        yield Text("No quotation to check.", style=DIM)


def hit_lines(console: Console, hits: Iterable[Hit], matching: int, width: int) -> Iterator[Text]:
    """Documents found, each with its passage, the words looked for standing out."""
    shown = 0
    for hit in hits:
        shown += 1
        yield from wrapped(console, say(card_label(hit.card), "bold"), width)
        yield from wrapped(console, _snippet(hit), width, "  ", "  ")
        place = f"{hit.card.document}:{hit.passage.span.start}-{hit.passage.span.end}"
        yield from wrapped(console, say(f"{place}  {hit.card.locator}", DIM), width, "  ", "  ")
        yield Text("")
    more = f", the best {shown} shown" if matching > shown else ""
    yield Text(f"{counted(max(matching, shown), 'document')}{more}", style=DIM)


def _snippet(hit: Hit) -> Text:
    line, at = Text(), hit.passage.span.start
    for span in sorted(hit.found):
        line.append_text(_cut(hit, at, span.start, ""))
        line.append_text(_cut(hit, max(at, span.start), span.end, "bold underline"))
        at = max(at, span.end)
    line.append_text(_cut(hit, at, hit.passage.span.end, ""))
    return line


def _cut(hit: Hit, start: int, end: int, style: str) -> Text:
    first = hit.passage.span.start
    return say(hit.snippet[max(0, start - first) : max(0, end - first)], style)


def added_lines(console: Console, outcomes: Iterable[Added], width: int) -> Iterator[Text]:
    """What became of each item, then the sum."""
    counts: dict[str, int] = {}
    for added in outcomes:
        counts[added.outcome] = counts.get(added.outcome, 0) + 1
        told = join((f"{added.outcome:<13}", "" if added.outcome == "added" else "bold"), say(added.locator))
        yield from wrapped(console, told, width, "", " " * 13)
        if added.same_text:
            same = f"the same text as {', '.join(added.same_text)}"
            yield from wrapped(console, say(same, DIM), width, " " * 13, " " * 13)
        if added.versions:
            before = f"had before with another text: {', '.join(added.versions)}"
            yield from wrapped(console, say(before, DIM), width, " " * 13, " " * 13)
        for problem in added.problems:
            yield from wrapped(console, say(problem.words, DIM), width, " " * 13, " " * 13)
    sums = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
    yield Text(sums or "Nothing to add.", style="bold")


def library_lines(console: Console, found: Sequence[Problem], width: int) -> Iterator[Text]:
    """Whether a library is whole."""
    if not found:
        yield Text("The library is whole.")
    yield from problems(console, found, width)


def reason_lines(
    console: Console, document: Document, place: Span, found: Sequence[Finding], width: int
) -> Iterator[Text]:
    """The words of a place, then everything said about them, the narrowest first."""
    words = " ".join(place.of(document.text).split())
    yield from wrapped(console, say(f"“{beginning(words, 300)}”", "bold"), width)
    yield Text(f"code points {place.start} to {place.end}", style=DIM)
    for finding in found:
        yield Text("")
        yield from wrapped(console, say(finding.what, "bold"), width, "  ", "  ")
        covered = " ".join(finding.span.of(document.text)[:400].split())
        yield from wrapped(console, say(f"“{beginning(covered, 140)}”"), width, INDENT, INDENT)
        yield from wrapped(console, say(finding.because.words), width, INDENT, INDENT)
        yield from wrapped(console, say(finding.because.rule, DIM), width, INDENT, INDENT)
    if not found:
        yield Text("Nothing is said about this place.", style=DIM)
