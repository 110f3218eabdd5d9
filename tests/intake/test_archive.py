"""Archives: every page in them, and everything wrong with them said with file, record and byte."""

import gzip
import re
import tracemalloc
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import brotli
import pytest
from tests.intake.made import address, article, members, page, repacked, response, warc
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sayso.intake import take
from sayso.intake.archive import archive
from sayso.intake.found import Page, Repeat
from sayso.model.place import Problem

PAGES = [page(number) for number in range(6)]


def found(data: bytes) -> tuple[list[str], list[str]]:
    """The addresses of the pages in an archive, and what is said of the rest."""
    everything = list(archive(BytesIO(data), "news.warc.gz"))
    return (
        [each.locator for each in everything if isinstance(each, Page)],
        [each.words for each in everything if isinstance(each, Problem)],
    )


def others(*gone: int) -> list[str]:
    return [address(number) for number in range(6) if number not in gone]


@pytest.mark.parametrize("packed", [True, False])
def test_every_page_is_found_with_when_and_where(packed: bool) -> None:
    data = warc(*PAGES, packed=packed)
    everything = list(archive(BytesIO(data), "news.warc.gz"))
    assert [each.locator for each in everything if isinstance(each, Page)] == others()
    assert [each.data for each in everything if isinstance(each, Page)] == PAGES
    first = everything[0]
    assert isinstance(first, Page) and first.captured and first.captured.isoformat() == "2031-03-04T09:15:00+00:00"
    offset = int(re.search(r"byte (\d+)", first.source)[1])  # type: ignore[index]
    assert first.source == f"record 3 at byte {offset} of news.warc.gz"
    assert data[offset:].startswith(b"\x1f\x8b" if packed else b"WARC/1.")


def test_an_archive_packed_as_one_is_read_too() -> None:
    assert found(gzip.compress(warc(*PAGES, packed=False))) == (others(), [])


def test_a_record_of_some_megabytes_is_read_and_so_is_the_next() -> None:
    large = b"<!doctype html><p>" + b"so they say " * 250_000
    data = warc(PAGES[0], large, PAGES[2])
    everything = [each.data for each in archive(BytesIO(data), "news.warc.gz") if isinstance(each, Page)]
    assert everything == [PAGES[0], large, PAGES[2]]


def test_a_member_cut_off_at_the_end_is_said() -> None:
    data = warc(*PAGES)
    kept, said = found(data[:-100])
    assert kept == others(5)
    assert said == [
        f"Record 13 at byte {members(data)[12]} of news.warc.gz cannot be read: it is cut off there, with the file."
    ]


def test_every_cut_inside_a_record_is_said() -> None:
    for packed in (True, False):
        data = warc(*PAGES[:2], packed=packed)
        ends = {*members(data), len(data)} if packed else {m.start() + 4 for m in re.finditer(b"\r\n\r\nWARC/", data)}
        for cut in range(1, len(data), 41):
            if cut not in ends:
                assert found(data[:cut])[1], (packed, cut)


def test_damage_in_the_middle_costs_one_record() -> None:
    data = warc(*PAGES)
    at = members(data)[6]
    broken = data[: at + 60] + bytes(20) + data[at + 80 :]
    kept, said = found(broken)
    assert kept == others(2)
    assert len(said) == 1 and said[0].startswith(f"Record 7 at byte {at} of news.warc.gz cannot be read")


def test_a_few_lost_bytes_cost_one_record() -> None:
    data = warc(*PAGES)
    at = members(data)[6]
    kept, said = found(data[: at + 50] + data[at + 57 :])
    assert (kept, len(said)) == (others(2), 1)


def test_rubbish_between_members_is_passed_over_and_said() -> None:
    data = warc(*PAGES)
    at = members(data)[6]
    kept, said = found(data[:at] + b"rubbish" + data[at:])
    assert kept == others()
    assert len(said) == 1 and f"at byte {at}" in said[0]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("off", [-200, 7, 5_000, 10**9])
def test_a_wrong_length_is_said_and_all_pages_are_kept(packed: bool, off: int) -> None:
    data = warc(*PAGES, packed=False)
    start = data.index(b"WARC-Type: response", data.index(address(2).encode()))
    length = int(re.compile(rb"Content-Length: (\d+)").search(data, start)[1])  # type: ignore[index]
    lie = b"Content-Length: %d\r\n" % (length + off)
    if packed:
        packed_data = warc(*PAGES)
        lying = repacked(packed_data, 6, b"Content-Length: %d\r\n" % length, lie)
        offset = members(lying)[6]
    else:
        at = data.index(b"Content-Length: %d\r\n" % length, start)
        lying = data[:at] + lie + data[at + len(b"Content-Length: %d\r\n" % length) :]
        offset = data.rindex(b"WARC/1.", 0, start)
    kept, said = found(lying)
    assert [each for each in others() if each not in kept] == ([address(2)] if off > 10**8 else [])
    assert any(
        f"ecord 7 at byte {offset} of news.warc.gz says that it has {length + off:,} bytes" in each for each in said
    )


def test_a_server_that_announced_more_than_came_is_said() -> None:
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    response(writer, address(0), PAGES[0], "text/html", "200 OK", ("Content-Length", "9999"))
    (one,) = archive(BytesIO(out.getvalue()), "news.warc.gz")
    assert isinstance(one, Page) and "announced 9,999 bytes" in one.words[0] and "record 1 at byte 0" in one.words[0]


