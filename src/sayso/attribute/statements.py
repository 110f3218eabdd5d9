"""Statements: sentences cut where a voice begins or ends."""

from collections.abc import Iterable, Sequence

from sayso.model.place import Span
from sayso.model.voices import Attribution, Manner, Statement


def statements(sentences: Sequence[Span], attributions: Iterable[Attribution]) -> tuple[Statement, ...]:
    """Cut each sentence where a voice begins or ends; joined, the statements give the sentences back.

    A statement's `said_by` runs from the outermost voice inwards; an empty chain is the author's own voice. Scare
    quotes are no voice. One sweep over the text: cost grows with the statements and the depth of voices alone.

    >>> from sayso.model.place import Reason
    >>> claim = Attribution("a1", Manner.INDIRECT, (Span(11, 25),), None, (), (), Reason("by-hand/1", ""))
    >>> [statement.said_by for statement in statements([Span(0, 25)], [claim])]
    [(), ('a1',)]
    """
    heard = sorted(
        (content.start, -content.end, order, attribution.id)
        for order, attribution in enumerate(attributions)
        if attribution.manner is not Manner.SCARE
        for content in attribution.contents
        if len(content)
    )
    found: list[Statement] = []
    speaking: list[tuple[int, int, int, str]] = []
    at = 0
    for sentence in sentences:
        start = sentence.start
        while start < sentence.end:
            while at < len(heard) and heard[at][0] <= start:
                speaking.append(heard[at])
                at += 1
            speaking = [voice for voice in speaking if -voice[1] > start]
            stops = [-end for _, end, *_ in speaking] + ([heard[at][0]] if at < len(heard) else [])
            stop = min([sentence.end, *stops])
            found.append(Statement(Span(start, stop), tuple(said for *_, said in speaking)))
            start = stop
    return tuple(found)
