"""What was done is written down, and a change to it shows."""

import hashlib
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import apsw
import pytest
from tests.cli.run import sayso
from tests.intake.made import address, article, page, warc

from sayso.intake import take
from sayso.library import Library, Outcome, open_library
from sayso.library.journal import BEFORE
from sayso.model.capture import Capture
from sayso.model.document import Reading
from sayso.read import read


def done(library: Library) -> list[tuple[str, str]]:
    """What the journal says was done, and to what."""
    said = [json.loads(entry) for _, entry, _ in library.journal()]
    return [(each["did"], each["document"]) for each in said]


def had(number: int, more: str = "", url: str = "", day: int = 4) -> tuple[Reading, bytes, Capture]:
    """A page as fetched on a day of March 2031."""
    data = f"{article(number, more)}</body></html>".encode()
    place, at = url or address(number), datetime(2031, 3, day, 9, tzinfo=UTC)
    return read(data, place, at), data, Capture(place, "news.warc.gz", at, 200)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "desk.sayso") as opened:
        yield opened


def test_everything_that_is_done_is_written_down(library: Library) -> None:
    (one,) = library.add([had(1)])
    library.add([had(1, day=5)])
    library.remove(str(one.document))
    assert done(library) == [
        ("added", one.document),
        ("captured", one.document),
        ("captured", one.document),
        ("removed", one.document),
    ]
    assert library.check() == ()


def test_each_hash_holds_for_all_before_it(library: Library) -> None:
    library.add([had(1), had(2)])
    before = bytes(32)
    for _, entry, digest in library.journal():
        before = hashlib.sha256(before + entry.encode()).digest()
        assert digest == before.hex()


@pytest.mark.parametrize("statement", ["UPDATE journal SET entry = '{}'", "DELETE FROM journal"])
def test_the_journal_is_never_changed(library: Library, statement: str) -> None:
    library.add([had(1)])
    with pytest.raises(apsw.ConstraintError, match="journal is never"):
        library._connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE journal SET entry = replace(entry, '2031', '2030') WHERE number = 2", "Entry 2 of the journal"),
        ("DELETE FROM journal WHERE number = 1", "Entry 2 of the journal"),
        ("DELETE FROM journal WHERE number > 2", "does not tell of document"),
        ("INSERT INTO journal SELECT 9, entry, hash FROM journal WHERE number = 1", "Entry 9 of the journal"),
        ("UPDATE originals SET sha256 = zeroblob(32) WHERE number = 1", "is not the one that the journal tells of"),
    ],
)
def test_whoever_gets_round_that_is_found_out(library: Library, statement: str, words: str) -> None:
    library.add([had(1), had(2)])
    for trigger in ("journal_stays", "journal_is_kept"):
        library._connection.execute(f"DROP TRIGGER {trigger}")
    library._connection.execute(statement)
    assert any(words in problem.words for problem in library.check())


def test_a_library_from_before_the_journal_begins_it_with_what_is_held(tmp_path: Path) -> None:
    path = tmp_path / "old.sayso"
    old_library(path, [had(1), had(2)])
    with open_library(path) as library:
        assert [did for did, _ in done(library)] == [BEFORE, BEFORE]
        assert [card.captured for card in library.documents()] == ["2031-03-04T09:00:00+00:00"] * 2
        assert library.check() == ()
        assert library.add([had(1)])[0].outcome is Outcome.HELD
    assert (tmp_path / "old.sayso.before-0002").exists()


def old_library(path: Path, items: list[tuple[Reading, bytes, Capture]]) -> None:
    """A library of the first layout with these pages in it."""
    with open_library(path.with_name("new.sayso")) as library:
        library.add(items)
    first = (files("sayso.library") / "migrations" / "0001_first.sql").read_text("utf-8")
    connection = apsw.Connection(str(path))
    connection.execute(first)
    connection.execute("ATTACH ? AS new", (str(path.with_name("new.sayso")),))
    columns = "number, id, headline, outlet, published, locator, canonical, outlet_folded, text_digest, original"
    connection.execute("INSERT INTO originals SELECT * FROM new.originals")
    connection.execute(f"INSERT INTO documents SELECT {columns} FROM new.documents")
    connection.execute("INSERT INTO records SELECT * FROM new.records; UPDATE facts SET value = '0'")
    connection.execute("DETACH new")
    connection.pragma("application_id", int.from_bytes(b"Says", "big"))
    connection.pragma("user_version", 1)
    connection.close()


