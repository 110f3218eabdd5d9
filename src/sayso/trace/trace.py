"""What a document shares with others, of what kind it is, and who carried it first."""

from collections.abc import Callable, Iterable, Sequence

from sayso.model.document import DetailName, Document, MarkupKind, Part
from sayso.model.place import Passage, Reason, Span
from sayso.model.reuse import Lineage, Reuse, ReuseKind, Traced
from sayso.trace.agency import agency
from sayso.trace.arrays import Table
from sayso.trace.changes import changes
from sayso.trace.columns import END_A, END_B, FROM_A, FROM_B, MATCHED, A, B
from sayso.trace.corpus import Corpus, corpus
from sayso.trace.dates import hours_between
from sayso.trace.lineage import Origin, first
from sayso.trace.offsets import offsets
from sayso.trace.quoting import quoting
from sayso.trace.settings import HANDFUL, Settings
from sayso.trace.shared import shared
from sayso.trace.sharing import Sharing, kind
from sayso.trace.words import STOCK

NOT_ITS_OWN = (Part.NOTICE, Part.FURNITURE, Part.BIOGRAPHY)
"""What stands in such zones is a site's, not the report's."""

BEGINNING = 12
"""Words. A passage begins a text when no more stand before it."""


Quoted = Callable[[Document], Sequence[Span]]
"""What stands as a quotation in a document, as far as somebody knows; quotation marks are looked for besides."""


def nothing_known(document: Document) -> Sequence[Span]:
    """Nobody has looked."""
    return ()


def trace(
    document: Document, others: Iterable[Document], settings: Settings = HANDFUL, quoted: Quoted = nothing_known
) -> Traced:
    """The passages that a document shares with others, in its order, and a lineage for each that has any.

    `quoted` is asked about documents that share something. Swapping two documents mirrors the result: `here` and
    `there` change places, `first` stays.
    """
    held = sorted({other.id: other for other in others if other.id != document.id}.values(), key=lambda other: other.id)
    texts = [document, *held]
    titles = (text.detail(DetailName.HEADLINE) or "" for text in texts)
    read = corpus((text.text for text in texts), (outlet(text) for text in texts), titles)
    rows = mine(shared(read, settings))
    spans = offsets(rows, read.words, read.bounds)
    reuses: list[Reuse] = []
    lineages: list[Lineage] = []
    for number, other in enumerate(held, 1):
        own = rows[:, B] == number
        if own.any():
            found, lineage = told(document, other, number, rows[own], spans[own], read, quoted)
            reuses.extend(found)
            lineages.append(lineage)
    reuses.sort(key=lambda reuse: (reuse.here.span, reuse.there))
    return Traced(document.id, tuple(reuses), tuple(lineages))


def mine(rows: Table) -> Table:
    """The passages of the first text, whose place is always the first."""
    rows = rows[(rows[:, A] == 0) | (rows[:, B] == 0)]
    turned = rows[:, A] != 0
    rows[turned] = rows[turned][:, [B, A, FROM_B, END_B, FROM_A, END_A, *range(MATCHED, rows.shape[1])]]
    return rows


def told(
    here: Document, there: Document, number: int, rows: Table, spans: Table, read: Corpus, quoted: Quoted
) -> tuple[list[Reuse], Lineage]:
    """What is to be told of the passages of two documents, in words of the corpus and in code points."""
    earlier, why = first(origin(here), origin(there))
    sharing = taken_together(here, there, number, rows, read)
    reuses = []
    for row, (start, end, other_start, other_end) in zip(rows.tolist(), spans.tolist(), strict=True):
        one, other = Span(start, end), Span(other_start, other_end)
        what, words = of_kind(here, there, one, other, sharing, quoted)
        places = (Passage(here.id, one), Passage(there.id, other))
        longer = max(row[END_A] - row[FROM_A], row[END_B] - row[FROM_B])
        because = Reason("shared-words/1", f"{words} {why}", places)
        reuses.append(Reuse(*places, what, earlier, round(row[MATCHED] / longer, 4), because))
    return reuses, descent(here, there, reuses, earlier, why)


def of_kind(
    here: Document, there: Document, one: Span, other: Span, sharing: Sharing, quoted: Quoted
) -> tuple[ReuseKind, str]:
    """The kind of one passage."""
    if stands_apart(here, one) or stands_apart(there, other):
        return ReuseKind.STOCK, "The words stand in a notice, a biography or the furniture of a page."
    as_quoted = kind(sharing, quoted=True)
    if as_quoted[0] is not ReuseKind.QUOTED or quotes(here, one, quoted) or quotes(there, other, quoted):
        return as_quoted
    return kind(sharing, quoted=False)


def stands_apart(document: Document, span: Span) -> bool:
    """Whether most of a stretch lies in zones that are not the report's own."""
    apart = (len(zone.span.clipped(span)) for zone in document.zones if zone.part in NOT_ITS_OWN)
    return sum(apart) * 2 > len(span)


def quotes(document: Document, span: Span, quoted: Quoted) -> bool:
    """Whether a stretch stands in quotation marks or in a block quote."""
    if quoting(document.text, span):
        return True
    blocks = [mark.span for mark in document.markup if mark.kind is MarkupKind.BLOCK_QUOTE]
    return any(len(block.clipped(span)) * 10 > len(span) * 9 for block in (*blocks, *quoted(document)))


def taken_together(here: Document, there: Document, number: int, rows: Table, read: Corpus) -> Sharing:
    """All that two documents share."""
    hours = hours_between(*(document.detail(DetailName.PUBLISHED) or "" for document in (here, there)))
    matched = int(rows[:, MATCHED].sum())
    begins = [
        int(rows[:, place].min() - read.bounds[text]) <= BEGINNING for place, text in ((FROM_A, 0), (FROM_B, number))
    ]
    return Sharing(
        here=min(1.0, matched / own_words(read, 0)),
        there=min(1.0, matched / own_words(read, number)),
        begins=all(begins),
        agency=min(filter(None, (agency(here.text), agency(there.text))), default=""),
        outlets_differ=outlet(here) != outlet(there),
        hours=None if hours is None else abs(hours),
    )


def own_words(read: Corpus, text: int) -> int:
    """How many words a text has that are not stock text; at least one."""
    marks = read.words.marks[read.bounds[text] : read.bounds[text + 1]]
    return max(1, int(((marks & STOCK) == 0).sum()))


def descent(here: Document, there: Document, reuses: Sequence[Reuse], earlier: str | None, why: str) -> Lineage:
    """Who was first, and what the other changed."""
    pairs = [(reuse.there.span, reuse.here.span) for reuse in reuses if reuse.kind is not ReuseKind.STOCK]
    old, new = there, here
    if earlier == here.id:
        old, new, pairs = here, there, [(one, other) for other, one in pairs]
    same = any(reuse.kind not in (ReuseKind.QUOTED, ReuseKind.STOCK, ReuseKind.SHARED) for reuse in reuses)
    made = changes(old, new, pairs) if same else ()
    return Lineage(here.id, there.id, earlier, made, Reason("who-was-first/1", why))


def outlet(document: Document) -> str:
    """The outlet that a page names, or nothing."""
    return document.detail(DetailName.OUTLET) or ""


def origin(document: Document) -> Origin:
    """What a page says of where its text comes from."""
    return Origin(
        document.id,
        outlet(document),
        document.detail(DetailName.PUBLISHED) or "",
        document.details_named(DetailName.ORIGINALLY_PUBLISHED_AT),
        document.detail(DetailName.CANONICAL) or document.locator,
    )
