"""Find the runs of words that a quotation and a text share, and the order of runs that makes one passage."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import log2

from sayso.verify.interruption import interrupts
from sayso.verify.marks import Quoted, Sort
from sayso.verify.settings import Settings
from sayso.verify.wording import SENTENCE_ENDS, Wording


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words `quote … quote + length` of the quotation are words `source … source + length` of the text."""

    quote: int
    source: int
    length: int

    @property
    def quote_end(self) -> int:
        return self.quote + self.length

    @property
    def source_end(self) -> int:
        return self.source + self.length

    def after(self, words: int) -> "Run":
        """The run without its first words."""
        return Run(self.quote + words, self.source + words, self.length - words)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of the quotation and of the text that is looked at, in words, half-open."""

    quote: tuple[int, int]
    source: tuple[int, int]


def chain(quote: Quoted, source: Wording, within: Stretch, settings: Settings) -> list[Run]:
    """The shared runs that together make the likeliest passage, in order; empty when nothing telling is shared.

    Seeds are the places of the quotation's rarest words; each is extended to the longest exact run; the best chain of
    runs is found by dynamic programming, where a gap costs less when the quoter shows it. This is the seed, extend and
    chain of sequence search, done with words.
    """
    runs = shared_runs(quote, source, within, settings)
    weights = [_weight(run, quote, source) for run in runs]
    most = min(settings.blocks, 32 + (within.quote[1] - within.quote[0]) // 4)
    kept = sorted(range(len(runs)), key=lambda place: (-weights[place], runs[place].source, runs[place]))[:most]
    kept.sort(key=lambda place: runs[place])
    return _best([runs[place] for place in kept], [weights[place] for place in kept], quote, source, settings)


def shared_runs(quote: Quoted, source: Wording, within: Stretch, settings: Settings) -> list[Run]:
    """The longest exact runs around the quotation's rarest words, each once; none goes on over an ellipsis."""
    (first, past), (low, high) = within.quote, within.source
    covered: dict[int, int] = {}
    found = []
    steps = 100_000 + 20 * (past - first)
    for here, there in _seeds(quote, source, within, settings):
        diagonal = there - here
        if here < covered.get(diagonal, -1) or steps < 0:
            continue
        start, end = quote.stretch(here)
        bounds = max(first, start, covered.get(diagonal, 0)), min(past, end), low, high
        run = _extended(quote.keys, source.keys, here, there, bounds)
        covered[diagonal] = run.quote_end
        steps -= run.length
        found.append(run)
    return found


def _seeds(quote: Quoted, source: Wording, within: Stretch, settings: Settings) -> Iterator[tuple[int, int]]:
    """Places in the quotation and in the text that have the same word, rarest words first, then in reading order."""
    (first, past), (low, high) = within.quote, within.source
    places = {word: source.positions.get(word, ()) for word in quote.keys[first:past]}
    budget = min(settings.seeds, max(64, 6 * (past - first)))
    chosen: list[tuple[int, int]] = []
    for here in sorted(range(first, past), key=lambda here: (len(places[quote.keys[here]]), here)):
        if len(chosen) >= budget:
            break
        inside = [there for there in places[quote.keys[here]][: 4 * settings.seeds] if low <= there < high]
        chosen.extend((here, there) for there in inside[: budget - len(chosen)])
    yield from sorted(chosen)


def _extended(
    quote: tuple[str, ...], source: tuple[str, ...], here: int, there: int, bounds: tuple[int, int, int, int]
) -> Run:
    first, past, low, high = bounds
    start, end = 0, 1
    while here + end < past and there + end < high and quote[here + end] == source[there + end]:
        end += 1
    while here - start > first and there - start > low and quote[here - start - 1] == source[there - start - 1]:
        start += 1
    return Run(here - start, there - start, start + end)


def _weight(run: Run, quote: Quoted, source: Wording) -> float:
    """Rare words weigh more, and so does every further word in the same order."""
    words = quote.keys[run.quote : run.quote_end]
    return sum(1 / (1 + log2(len(source.positions[word]))) for word in words) + 0.5 * (run.length - 1)


def _best(runs: list[Run], weights: list[float], quote: Quoted, source: Wording, settings: Settings) -> list[Run]:
    if not runs:
        return []
    best, before, entered = list(weights), [-1] * len(runs), [0] * len(runs)
    price = _prices(quote, source, settings)
    for place, run in enumerate(runs):
        for earlier, left in enumerate(runs[:place]):
            overlap = max(left.quote_end - run.quote, left.source_end - run.source, 0)
            gain = weights[place] * (run.length - overlap) / run.length
            if overlap >= run.length or left.source >= run.source or best[earlier] + gain <= best[place]:
                continue
            total = best[earlier] + gain - price(left, run.after(overlap), min(best[earlier], gain))
            if total > best[place] + 1e-9:
                best[place], before[place], entered[place] = total, earlier, overlap
    return _traced(runs, before, entered, max(range(len(runs)), key=lambda place: (best[place], -place)))


def _traced(runs: list[Run], before: list[int], entered: list[int], last: int) -> list[Run]:
    """The chain that ends in `last`, in reading order."""
    found = []
    while last >= 0:
        found.append(runs[last].after(entered[last]))
        last = before[last]
    return found[::-1]


def _prices(quote: Quoted, source: Wording, settings: Settings) -> Callable[[Run, Run, float], float]:
    def price(left: Run, right: Run, lighter: float) -> float:
        """What it costs to go from one run to the next; infinite where they cannot be one passage."""
        skipped, passed = right.quote - left.quote_end, right.source - left.source_end
        extra = passed - skipped
        changed = 0.05 * min(skipped, passed)
        if extra <= 0:
            return changed - 0.15 * extra
        mark = quote.marked(left.quote_end - 1, right.quote)
        if mark is Sort.ELLIPSIS:
            return changed + 0.3 + 0.05 * log2(1 + extra)
        if mark is Sort.BRACKET and extra <= settings.bracket_reach:
            return changed + 0.1 * extra
        if extra <= settings.interruption and interrupts(source.gap(left.source_end - 1, right.source)):
            return changed + 0.3
        if extra > settings.splice and (extra > settings.far or lighter < settings.piece):
            return float("inf")
        ended = extra <= settings.splice and SENTENCE_ENDS.search(source.gap(left.source_end - 1, right.source))
        return changed + min(0.25 * extra, 3 + 0.1 * log2(extra)) + (1 if ended else 0)

    return price
