"""The engine: a learned finder of tellings, with the files that come with Sayso."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from sayso.attribute.tagger.findings import Finding
from sayso.attribute.tagger.inner import block_runs, inner_words
from sayso.attribute.tagger.mentions import mentions
from sayso.attribute.tagger.network import Network, opened
from sayso.attribute.tagger.runs import Run
from sayso.attribute.tagger.see import see
from sayso.attribute.tagger.tellings import tellings
from sayso.attribute.tagger.wordpiece import WordPieces
from sayso.attribute.tagger.words import cut
from sayso.attribute.telling import Told
from sayso.model.document import Document
from sayso.model.outline import Outline

ROOM = {"full": 1, "fast": 1024}
"""Word pieces that each network is best shown at once: the full one reads each window by itself, without padding."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A `Tagger`: a network and the word pieces that it knows."""

    network: Network
    pieces: WordPieces

    def __call__(self, document: Document, outline: Outline) -> Told:
        """What the network finds in a document, then in the words of each voice it found and of each block quote."""
        words = cut(document, outline, self.pieces)
        (tagged,) = see([words], self.network, self.pieces)
        blocks = block_runs(words, outline)
        outer = [one for one in tagged.findings if not any(first <= one.cue[0][0] < last for first, last in blocks)]
        found = list(tellings(document, words, outer))
        within = [*(one.content for one in outer if not _in_blocks(one, blocks)), *([block] for block in blocks)]
        contents = inner_words(document.text, outline, words, within)
        for inner, seen in zip(contents, see(contents, self.network, self.pieces), strict=True):
            found += tellings(document, inner, seen.findings)
        return Told(tuple(found), mentions(document.text, words, tagged.named))


def _in_blocks(one: Finding, blocks: list[Run]) -> bool:
    """Whether a content is words of a block quote, which is read by itself."""
    return any(first <= run[0] and run[1] <= last for first, last in blocks for run in one.content)


@lru_cache(2)
def engine(name: str = "full") -> Reader:
    """The engine that comes with Sayso: "full", or "fast" for large corpora. Its files are read once."""
    folder = files("sayso.attribute.tagger").joinpath("weights")
    with folder.joinpath("vocabulary.txt").open(encoding="utf-8") as lines:
        pieces = WordPieces.of(lines)
    return Reader(opened(folder.joinpath(f"{name}.onnx").read_bytes(), ROOM[name]), pieces)
