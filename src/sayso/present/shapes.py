"""The JSON that tools rely on, as types: what each verb writes for one document. Schemas are made from these."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from sayso.model.checks import EditKind, Mention, Verdict
from sayso.model.decisions import About, Ruling
from sayso.model.document import DetailName, MarkupKind, Part
from sayso.model.grounds import EndKind, Standing
from sayso.model.outline import QuoteStyle
from sayso.model.reuse import ChangeKind, ReuseKind
from sayso.model.voices import Kind, Manner, Stance
from sayso.model.works import WorkKind

Place = Annotated[
    tuple[int, int], Meta(description="[start, end) in the document's text, in code points, from 0, half-open.")
]
Id = Annotated[str, Meta(description="The document's id: made from locator and text.")]
Locator = Annotated[str, Meta(description="Where the text was read from: URL, file path or archive record.")]


@dataclass(frozen=True, slots=True)
class At:
    """A place in a document, by the document's id."""

    document: str
    span: Place


@dataclass(frozen=True, slots=True)
class Because:
    """Why Sayso says so: the rule with its version, one sentence for a reader, and the text the rule looked at."""

    rule: str
    words: str
    at: tuple[At, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong on the way, in plain words."""

    step: str
    words: str
    at: At | None
    locator: Locator


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text and what it is to its reader. Zones lie in order and cover the text."""

    part: Part
    span: Place
    because: Because


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that the page says about itself; a name may occur twice."""

    name: DetailName
    value: str
    because: Because


@dataclass(frozen=True, slots=True)
class Markup:
    """A stretch that the original page marked; `target` is a link's address, else empty."""

    kind: MarkupKind
    span: Place
    target: str


@dataclass(frozen=True, slots=True)
class Origin:
    """From this offset on, the text stood at `where` in the original: "page 3", an xpath."""

    offset: int
    where: str


@dataclass(frozen=True, slots=True)
class Read:
    """`sayso read --json`: one text as read, and what each stretch of it is. Without a text, the problems say why."""

    locator: Locator
    id: Id | None
    text: str | None
    captured: Annotated[str | None, Meta(description="When it was captured, ISO 8601; null when not known.")]
    zones: tuple[Zone, ...]
    details: tuple[Detail, ...]
    markup: tuple[Markup, ...]
    origin: tuple[Origin, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One who speaks in the document, with every place that names it."""

    id: str
    name: str
    kind: Kind
    mentions: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One telling: where the speaker is named, the cue, the words; `speaker` is null where nobody can be named."""

    id: str
    manner: Manner
    source: Annotated[tuple[Place, ...], Meta(description="Where the speaker is named for these words.")]
    cue: Annotated[tuple[Place, ...], Meta(description="The words that give them to the speaker: said, according to.")]
    content: Annotated[tuple[Place, ...], Meta(description="The words; several spans where they are interrupted.")]
    speaker: str | None
    source_id: Annotated[str | None, Meta(description="The `id` of the source in `sources`.")]
    because: Because
    stance: Annotated[Stance, Meta(description="A statement: put into words. An attitude: thought, wanted or felt.")]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or part of one; `said_by` has attribution ids, outermost first, and is empty for the author."""

    span: Place
    said_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attribute:
    """`sayso attribute --json`: who says what. Joined, the statements give the sentences back."""

    locator: Locator
    id: Id
    attributions: tuple[Attribution, ...]
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """At offset `at` of the words found, `old` became `new`. Owned: the quoter shows it, or it changes no word."""

    at: Annotated[int, Meta(description="Code points from the start of the passage found.")]
    old: str
    new: str
    owned: bool
    kind: EditKind


@dataclass(frozen=True, slots=True)
class Check:
    """A quotation beside the work it is said to come from. Applying `edits` to the words found gives it back."""

    quote: Place
    work: Annotated[str | None, Meta(description="The work it is said to come from, as a reader would name it.")]
    document: Annotated[str | None, Meta(description="The document the words were looked up in; null: none is held.")]
    verdict: Verdict
    found: Annotated[Place | None, Meta(description="Where the words stand in `document`.")]
    edits: tuple[Edit, ...]
    because: Because
    attribution: Annotated[str, Meta(description="The `id` of the attribution that gives the words to a speaker.")]
    work_id: Annotated[str | None, Meta(description="The `id` of the work in `works`.")]
    pieces: Annotated[tuple[Place, ...], Meta(description="Stretches that stand as the source's own words.")]
    owned: Annotated[tuple[Place, ...], Meta(description="Stretches shown as the quoter's own: brackets, ellipses.")]
    before: Annotated[str, Meta(description="Words of the source just before the passage found.")]
    after: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of the named work near to the thing said to be left out."""

    document: str
    span: Place
    words: str
    likeness: Annotated[float, Meta(description="From 0 to 1.")]
    shared: Annotated[tuple[str, ...], Meta(description="The telling words that both have.")]


@dataclass(frozen=True, slots=True)
class Omission:
    """A claim in the text that a work leaves something out, and what that work has about it."""

    claim: Place
    about: tuple[Place, ...]
    outlet: str
    work: str | None
    mention: Mention
    nearest: tuple[Nearest, ...]
    because: Because
    work_id: str | None


@dataclass(frozen=True, slots=True)
class Work:
    """One work that the text cites, as far as the text names it; `label` is how a reader would."""

    id: str
    label: str
    kind: WorkKind
    outlet: str
    title: str
    date: str
    url: str
    span: Place
    mentions: tuple[Place, ...]
    attributions: tuple[str, ...]
    because: Because


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that may be the work meant."""

    document: str
    likeness: float
    because: Because


@dataclass(frozen=True, slots=True)
class Link:
    """The document that a work is, or null: not held, or several as good as each other."""

    work: str
    document: str | None
    candidates: tuple[Candidate, ...]
    because: Because


@dataclass(frozen=True, slots=True)
class Verify:
    """`sayso verify --json`: each quotation beside its source, each claim of omission beside the work named."""

    locator: Locator
    id: Id
    checks: tuple[Check, ...]
    omissions: tuple[Omission, ...]
    works: tuple[Work, ...]
    links: tuple[Link, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch between quotation marks, or one block quote; `span` has the marks, `inner` has not."""

    span: Place
    inner: Place
    style: QuoteStyle
    because: Because
    runs_on: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain: words given to a voice, and where that voice has them."""

    here: At
    voice: Annotated[str, Meta(description="Who is said to speak, as the document of `here` names him.")]
    kind: Kind
    attribution: Annotated[str, Meta(description="Its `id` in the document of `here`; empty for a copy.")]
    work: Annotated[str, Meta(description="The work cited for the words; empty where none is.")]
    document: Annotated[str | None, Meta(description="The document followed to; null where none is held.")]
    there: At | None
    words: Annotated[str, Meta(description="The words of `there`.")]
    verdict: Standing
    likeness: Annotated[float | None, Meta(description="From 0 to 1; null where nothing was measured.")]
    because: Because


@dataclass(frozen=True, slots=True)
class End:
    """Where a chain ends and why; `primary` is true where it ends at a source that speaks for itself."""

    kind: EndKind
    primary: bool
    who: str
    at: At
    because: Because


@dataclass(frozen=True, slots=True)
class Chain:
    """A statement followed to what it rests on; no document is visited twice."""

    statement: Place
    hops: tuple[Hop, ...]
    end: End


@dataclass(frozen=True, slots=True)
class Carrier:
    """A document that carries a statement."""

    at: At
    words: str
    likeness: Annotated[float, Meta(description="From 0 to 1.")]
    outlet: str


@dataclass(frozen=True, slots=True)
class OneOrigin:
    """Documents that have a statement from one and the same place."""

    name: str
    kind: EndKind
    root: Annotated[str | None, Meta(description="The held document on which the others rest.")]
    documents: tuple[str, ...]
    because: Because


@dataclass(frozen=True, slots=True)
class Origins:
    """Who carries a statement, grouped by origin; `undecided` may carry it and are not counted."""

    statement: Place
    carriers: tuple[Carrier, ...]
    origins: tuple[OneOrigin, ...]
    undecided: tuple[Carrier, ...]
    because: Because


@dataclass(frozen=True, slots=True)
class Ground:
    """`sayso ground --json`: what each statement rests on, and how many independent origins carry it."""

    locator: Locator
    id: Id
    chains: tuple[Chain, ...]
    origins: tuple[Origins, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What it takes to name another document that links and checks point at."""

    document: str
    headline: str
    outlet: str
    published: str
    locator: str
    canonical: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person ruled about one place; `value` is the speaker or verdict given instead, else empty."""

    id: str
    span: Place
    about: About
    ruling: Ruling
    words: Annotated[str, Meta(description="The words of the place as they stood.")]
    value: str
    note: str
    by: Annotated[str, Meta(description="Who decided, as that person signs; may be empty.")]
    when: Annotated[str, Meta(description="ISO 8601.")]


@dataclass(frozen=True, slots=True)
class Reuse:
    """A passage that another document has too."""

    here: Place
    document: Id
    there: Place
    """In the other document's text."""

    kind: ReuseKind
    first: Id | None
    """The document that carried the words first; null where the pages do not tell."""

    likeness: Annotated[float, Meta(ge=0, le=1)]
    because: Because


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two texts, from the one that was first."""

    kind: ChangeKind
    old: str
    new: str
    was: At | None
    at: At | None


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which of two documents carried a text first, and what the other changed."""

    document: Id
    first: Id | None
    changes: tuple[Change, ...]
    because: Because


@dataclass(frozen=True, slots=True)
class VersionChange:
    """A stretch of the earlier version and what stands in its place in the later; one may be empty."""

    old: str
    new: str
    was: At
    now: At
    part: Part


@dataclass(frozen=True, slots=True)
class Version:
    """Another version of the report that the library holds, and how the two differ, from the earlier to the later."""

    document: Id
    had: Annotated[str, Meta(description="When it was had, in ISO 8601; empty where nobody says.")]
    earlier: Annotated[bool, Meta(description="Whether it was had before the report at hand.")]
    told: Annotated[bool, Meta(description="Whether the later of the two says that it was changed.")]
    changes: tuple[VersionChange, ...]
    because: Because


@dataclass(frozen=True, slots=True)
class Trace:
    """`sayso trace --json`: the passages that a document shares with others, and who carried them first."""

    locator: Locator
    id: Id
    reuses: tuple[Reuse, ...]
    lineages: tuple[Lineage, ...]
    cards: tuple[Card, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Examine:
    """`sayso examine --json`: the whole dossier; what read, attribute, verify and trace write, in one."""

    locator: Locator
    id: Id
    text: str
    captured: str | None
    zones: tuple[Zone, ...]
    details: tuple[Detail, ...]
    markup: tuple[Markup, ...]
    origin: tuple[Origin, ...]
    paragraphs: tuple[Place, ...]
    sentences: tuple[Place, ...]
    quotations: tuple[Quotation, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    statements: tuple[Statement, ...]
    works: tuple[Work, ...]
    links: tuple[Link, ...]
    checks: tuple[Check, ...]
    omissions: tuple[Omission, ...]
    chains: tuple[Chain, ...]
    origins: Annotated[tuple[Origins, ...], Meta(description="Empty unless origins were asked for.")]
    cards: tuple[Card, ...]
    problems: tuple[Problem, ...]
    reuses: tuple[Reuse, ...]
    lineages: tuple[Lineage, ...]
    versions: tuple[Version, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two documents share, in a lineage graph."""

    source: Id
    copy: Id
    known: bool
    """Whether `source` carried it first; if not, it cannot be told which of the two did."""

    kinds: tuple[ReuseKind, ...]
    passages: int
    because: str


@dataclass(frozen=True, slots=True)
class Graph:
    """`sayso trace --graph FILE.json`: who carried a text first; documents by date."""

    reports: tuple[Id, ...]
    documents: tuple[Card, ...]
    edges: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that Sayso says about a place: what, where, and why."""

    what: str
    span: Place
    because: Because


@dataclass(frozen=True, slots=True)
class Explain:
    """`sayso explain --json`: everything said about one place, the narrowest first."""

    locator: Locator
    id: Id
    place: Place
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """`sayso search --json`: one document found, with the passage to open it at."""

    locator: Locator
    id: Id
    headline: str
    outlet: str
    published: str
    span: Place
    snippet: Annotated[str, Meta(description="The words of `span`.")]
    found: Annotated[tuple[Place, ...], Meta(description="The words looked for, as places in the text.")]


@dataclass(frozen=True, slots=True)
class Add:
    """`sayso add --json`: what became of one item."""

    locator: Locator
    id: Id | None
    outcome: Annotated[str, Meta(description='"added", "new version", "already held" or "not added".')]
    same_text: Annotated[tuple[str, ...], Meta(description="Documents held before that have the very same text.")]
    versions: Annotated[
        tuple[str, ...], Meta(description="Documents had from the same place before, with another text.")
    ]
    problems: tuple[Problem, ...]