@pytest.mark.slow
@pytest.mark.parametrize("packed", [True, False])
def test_a_record_of_200_megabytes_is_named_and_passed_over(packed: bool) -> None:
    out = BytesIO()
    writer = WARCWriter(out, gzip=packed)
    response(writer, address(0), PAGES[0])
    at = len(out.getvalue())
    response(writer, address(1), b"so they say " * 17_000_000)
    response(writer, address(2), PAGES[2])
    kept, said = found(out.getvalue())
    assert kept == [address(0), address(2)]
    assert len(said) == 1 and said[0].startswith(f"Record 2 at byte {at} of news.warc.gz has 204,000,")


@pytest.mark.slow
def test_a_bomb_is_refused() -> None:
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    response(writer, address(0), PAGES[0])
    start = len(out.getvalue())
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = squeeze.compress(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9000000000\r\n\r\n")
    zeros = bytes(10_000_000)
    bomb += b"".join(squeeze.compress(zeros) for _ in range(90)) + squeeze.flush()
    rest = BytesIO()
    response(WARCWriter(rest, gzip=True), address(1), PAGES[1])
    kept, said = found(out.getvalue() + bomb + rest.getvalue())
    assert kept == [address(0), address(1)]
    assert f"byte {start} of" in said[0]


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("br", brotli.compress),
        ("gzip", lambda data: data),
    ],
)
def test_packed_bodies_are_unpacked(name: str, pack: object) -> None:
    out = BytesIO()
    body = pack(PAGES[0])  # type: ignore[operator]
    response(WARCWriter(out, gzip=True), address(0), body, "text/html", "200 OK", ("Content-Encoding", name))
    (one,) = archive(BytesIO(out.getvalue()), "news.warc.gz")
    assert isinstance(one, Page) and (one.data, one.words) == (PAGES[0], ())


@pytest.mark.parametrize("name", ["gzip", "br"])
def test_packed_bodies_that_grow_without_end_are_refused(name: str) -> None:
    out = BytesIO()
    zeros = bytes(70_000_000)
    bomb = brotli.compress(zeros, quality=1) if name == "br" else zlib.compress(zeros, 1, 31)
    response(WARCWriter(out, gzip=True), address(0), bomb, "text/html", "200 OK", ("Content-Encoding", name))
    (one,) = archive(BytesIO(out.getvalue()), "news.warc.gz")
    assert isinstance(one, Page) and one.data == b"" and "unpacks to more than" in one.words[0]


def test_chunks_are_put_together() -> None:
    out = BytesIO()
    body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (PAGES[0][:100], PAGES[0][100:])) + b"0\r\n\r\n"
    writer = WARCWriter(out, gzip=True)
    response(writer, address(0), body, "text/html", "200 OK", ("Transfer-Encoding", "chunked"))
    response(writer, address(1), body[:-40], "text/html", "200 OK", ("Transfer-Encoding", "chunked"))
    one, two = archive(BytesIO(out.getvalue()), "news.warc.gz")
    assert isinstance(one, Page) and (one.data, one.words) == (PAGES[0], ())
    assert isinstance(two, Page) and "chunks break off" in two.words[0]


def test_a_lying_charset_is_said_with_its_record(tmp_path: Path) -> None:
    body = article(0, "<p>Le café a brûlé à l’été, dit-on à Tarn, où personne n’a rien vu.</p>").encode("cp1252")
    out = BytesIO()
    response(WARCWriter(out, gzip=True), address(0), body, "text/html; charset=utf-8")
    (tmp_path / "a.warc.gz").write_bytes(out.getvalue())
    (taken,) = take([str(tmp_path / "a.warc.gz")])
    assert taken.reading.document is not None and "café" in taken.reading.document.text
    assert "record 1 at byte 0 of" in taken.reading.problems[0].words
    assert "declared as utf-8" in taken.reading.problems[0].words


def test_what_is_no_page_is_passed_over_in_silence() -> None:
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    response(writer, address(0), b"\x89PNG", "image/png")
    response(writer, address(1), b"Not found", "text/html", "404 Not Found")
    response(writer, "https://echo.example/robots.txt", b"User-agent: *", "text/plain")
    response(writer, address(2), PAGES[2])
    assert found(out.getvalue()) == ([address(2)], [])


def test_a_revisit_says_what_it_repeats() -> None:
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    writer.write_record(
        writer.create_revisit_record(
            address(0),
            "sha1:AAAA",
            address(0),
            "2031-03-04T09:15:00Z",
            http_headers=StatusAndHeaders("200 OK", [], protocol="HTTP/1.1"),
        )
    )
    (one,) = archive(BytesIO(out.getvalue()), "news.warc.gz")
    assert isinstance(one, Repeat) and (one.capture.address, one.capture.repeats) == (address(0), "sha1:AAAA")


def test_changed_bytes_are_told_by_the_digest() -> None:
    data = warc(*PAGES, packed=False)
    at = data.index(b"pier 2 was late")
    everything = list(archive(BytesIO(data[:at] + b"pier 9" + data[at + 6 :]), "news.warc"))
    assert [each.words != () for each in everything if isinstance(each, Page)] == [number == 2 for number in range(6)]


def test_memory_stays_flat_however_long_the_archive() -> None:
    class Endless(BytesIO):
        """Ten thousand copies of one record."""

        def __init__(self) -> None:
            self.one, self.at = warc(PAGES[0] * 20), 0

        def seek(self, at: int, whence: int = 0) -> int:
            self.at = at
            return at

        def read(self, size: int | None = -1) -> bytes:
            if self.at >= len(self.one) * 200:
                return b""
            start = self.at % len(self.one)
            piece = (self.one[start:] + self.one)[: size or 0]
            self.at += len(piece)
            return piece

    def count() -> Iterator[int]:
        for each in archive(Endless(), "long.warc.gz"):
            yield isinstance(each, Page)

    tracemalloc.start()
    assert sum(count()) == 200
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
