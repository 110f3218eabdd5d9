"""The source of a quotation is found by its rarest words, or by its neighbours where no word is rare."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.library import MemoryShelf, holding, open_library
from sayso.library.holding import best, votes
from sayso.library.memory import MemoryIndex
from sayso.model.document import Document
from sayso.text.fold import folded_words
from sayso.text.identity import document_id

Report = Callable[..., Document]


class CommonWords(MemoryIndex):
    """An index that finds every word common."""

    def how_many(self, word: str, at_most: int) -> int:
        return at_most


def test_common_words_are_found_where_they_stand_in_a_row(report: Report) -> None:
    reports = [
        report("They said it will not be so, and we go back.", "apart.txt"),
        report("He said: we will not go back to it.", "source.txt"),
        report("So we will not be there.", "half.txt"),
    ]
    index = CommonWords({document.locator: document for document in reports})
    counted = votes(folded_words("we will not go back"), index)
    assert best(counted, 9, lambda names: {name: name for name in names}) == ("source.txt", "half.txt")


@pytest.mark.parametrize("quoted", ["go", "go back", "not go back"])
def test_one_or_two_common_words_are_found_too(report: Report, quoted: str) -> None:
    index = CommonWords({"source.txt": report("We will not go back."), "other.txt": report("Back we go, not he.")})
    assert "source.txt" in votes(folded_words(quoted), index)


def test_a_long_quotation_with_a_third_of_its_words_altered_is_found(report: Report, path: Path) -> None:
    words = [f"word{n}" for n in range(60)]
    source = report(" ".join(words), "source.txt")
    others = [report(" ".join(words[n::3] + [f"filler{n}"] * 9), f"{n}.txt") for n in range(3)]
    altered = [f"filler{at % 2}" if at % 3 == 0 else word for at, word in enumerate(words)]
    with open_library(path) as library:
        library.add([*others, source])
        for shelf in (library, MemoryShelf([source, *others])):
            assert next(iter(shelf.holding(altered))) == source.id


def test_a_quotation_of_a_thousand_words_is_found(report: Report, path: Path) -> None:
    source = report(" ".join(f"word{n}" for n in range(1000)), "source.txt")
    with open_library(path) as library:
        library.add([source, report("word1 word2", "other.txt")])
        assert library.holding(folded_words(source.text)) == (source.id,)


TEXTS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=8).map(" ".join), max_size=7)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(st.sampled_from("abcdefghi"), max_size=7), st.integers(0, 4))
def test_file_and_memory_agree_on_what_is_rare(texts: list[str], asked: list[str], limit: int) -> None:
    documents = [Document(document_id(str(n), text), text, (), locator=str(n)) for n, text in enumerate(texts)]
    with (
        pytest.MonkeyPatch.context() as smaller,
        TemporaryDirectory() as folder,
        open_library(f"{folder}/desk.sayso") as library,
    ):
        smaller.setattr(holding, "RARE", ((1, 3), (2, 2), (4, 1)))  # so that few texts meet every case
        smaller.setattr(holding, "ENOUGH", 2)
        library.add(documents)
        assert library.holding(asked, limit) == MemoryShelf(documents).holding(asked, limit)
