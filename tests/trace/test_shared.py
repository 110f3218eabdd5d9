"""All passages of a corpus: the same whatever the pieces it is worked through in."""

import random
from pathlib import Path

import numpy as np
import pytest
from tests.trace.stories import corpus_of, stories

from sayso.model.reuse import ReuseKind
from sayso.pairing import WorkFolder, articles, write
from sayso.trace.pairs import Article, Pair, pairs
from sayso.trace.settings import USUAL, Settings
from sayso.trace.shared import Progress

ARTICLES = corpus_of(seed=1, count=120)
SIZE = 4 * sum(len(article.text) for article in ARTICLES)


def found(given: list[Article], settings: Settings = USUAL) -> list[Pair]:
    return list(pairs(given, SIZE, settings))


@pytest.mark.parametrize("settings", [Settings(at_once=500), Settings(threads=3), Settings(at_once=5_000, threads=2)])
def test_neither_shards_nor_threads_change_anything(settings: Settings) -> None:
    assert found(ARTICLES, settings) == found(ARTICLES)


def test_the_order_of_a_corpus_changes_only_which_comes_first() -> None:
    turned = [Pair(p.b, p.a, p.kind, p.first) for p in found(list(reversed(ARTICLES)))]
    assert sorted(map(str, turned)) == sorted(map(str, found(ARTICLES)))


def test_a_copied_paragraph_is_found_where_it_stands() -> None:
    for pair in found(ARTICLES):
        one, other = (next(a.text for a in ARTICLES if a.id == side.document) for side in (pair.a, pair.b))
        words = [passage.span.of(text).casefold().split() for passage, text in ((pair.a, one), (pair.b, other))]
        assert set(words[0]) & set(words[1])


def test_a_site_s_footer_is_stock_text_and_no_reuse() -> None:
    footer = "Follow the Ledger every morning, write to the editor with your tips, and mind that all rights are ours."
    given = [Article(f"a{at}", f"{story}\n\n{footer}", "Ledger") for at, story in enumerate(stories(3, 40))]
    assert found(given) == []


def test_nothing_and_next_to_nothing_share_nothing() -> None:
    assert found([]) == []
    assert found([Article("a", ""), Article("b", "word"), Article("c", "\0")]) == []


def test_an_article_printed_twice_is_republished() -> None:
    story = stories(4, 1)[0]
    (pair,) = found([Article("a", story, "Ledger", "2031-03-01"), Article("b", story, "Post", "2031-03-02")])
    assert (pair.kind, pair.first) == (ReuseKind.REPUBLISHED, "a")


class Broken(Exception):
    """The power went."""


def test_work_broken_off_is_taken_up_again(tmp_path: Path) -> None:
    few = Settings(at_once=2_000)
    keeper = WorkFolder(tmp_path / "work", "this corpus")

    class Until:
        left = 2

        def load(self) -> Progress | None:
            return keeper.load()

        def save(self, progress: Progress) -> None:
            keeper.save(progress)
            self.left -= 1
            if not self.left:
                raise Broken

    with pytest.raises(Broken):
        list(pairs(ARTICLES, SIZE, few, keeper=Until()))
    begun = keeper.load()
    assert begun is not None and begun.shards == 2
    assert list(pairs(ARTICLES, SIZE, few, keeper=keeper)) == found(ARTICLES)


def test_a_line_that_is_no_article_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    file = tmp_path / "corpus.jsonl"
    file.write_bytes(
        b'{"id":"a","text":"one"}\nnonsense\n{"id":"b","text":"\xf0\x9f\xa4\x94","outlet":null}\n\n{"id":3}\n'
    )
    problems: list[object] = []
    assert [article.id for article in articles(file, problems)] == ["a", "b"]  # type: ignore[arg-type]
    assert len(problems) == 2


def test_what_is_written_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "pairs.jsonl"
    assert write(found(ARTICLES), out) == len(out.read_text("utf-8").splitlines()) == len(found(ARTICLES))
    assert [path.name for path in tmp_path.iterdir()] == ["pairs.jsonl"]


def test_the_planted_passages_are_found() -> None:
    rng = random.Random(5)
    given = corpus_of(seed=6, count=60)
    copies = [Article(f"copy{at}", story.text, "Other") for at, story in enumerate(rng.sample(given, 5))]
    hit = {pair.b.document for pair in found([*given, *copies]) if pair.kind is ReuseKind.REPUBLISHED}
    assert hit >= {copy.id for copy in copies}
    assert np.isfinite(SIZE)
