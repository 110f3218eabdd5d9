"""The library's page: everything that is held, searched as one types, filtered, a page at a time."""

from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from sayso.library.browse import Wanted
from sayso.library.search import Hit
from sayso.model.checks import Verdict
from sayso.model.place import Span
from sayso.web.answers import asked, number, page, room_of
from sayso.web.answers import report_at as address

SHOWN = 20
"""Documents on one page."""

MOST_OUTLETS = 300
FIELDS = ("words", "outlet", "since", "until", "source", "verdict", "event")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document in the list, the address that opens it, and how its quotations stand (None: not examined yet)."""

    hit: Hit
    address: str
    pieces: tuple[tuple[str, bool], ...]
    """The passage found, in pieces; True for the words that were looked for."""

    verdicts: tuple[tuple[Verdict, int], ...] | None


def shelf(request: Request) -> Response:
    """The library, or what of it fits."""
    room = room_of(request)
    wanted = wanted_of(request)
    first = number(request, "from", 100_000)
    with room.library() as library:
        found = library.browse(typed(wanted), SHOWN, first)
        held, outlets = len(library), library.outlets()
        stand = library.verdicts_of([hit.card.document for hit in found.hits])
    return page(
        request,
        "results.html" if request.headers.get("x-part") == "results" else "library.html",
        wanted=wanted,
        narrowed=any(asdict(wanted).values()),
        found=found,
        entries=[entry(hit, wanted.words, stand) for hit in found.hits],
        first=first,
        earlier=turned(wanted, first - SHOWN) if first else "",
        later=turned(wanted, first + SHOWN) if first + SHOWN < found.count or (found.more and found.hits) else "",
        held=held,
        outlets=outlets[:MOST_OUTLETS],
        verdict_names=list(Verdict),
        left=room.examinations.left(),
    )


def keys(request: Request) -> Response:
    """What can be done by keyboard."""
    return page(request, "keys.html")


def wanted_of(request: Request) -> Wanted:
    """What the address asks for."""
    named = {"words": "q"}
    said = {name: asked(request, named.get(name, name)) for name in FIELDS}
    verdict = said.pop("verdict")
    days = {name: day if is_day(day) else "" for name, day in said.items() if name in ("since", "until")}
    return Wanted(**{**said, **days}, verdict=verdict if verdict in list(Verdict) else "")


def is_day(said: str) -> bool:
    """Whether it is a year, a month or a day of ISO 8601.

    >>> is_day("2031-05"), is_day("May 2031")
    (True, False)
    """
    parts = said.split("-")
    return len(parts) <= 3 and all(part.isascii() and part.isdecimal() for part in parts) and len(said) in (4, 7, 10)


def typed(wanted: Wanted) -> Wanted:
    """The search as it is meant while somebody types: the last word may go on."""
    words = wanted.words
    if len(words) > 1 and words[-1].isalnum():
        words += "*"
    return Wanted(**{**asdict(wanted), "words": words})


def turned(wanted: Wanted, first: int) -> str:
    """The address of another page of the same list."""
    said = {("q" if name == "words" else name): value for name, value in asdict(wanted).items() if value}
    return f"/?{urlencode({**said, 'from': max(0, first)})}"


def entry(hit: Hit, words: str, stand: dict[str, dict[str, int]]) -> Entry:
    """A document as listed."""
    came = stand.get(hit.card.document)
    verdicts = None if came is None else tuple((v, came[v.value]) for v in Verdict if v.value in came)
    span = Span(hit.found[0].start, hit.found[-1].end) if hit.found else None
    return Entry(hit, address(hit.card.document, span, q=words), tuple(pieces(hit)), verdicts)


def pieces(hit: Hit) -> list[tuple[str, bool]]:
    """The snippet cut at the words that were found in it."""
    found, at, start = [], 0, hit.passage.span.start
    for span in sorted(hit.found):
        begin, end = span.start - start, span.end - start
        if begin < at:
            continue
        found += [(hit.snippet[at:begin], False), (hit.snippet[begin:end], True)]
        at = end
    return [*found, (hit.snippet[at:], False)]
