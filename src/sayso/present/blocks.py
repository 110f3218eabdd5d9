"""The text of a report in blocks as it is read, each with its voices nested and the notes that belong to it."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from sayso.model.checks import OmissionCheck, QuoteCheck
from sayso.model.document import Document, MarkupKind, Part, Zone
from sayso.model.dossier import Dossier
from sayso.model.outline import QuoteStyle
from sayso.model.place import Reason, Span
from sayso.model.voices import Attribution, Manner, Stance, Statement
from sayso.present.cast import AROUND, in_order
from sayso.present.runs import Mark, Run, runs

DEEPEST = 6
"""Voices shown one inside the other; of a deeper chain the outermost and the last are kept."""

SCARE, OWNED, LINK = "scare", "owned", "link:"
"""Names of the marks on runs; a link's is followed by its number in `Document.markup`."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """A stretch spoken by one attribution's voice, with what is nested in it."""

    attribution: str
    children: tuple["Voiced | Run", ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said beside a block about one attribution: that it speaks here, how its words were checked.

    `attribution` is None for checks that belong to none; `opens` is true where its words begin.
    """

    attribution: Attribution | None
    opens: bool
    checks: tuple[QuoteCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, block-quote paragraph or notice, with the white space after it."""

    span: Span
    zone: Zone
    set_in: bool
    """Part of a block quote."""

    item: bool
    """An item of a list."""

    nodes: tuple["Voiced | Run", ...]
    notes: tuple[Note, ...] = ()
    omissions: tuple[OmissionCheck, ...] = ()


def blocks(dossier: Dossier) -> tuple[Block, ...]:
    """The whole text in order; joined, the runs of the blocks give the text back.

    Notes stand at the block in which their words begin: those of statements first, those of attitudes after.
    """
    pieces = _pieces(dossier)
    starts = [piece.start for piece in pieces]

    def number(offset: int) -> int:
        return max(0, bisect_right(starts, offset) - 1)

    text, zones = dossier.document.text, _zones(dossier.document)
    set_in, items = _set_in(dossier, starts), _items(dossier, number)
    notes, omissions = _notes(dossier, number), _omissions(dossier, number)
    nested = [nest(run) for run in _voiced_runs(dossier, starts)]
    return tuple(
        Block(
            piece, _zone(zones, text, piece), i in set_in, i in items, nested[i], notes.get(i, ()), omissions.get(i, ())
        )
        for i, piece in enumerate(pieces)
    )


def body_end(found: Sequence[Block]) -> int:
    """How many blocks there are up to the last one of the body; all of them when none is body."""
    last = max((i for i, block in enumerate(found) if block.zone.part is Part.BODY), default=len(found) - 1)
    return last + 1


def around(block: Block) -> bool:
    """Whether a block belongs to the page around the report: a notice, a byline, page furniture."""
    return block.zone.part in AROUND and not block.set_in


def _zones(document: Document) -> tuple[Zone, ...]:
    whole = Zone(Part.BODY, Span(0, len(document.text)), Reason("none/1", "The text was not divided into zones."))
    return document.zones or (whole,)


def _pieces(dossier: Dossier) -> list[Span]:
    text = dossier.document.text
    spans = (*(zone.span for zone in dossier.document.zones), *dossier.outline.paragraphs)
    inner = {edge for span in spans for edge in (span.start, span.end) if 0 < edge < len(text)}
    edges = sorted({0, *inner, len(text)})
    found: list[Span] = []
    for start, end in pairwise(edges):
        if found and (text[start:end].isspace() or found[-1].of(text).isspace()):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
    return found


def _zone(zones: Sequence[Zone], text: str, piece: Span) -> Zone:
    words = piece.of(text)
    first = piece.start + len(words) - len(words.lstrip())
    return zones[max(0, bisect_right(zones, first, key=lambda zone: zone.span.start) - 1)]


def _set_in(dossier: Dossier, starts: Sequence[int]) -> set[int]:
    spans = [quotation.span for quotation in dossier.outline.quotations if quotation.style is QuoteStyle.BLOCK]
    spans += [span for a in dossier.attributions if a.manner is Manner.BLOCK for span in a.contents]
    found: set[int] = set()
    for span in spans:
        found.update(range(max(0, bisect_right(starts, span.start) - 1), bisect_right(starts, span.end - 1)))
    return found


def _items(dossier: Dossier, number: Callable[[int], int]) -> set[int]:
    return {number(markup.span.start) for markup in dossier.document.markup if markup.kind is MarkupKind.LIST_ITEM}


def _notes(dossier: Dossier, number: Callable[[int], int]) -> dict[int, tuple[Note, ...]]:
    said = {attribution.id: attribution for attribution in dossier.attributions}
    opens = {(number(a.contents[0].start), a.id): a.contents[0].start for a in in_order(dossier.attributions)}
    at: dict[tuple[int, str], list[QuoteCheck]] = {key: [] for key in opens}
    for check in sorted(dossier.checks, key=lambda check: check.quote.span):
        at.setdefault((number(check.quote.span.start), check.attribution), []).append(check)
    first = {key: opens.get(key, checks[0].quote.span.start if checks else 0) for key, checks in at.items()}
    minded = {attribution.id for attribution in dossier.attributions if attribution.stance is Stance.ATTITUDE}
    rows = sorted(at, key=lambda key: (key[0], key[1] in minded, first[key]))
    return {
        block: tuple(Note(said.get(key[1]), key in opens, tuple(at[key])) for key in keys)
        for block, keys in groupby(rows, key=lambda key: key[0])
    }


def _omissions(dossier: Dossier, number: Callable[[int], int]) -> dict[int, tuple[OmissionCheck, ...]]:
    rows = sorted(dossier.omissions, key=lambda omission: omission.claim.span)
    return {block: tuple(claims) for block, claims in groupby(rows, key=lambda claim: number(claim.claim.span.start))}


def _marks(dossier: Dossier) -> Iterator[Mark]:
    for attribution in dossier.attributions:
        if attribution.manner is Manner.SCARE:
            yield from (Mark(span, SCARE) for span in attribution.contents)
    yield from (Mark(span, OWNED) for check in dossier.checks for span in check.owned)
    for i, markup in enumerate(dossier.document.markup):
        if markup.kind is MarkupKind.LINK:
            yield Mark(markup.span, f"{LINK}{i}")


def _voiced_runs(dossier: Dossier, starts: Sequence[int]) -> Iterable[list[tuple[tuple[str, ...], Run]]]:
    """The runs of each block, each with its chain of attributions."""
    statements = sorted(dossier.statements, key=lambda statement: statement.span)
    cuts = [*starts, *(edge for statement in statements for edge in (statement.span.start, statement.span.end))]
    cut = runs(len(dossier.document.text), _marks(dossier), cuts)
    chain = _chains(dossier, statements)
    ends = [*starts[1:], len(dossier.document.text)]
    at = 0
    for end in ends:
        here = []
        while at < len(cut) and cut[at].span.end <= end:
            here.append((chain(cut[at].span), cut[at]))
            at += 1
        yield here


def _chains(dossier: Dossier, statements: Sequence[Statement]) -> Callable[[Span], tuple[str, ...]]:
    """Who speaks at a run; white space between two statements belongs to the voices that both have."""
    heard = {attribution.id for attribution in in_order(dossier.attributions)}
    chains = [_short(tuple(said for said in statement.said_by if said in heard)) for statement in statements]
    starts = [statement.span.start for statement in statements]

    def chain(run: Span) -> tuple[str, ...]:
        at = bisect_right(starts, run.start) - 1
        if at >= 0 and run.start < statements[at].span.end:
            return chains[at]
        if run.of(dossier.document.text).isspace() and 0 <= at < len(chains) - 1:
            return shared(chains[at], chains[at + 1])
        return ()

    return chain


def _short(chain: tuple[str, ...]) -> tuple[str, ...]:
    return chain if len(chain) <= DEEPEST else (*chain[: DEEPEST - 1], chain[-1])


def shared(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """The voices with which both chains begin.

    >>> shared(("a", "b", "c"), ("a", "b", "d"))
    ('a', 'b')
    """
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return tuple(one[:same])


def nest(voiced: Sequence[tuple[tuple[str, ...], Run]], depth: int = 0) -> tuple["Voiced | Run", ...]:
    """Runs with their chains as a tree: neighbours that share a voice lie in one `Voiced`.

    >>> [node.attribution for node in nest([(("a",), Run(Span(0, 2), ())), (("a", "b"), Run(Span(2, 4), ()))])]
    ['a']
    """
    found: list[Voiced | Run] = []
    for said, group in groupby(voiced, key=lambda pair: pair[0][depth] if len(pair[0]) > depth else None):
        spoken = list(group)
        if said is None:
            found.extend(run for _, run in spoken)
        else:
            found.append(Voiced(said, nest(spoken, depth + 1)))
    return tuple(found)
