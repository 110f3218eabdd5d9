"""Everyone: all whom a text names, speaking or not, as sources."""

from collections.abc import Sequence

from sayso.attribute.roll import roll
from sayso.model.place import Span
from sayso.model.voices import Entity, Source


def everyone(text: str, entities: Sequence[Entity] = ()) -> tuple[Source, ...]:
    """Everybody and every body that a text names, in the order of first mention, with every place that names them.

    `entities` are what a tagger takes for names; they decide where the words around do not tell.

    >>> [one.name for one in everyone("At noon the lawyer Mira Tolland met Ivo Tarn, and then Tolland left the room.")]
    ['Mira Tolland', 'Ivo Tarn']
    """
    cast = roll(text, entities)
    places: dict[int, list[Span]] = {}
    for mention in cast.mentions:
        places.setdefault(mention.at, []).append(Span(mention.bare, mention.end))
    return tuple(
        Source(f"e{number}", cast.known[at].name, cast.known[at].kind, tuple(spans))
        for number, (at, spans) in enumerate(places.items(), 1)
    )
