"""The documents of a library that carry a statement, in the same words or in others."""

from collections.abc import Iterable, Iterator

from sayso.ground.desk import Desk
from sayso.ground.nearest import Near
from sayso.ground.tellings import tellings
from sayso.model.grounds import Carrier, Chain
from sayso.model.place import Passage


def carriers(chain: Chain, desk: Desk) -> tuple[tuple[Carrier, ...], tuple[Carrier, ...]]:
    """Those that carry the statement of a chain, and those that may; each in order of date, then id.

    The report itself and the documents that the chain was followed through are carriers. Of the others, those that
    share its rarest words are opened, and the passage most like it decides. The report's own page, held in the library
    as well, is no second carrier.
    """
    words = desk.place(chain.statement)
    known = {carrier.at.document: carrier for carrier in _known(chain, desk)}
    if len(tellings(words)) < desk.settings.carried_words:
        return _ordered(known.values(), desk), ()
    enough = desk.settings.alike if desk.alike else desk.settings.carried
    maybe = []
    for document in desk.sharing(words, desk.settings.candidates):
        if document in known or desk.own_page(document):
            continue
        near = _best(document, words, desk)
        if near is not None and near.alike >= enough:
            known[document] = _carrier(Passage(document, near.span), near.alike, desk)
        elif near is not None and near.alike >= desk.settings.maybe:
            maybe.append(_carrier(Passage(document, near.span), near.alike, desk))
    return _ordered(known.values(), desk), _ordered(maybe, desk)


def _best(document: str, words: str, desk: Desk) -> Near | None:
    """The sentence most like the statement that has every figure of it and enough of its telling words."""
    near = desk.near(document, words)
    enough = desk.settings.carried_words
    return next((one for one in near if one.likeness.every_figure and len(one.likeness.shared) >= enough), None)


def _known(chain: Chain, desk: Desk) -> Iterator[Carrier]:
    yield _carrier(chain.statement, 1.0, desk)
    for hop in chain.hops:
        if hop.there is not None:
            yield _carrier(hop.there, 1.0 if hop.likeness is None else hop.likeness, desk)


def _carrier(at: Passage, likeness: float, desk: Desk) -> Carrier:
    card = desk.card(at.document)
    return Carrier(at, desk.place(at), likeness, card.outlet if card else desk.outlet(at.document))


def _ordered(found: Iterable[Carrier], desk: Desk) -> tuple[Carrier, ...]:
    return tuple(sorted(found, key=lambda one: (desk.dated(one.at.document), one.at.document)))
