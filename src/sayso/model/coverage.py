"""What several reports say of one event: figures, dates, places, actors, and how they compare."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Kind, Source

Record = TypeVar("Record")


class Bound(StrEnum):
    """How near the words claim to be to the number they name."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    LESS_THAN = "less than"
    NEARLY = "nearly"
    RANGE = "range"
    """From one number to another, or words that name no exact one: dozens."""


class Measure(StrEnum):
    """What sort of amount a figure is."""

    COUNT = "count"
    QUANTITY = "quantity"
    MONEY = "money"
    SHARE = "share"
    """A part of a whole: per cent, two-thirds, one in five."""
    AGE = "age"
    DURATION = "duration"
    SCORE = "score"
    """Goals to goals, votes to votes: it counts no one thing."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount at a place: how much, how nearly, of what.

    `span` covers the number with its bound and its unit; `low == high` unless the words name a range. `counted` is the
    noun phrase in the singular ("first-team player"); `unit` is the unit's one name ("kilometre", "dollar"), empty for
    a plain count; `per` is what it is reckoned by ("month", "barrel"). For a score, `low` and `high` are its two sides.
    """

    span: Span
    number: Span
    low: float
    high: float
    bound: Bound
    measure: Measure
    unit: str = ""
    per: str = ""
    counted: str = ""
    counted_at: Span | None = None


class Precision(StrEnum):
    """How long the time is that words name; the last three name no time that a calendar has."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    NOW = "now"
    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time named in a text: from `first` to `last`, both included.

    Both are None where the words name no time of the calendar ("recently"), or where they are relative ("Tuesday") and
    the day of publication is not known.
    """

    span: Span
    first: date | None
    last: date | None
    precision: Precision
    relative: bool
    """Reckoned from the day of publication, or from a time named before."""

    rule: str
    """How it was reckoned."""


class PlaceKind(StrEnum):
    """What sort of place a name names."""

    COUNTRY = "country"
    REGION = "region"
    """A state, a province, a county."""
    CITY = "city"
    WIDE = "wide"
    """Larger than a country, or across borders."""
    SITE = "site"
    """A street, a building, a river: named in the text, in no list."""


@dataclass(frozen=True, slots=True)
class Site:
    """One place of the world, as far as the list of places knows it."""

    id: str
    """GeoNames' number for a city, codes for what is larger, the folded name for what no list has."""

    name: str
    kind: PlaceKind
    country: str = ""
    """ISO code, empty where none is known."""

    region: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place where a text names a place, and which one it most likely means.

    `site` is None where several fit as well as each other; `people` marks "Turkish", "the French".
    """

    span: Span
    site: Site | None
    people: bool
    because: Reason


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, a body or a group, in all the documents that name it.

    `name` is the fullest form that the documents use most; `forms` are all of them. `at` lists every place, in the
    order of the documents' ids.
    """

    id: str
    name: str
    kind: Kind
    forms: tuple[str, ...]
    at: tuple[Passage, ...]
    because: Reason

    def documents(self) -> tuple[str, ...]:
        """The documents that name it, each once, sorted."""
        return tuple(sorted({passage.document for passage in self.at}))


@dataclass(frozen=True, slots=True)
class Cast:
    """All whom one document names."""

    document: str
    text: str
    named: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch of a report and who speaks there, outermost first; empty for the author's own voice."""

    span: Span
    said_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One report as comparison sees it: its text, when it was published, whom it names, who speaks where.

    `voices` lie in order; where they are not known, everything is the report's own.
    """

    document: str
    text: str
    published: date | None = None
    headline: Span | None = None
    outlet: str = ""
    named: tuple[Source, ...] = ()
    voices: tuple[Voice, ...] = ()
    authors: tuple[str, ...] = ()
    time: str = ""
    """The time of day of publication, "09:40"; empty where the page does not say."""

    dateline: Span | None = None
    """Where the report says that it was written: "ARRELMOUTH, March 12 (Meridian) -"."""

    def when(self) -> tuple[date, str, str]:
        """What reports are put in order by: day, time of day, id; what is not known comes last."""
        return self.published or date.max, self.time or "99:99", self.document


class Together(StrEnum):
    """What a person has ruled about two reports."""

    SAME = "same event"
    APART = "another event"


@dataclass(frozen=True, slots=True)
class Grouping:
    """A person's ruling on two reports; reruns keep to it."""

    one: str
    other: str
    together: Together


