"""Which of the dates and names that a page gives is trusted more."""

from collections.abc import Iterable

from sayso.model.document import DetailName
from sayso.read.clocks import clocks
from sayso.read.details import Said
from sayso.read.people import LEAD, names
from sayso.text.fold import folded_words

ITSELF = "outlet-as-author/1"
DATES = (
    ("json-ld/1", "meta/1", "time-element/1"),
    ("dateline-zone/1", "history-notice/1"),
    ("address-date/1",),
    ("first-time/1",),
    ("loose-meta/1",),
)
"""Rules that give a date of publication, those trusted most first: what a page says to machines under a name that means
nothing else, then what it shows its readers over the report, then what may be the day of a change or of a visit."""


def trusted(said: Iterable[Said], begun: int) -> list[Said]:
    """The things said with the dates of publication in the order of trust, everything else where it was.

    A date that stands below the place where the report begun is trusted less than all that the head says: it may
    belong to another report.
    """
    every = list(said)
    dates = [each for each in every if each.name is DetailName.PUBLISHED]
    ordered = iter(clocks(sorted(dates, key=lambda each: rank(each, begun))))
    return [next(ordered) if each.name is DetailName.PUBLISHED else each for each in every]


def rank(said: Said, begun: int) -> int:
    """How late in the order of trust a date comes."""
    if said.rule == "dateline-zone/1" and said.at is not None and said.at.start > begun:
        return len(DATES)
    return next((place for place, rules in enumerate(DATES) if said.rule in rules), len(DATES))


def who_wrote(head: Iterable[Said], zoned: Iterable[Said], begun: int) -> list[Said]:
    """The authors, of those whom the page's head names and those whom its column does; `begun` is where the report is.

    People whom the head names are believed, and more whom a byline over the report names beside them. Where the head
    gives a pen name or a desk, only a line that says "By" outweighs it; where it gives none but the outlet, whatever
    the column names does.
    """
    given = [said for said in head if said.name is DetailName.AUTHOR and said.value]
    shown = [said for said in zoned if said.name is DetailName.AUTHOR and said.value and counts(said, begun)]
    persons = [said for said in given if names(said.value)]
    if persons and any(said.rule != ITSELF for said in persons):
        known = {key(said) for said in persons}
        return [*given, *(said for said in shown if agrees(said, known, begun))]
    led = [said for said in shown if is_led(said) and names(said.value)]
    if led or not given or given[0].rule == ITSELF:
        return led or shown or given
    known = {key(said) for said in given}
    return [*given, *(said for said in shown if key(said) in known)]


def key(said: Said) -> str:
    """A name as folded words."""
    return " ".join(folded_words(said.value))


def line_of(said: Said) -> str:
    """The start of the byline that names somebody."""
    return said.words.partition("“")[2].rstrip("”")


def is_led(said: Said) -> bool:
    """Whether a byline opens with what says that it is one: "By"."""
    return LEAD.match(line_of(said)) is not None


def counts(said: Said, begun: int) -> bool:
    """Whether a name stands over the report, or alone or led by "By" below it, where other reports' authors stand."""
    if said.rule != "byline-zone/1" or said.at is None or said.at.start < begun:
        return True
    return is_led(said) or line_of(said).lower() == said.value.lower()


def agrees(said: Said, known: set[str], begun: int) -> bool:
    """Whether an author that a zone names is one whom the head names too, or is named in a byline over the report.

    Names that go on where a known one ends ("Ida MossStaff") are no others.
    """
    name = key(said)
    if name in known:
        return True
    over = said.rule == "byline-zone/1" and said.at is not None and said.at.start < begun and is_led(said)
    return over and not any(name.startswith(each) for each in known)