def test_a_page_had_again_unchanged_is_held_once_and_its_captures_are_kept(library: Library) -> None:
    outcomes = library.add([had(1), had(1, day=9), had(1, url=address(1) + "?utm_source=post#top")])
    assert [added.outcome for added in outcomes] == [Outcome.ADDED, Outcome.HELD, Outcome.HELD]
    assert len({added.document for added in outcomes}) == len(library) == 1
    assert [did for did, _ in done(library)] == ["added", "captured", "captured", "captured"]
    assert library.by_address(address(1) + "?utm_source=post#top")[0].document == outcomes[0].document


def test_a_changed_page_is_a_new_version(library: Library) -> None:
    first, second = library.add(
        [had(1), had(1, "<p>The owners wrote back at last, and said that they were sorry.</p>", day=6)]
    )
    assert (first.outcome, second.outcome) == (Outcome.ADDED, Outcome.CHANGED)
    assert second.versions == (first.document,)
    held = [(card.document, card.captured[:10]) for card in library.versions(str(first.document))]
    assert held == [(first.document, "2031-03-04"), (second.document, "2031-03-06")]


def test_the_same_text_at_another_site_is_another_document_and_said(library: Library) -> None:
    first, second = library.add([had(1), had(1, url="https://courier.example/ferry")])
    assert (second.outcome, second.same_text, len(library)) == (Outcome.ADDED, (first.document,), 2)


def test_a_copy_of_a_file_is_said_and_not_stored(library: Library, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_bytes(page(1))
    outcomes = library.add(str(tmp_path / "*.html"))
    assert [added.outcome for added in outcomes] == [Outcome.ADDED, Outcome.HELD]
    assert (outcomes[1].document, len(library)) == (outcomes[0].document, 1)


def test_a_revisit_is_one_more_capture_of_the_page_it_repeats(library: Library, tmp_path: Path) -> None:
    from io import BytesIO

    from warcio.warcwriter import WARCWriter

    data = warc(page(0))
    digest = "sha1:" + data_digest(page(0))
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    for sha1 in (digest, "sha1:" + "A" * 32):
        writer.write_record(writer.create_revisit_record(address(0), sha1, address(0), "2031-03-04T09:15:00Z"))
    (tmp_path / "news.warc.gz").write_bytes(data + out.getvalue())
    outcomes = library.add(str(tmp_path / "news.warc.gz"))
    assert [added.outcome for added in outcomes] == [Outcome.ADDED, Outcome.HELD, Outcome.REFUSED]
    assert "not in the library" in outcomes[2].problems[0].words
    assert len(library) == 1


def data_digest(data: bytes) -> str:
    import base64

    return base64.b32encode(hashlib.sha1(data).digest()).decode()


def test_originals_are_named_by_what_they_are(library: Library, tmp_path: Path) -> None:
    (tmp_path / "news.warc.gz").write_bytes(warc(page(0), page(1)))
    library.add(take([str(tmp_path / "news.warc.gz")]))
    held = library._connection.execute("SELECT hex(sha256) FROM originals ORDER BY number").fetchall()
    assert [str(digest).lower() for (digest,) in held] == [hashlib.sha256(page(n)).hexdigest() for n in (0, 1)]


def test_an_archive_whose_name_is_no_text_is_taken_in(library: Library, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.warc.gz")
    (tmp_path / name).write_bytes(warc(page(0)))
    assert [added.outcome for added in library.add(str(tmp_path / name))] == [Outcome.ADDED]
    assert library.check() == ()


def test_a_file_that_changed_since_it_was_added_shows_what_changed(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(page(1))
    assert sayso(tmp_path, "add", "--library", "d.sayso", "a.html").code == 0
    arguments = ["examine", "--json", "--engine", "rules", "--library", "d.sayso", "a.html"]
    assert sayso(tmp_path, *arguments).lines()[0]["versions"] == []
    (tmp_path / "a.html").write_text(article(1).replace("late on day 2", "early on day 2"), "utf-8")
    (version,) = sayso(tmp_path, *arguments).lines()[0]["versions"]
    assert [(each["old"], each["new"]) for each in version["changes"]] == [("late", "early")]
    assert (version["earlier"], version["told"]) == (True, False)