@dataclass(frozen=True, slots=True)
class Act(Generic[Record]):
    """What a person did, signed, and when (ISO 8601)."""

    record: Record
    signed: str
    at: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Why two reports were put into one event: how alike they are, from 0 to 1, and by what."""

    one: str
    other: str
    likeness: float
    shared: tuple[str, ...]
    """The telling words and names that both have, the most telling first."""

    days: int | None
    """Days between their publication; None where one has no date."""


@dataclass(frozen=True, slots=True)
class Event:
    """Reports that tell of one event; sorted by id. `ties` joins them all, the strongest first."""

    id: str
    documents: tuple[str, ...]
    ties: tuple[Tie, ...]
    because: Reason


class Scope(StrEnum):
    """Which event a particular belongs to."""

    THIS = "this event"
    OTHER = "another event"
    """An earlier attack, the whole war, the year so far."""
    EARLIER = "an earlier count"
    """Given as past: "had put the dead at 14", "our article gave 1,450"."""


@dataclass(frozen=True, slots=True)
class Particular:
    """One thing that a report says of its event, in a slot: a figure, a day, a place, a name.

    `value` is fit to show ("at least 40"); `low` and `high` are there for figures. `said_by` names who the report says
    it rests on, outermost first.
    """

    slot: str
    value: str
    at: Passage
    low: float | None = None
    high: float | None = None
    bound: Bound = Bound.EXACT
    unit: str = ""
    said_by: tuple[str, ...] = ()
    scope: Scope = Scope.THIS
    because: Reason | None = None
    as_of: date | None = None
    """The last day that the sentence names, for a count that grows."""


class Relation(StrEnum):
    """How two reports' words for one thing stand to each other."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    UPDATE = "update"
    CONFLICT = "conflict"
    INSIDE = "inside one report"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cells of a row held against each other."""

    one: Passage
    other: Passage
    relation: Relation
    because: Reason


@dataclass(frozen=True, slots=True)
class Row:
    """A slot and what each report has for it, in the order of publication; pairs in the same order."""

    slot: str
    cells: tuple[Particular, ...]
    pairs: tuple[Pair, ...]
    about: tuple[str, ...] = ()
    """For slots that may mean many things: words that the sentences share, the most telling first."""

    def agree(self) -> bool:
        """Whether no two cells differ."""
        return all(pair.relation is Relation.AGREE for pair in self.pairs)


@dataclass(frozen=True, slots=True)
class Omission:
    """What other origins carry and a report does not: never a reproach, only what is not there."""

    document: str
    slot: str
    value: str
    carried_by: tuple[str, ...]
    """The documents that carry it, one for each origin, sorted."""

    of: int
    """How many origins there are."""

    at: tuple[Passage, ...]
    because: Reason


@dataclass(frozen=True, slots=True)
class Comparison:
    """An event's reports beside one another."""

    event: Event
    rows: tuple[Row, ...]
    omitted: tuple[Omission, ...]
    apart: tuple[Particular, ...] = ()
    """Particulars that the reports give of other events, or as counts of before; they are held against nothing here."""

    actors: tuple[Actor, ...] = ()
    """Persons and bodies that at least two of the reports name."""

    copies: tuple[tuple[str, ...], ...] = ()
    """Documents that carry one story; each group is one origin."""

    origins: int = 0
    """How many origins there are, copies taken together."""
