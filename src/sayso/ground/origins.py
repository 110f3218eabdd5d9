"""How many independent origins stand behind a statement that several documents carry."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.ground.carriers import carriers
from sayso.ground.desk import Desk
from sayso.ground.entries import capital, listed
from sayso.ground.follow import follow
from sayso.ground.groups import groups
from sayso.ground.opened import part
from sayso.ground.people import bare, same
from sayso.ground.settings import USUAL, Settings
from sayso.model.document import Part
from sayso.model.dossier import Dossier
from sayso.model.grounds import Carrier, Chain, Copies, EndKind, Origin, Origins
from sayso.model.opener import Alike, Opener
from sayso.model.place import Reason
from sayso.model.shelf import Shelf
from sayso.text.fold import folded_words

TOLD = 4
"""Origins that the sentence names; the finding has them all."""

TOLD_IN = (Part.BODY, Part.STANDFIRST)
"""Where statements are told whose origins are counted; headlines and captions only sum up."""

ORDER = tuple(EndKind)


def origins(
    report: Dossier,
    shelf: Shelf,
    opener: Opener,
    copies: Sequence[Copies] = (),
    alike: Alike | None = None,
    settings: Settings = USUAL,
) -> tuple[Origins, ...]:
    """The carriers of each statement that more than one document carries, grouped by origin; in the report's order.

    The report's chains say which statements there are. Neighbouring statements may be carried by the same documents.
    """
    desk = Desk(report, shelf, opener, copies, alike, settings)
    told = (chain for chain in report.chains if part(report.document, chain.statement.span) in TOLD_IN)
    found = (_origins(chain, desk) for chain in told)
    return tuple(one for one in found if one is not None)


def _origins(chain: Chain, desk: Desk) -> Origins | None:
    carrying, maybe = carriers(chain, desk)
    if len(carrying) < 2:
        return None
    known, like = {chain.statement.document: chain}, desk.place(chain.statement)
    made = grouped(
        carrying, lambda one: known.get(one.at.document) or follow(one.at, desk, like), lambda one: texts(one, desk)
    )
    words = _told(carrying, made)
    return Origins(chain.statement, carrying, made, maybe, Reason("origins/1", words, (chain.statement,)))


def texts(carrier: Carrier, desk: Desk) -> Iterator[str]:
    """What two documents share that have the passage from one text: the whole text, a known copy, the very words of
    the sentence."""
    document = carrier.at.document
    yield f"text {desk.same_text(document)}"
    group = desk.copies(document)
    if group is not None:
        yield f"copies {min(group.documents)}"
    words = folded_words(desk.around(carrier.at))
    if len(words) >= desk.settings.same:
        yield f"words {' '.join(words)}"


def grouped(
    carrying: Sequence[Carrier], chain: Callable[[Carrier], Chain], texts: Callable[[Carrier], Iterable[str]]
) -> tuple[Origin, ...]:
    """Carriers by origin: one text first, then what the first of each text rests on.

    `chain` follows a carrier; it is asked once for each text, so a copy is never followed and never adds an origin.
    """
    one_text = [Text(members, chain(members[0])) for members in groups(carrying, texts)]
    speakers = _speakers(one_text)
    shared = groups(one_text, lambda text: (*_documents(text), *_ends(text, speakers)))
    return tuple(_origin(members) for members in shared)


@dataclass(frozen=True, slots=True)
class Text:
    """Carriers that have a passage from one text, and what the earliest of them rests on."""

    members: tuple[Carrier, ...]
    chain: Chain


def _documents(text: Text) -> Iterator[str]:
    """The documents in which the text stands, and those that its chain leads through."""
    yield from (f"document {one.at.document}" for one in text.members)
    yield from (f"document {hop.there.document}" for hop in text.chain.hops if hop.there is not None)


def _ends(text: Text, speakers: dict[str, str]) -> Iterator[str]:
    """The speaker or the work not held at the end of its chain, where that is somebody or something named."""
    end = text.chain.end
    named = any(letter.isupper() for letter in end.who)
    if end.kind is EndKind.SPEAKER and end.who:
        yield f"speaker {speakers[end.who]}"
    if end.kind is EndKind.NOT_HELD and named:
        yield f"work {' '.join(sorted(bare(end.who)))}"


def _speakers(found: Sequence[Text]) -> dict[str, str]:
    """Each speaker's name led to the first name that may be the same one's."""
    names = list(dict.fromkeys(text.chain.end.who for text in found if text.chain.end.kind is EndKind.SPEAKER))
    return {name: next(first for first in names if first == name or same(first, name)) for name in names}


def _origin(members: tuple[Text, ...]) -> Origin:
    best = min(members, key=lambda text: ORDER.index(text.chain.end.kind))
    end = best.chain.end
    held = end.kind.primary or end.kind is EndKind.OWN_VOICE
    documents = tuple(dict.fromkeys(one.at.document for text in members for one in text.members))
    return Origin(_name(best), end.kind, end.at.document if held else None, documents, end.because)


def _name(text: Text) -> str:
    """A few words for where a text comes from."""
    end = text.chain.end
    match end.kind:
        case EndKind.SPEAKER:
            return f"{end.who}, speaking"
        case EndKind.UNNAMED:
            return f"“{end.who}”, not named"
        case EndKind.NOT_HELD:
            return f"{end.who}, not held"
        case EndKind.OWN_VOICE:
            outlet = next((one.outlet for one in text.members if one.outlet), "") or end.who or "a text"
            return f"{outlet}, in its own voice"
        case EndKind.POST | EndKind.STATEMENT | EndKind.PAPER:
            return f"{end.kind.value} by {end.who}" if end.who else end.kind.value
    return "one that cannot be told"


def _told(carrying: Sequence[Carrier], made: Sequence[Origin]) -> str:
    """How many documents, outlets and origins, and which these are."""
    outlets = len({one.outlet.casefold() for one in carrying if one.outlet})
    by = f" of {outlets} outlets" if outlets > 1 else ""
    named = [f"{origin.name} ({len(origin.documents)})" for origin in made[:TOLD]]
    rest = [f"{len(made) - TOLD} more"] if len(made) > TOLD else []
    count = "1 origin" if len(made) == 1 else f"{len(made)} origins"
    return capital(f"carried by {len(carrying)} documents{by}, {count}: {listed([*named, *rest])}.")
