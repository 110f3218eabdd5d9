"""See: show the network all windows of some stretches of words and gather what it found in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.attribute.tagger.entities import Named, entities
from sayso.attribute.tagger.findings import Finding, Window, findings, role_lines
from sayso.attribute.tagger.network import Network
from sayso.attribute.tagger.runs import Run, moved
from sayso.attribute.tagger.shared import shared
from sayso.attribute.tagger.strays import Stray, gathered, strays
from sayso.attribute.tagger.tidied import tidied
from sayso.attribute.tagger.viterbi import log_chances
from sayso.attribute.tagger.wordpiece import WordPieces
from sayso.attribute.tagger.words import Words, shown


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the network found in one stretch of words, in their numbers."""

    findings: tuple[Finding, ...]
    named: tuple[Named, ...]


TOGETHER = 8192
"""Word pieces, padding counted, whose findings are put together at once; more would only hold more memory."""

Place = tuple[int, Run]
"""A window: the number of its stretch, and its first word and the word after its last."""

Seen = tuple[list[Finding], list[Stray], list[Named]]
"""The findings of one window, its sources and contents by their roles, and the names, in the document's words."""


def see(stretches: Sequence[Words], network: Network, pieces: WordPieces) -> list[Tagged]:
    """What the network finds in each of some stretches of one document, windows of like length taken together.

    Windows of other documents are never taken with them: a document's findings must not hang on its neighbours.
    """
    seen: dict[Place, Seen] = {}
    places = [(at, window) for at, words in enumerate(stretches) for window in words.windows]
    for together in _batches(stretches, places, TOGETHER):
        windows = list(_windows(stretches, together, network, pieces))
        roles = role_lines(windows)
        named = entities(windows, [stretches[at].paragraphs[slice(*window)] for at, window in together])
        for place, found, line, names in zip(
            together, findings(windows, roles, network.mix), roles, named, strict=True
        ):
            by = place[1][0]
            moved_names = [Named(moved(one.run, by), one.chances) for one in names]
            seen[place] = [_moved(one, by) for one in found], strays(line, by), moved_names
    return [_tagged(words, [seen[at, window] for window in words.windows]) for at, words in enumerate(stretches)]


def _tagged(words: Words, windows: Sequence[Seen]) -> Tagged:
    """The windows of one stretch, in order, put together."""
    found = [one for each, _, _ in windows for one in each]
    loose = [one for _, each, _ in windows for one in each]
    return Tagged(
        tuple(shared(words, tidied(words, gathered(words, found, loose)))),
        tuple(one for _, _, each in windows for one in each),
    )


def _batches(stretches: Sequence[Words], places: Sequence[Place], room: int) -> Iterator[list[Place]]:
    """Windows, shortest first, in batches that hold at most `room` pieces, padding counted, or a single window."""
    sized = [(sum(map(len, stretches[at].pieces[slice(*window)])), at, window) for at, window in places]
    batch: list[Place] = []
    for size, at, window in sorted(sized):
        if batch and (len(batch) + 1) * size > room:
            yield batch
            batch = []
        batch.append((at, window))
    if batch:
        yield batch


def _windows(
    stretches: Sequence[Words], places: Sequence[Place], network: Network, pieces: WordPieces
) -> Iterator[Window]:
    """What the network sees of the words of some windows, shown as many at once as it reads quickest."""
    for together in _batches(stretches, places, network.room):
        given = shown([(stretches[at], window) for at, window in together], pieces)
        seen = network.see(given.pieces, given.features, given.mask)
        roles, named = log_chances(seen.roles), log_chances(seen.entities)
        for at, here in enumerate(given.words):
            yield Window(roles[at, here], named[at, here], seen.asked[at, here], seen.offered[at, here])


def _moved(found: Finding, by: int) -> Finding:
    """A finding in a window's words, in the document's words."""
    return Finding(*(tuple(moved(run, by) for run in part) for part in (found.source, found.cue, found.content)))
