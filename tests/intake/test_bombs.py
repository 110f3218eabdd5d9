"""Files made to grow without end: each is refused with a sentence, and costs little on the way."""

import gzip
import zipfile
import zlib
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from time import process_time

import brotli
import pytest
from tests.intake.made import Writer, address, response
from tests.memory import peak

from sayso.intake import take

MILLIONS = bytes(10_000_000)
ENTITIES = '<!DOCTYPE r [<!ENTITY a0 "so they say">{}]>'.format(
    "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
)
RSS = "<rss version='2.0'><channel><title>&a11;</title></channel></rss>"
MAP = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>&a11;</loc></url></urlset>"


def zeros(count: int, kind: int = 31) -> bytes:
    """So many zeros, packed as gzip (31) or zlib (15) to a thousandth."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, kind)
    return b"".join(squeeze.compress(MILLIONS) for _ in range(count // len(MILLIONS))) + squeeze.flush()


def brotlied(count: int) -> bytes:
    """The same as brotli."""
    squeeze = brotli.Compressor(quality=4)
    return b"".join(squeeze.process(MILLIONS) for _ in range(count // len(MILLIONS))) + bytes(squeeze.finish())


def answered(body: bytes, packing: str) -> bytes:
    """An archive with one answer that is packed so."""
    out = BytesIO()
    response(Writer(out, gzip=True), address(0), body, "text/html", "200 OK", ("Content-Encoding", packing))
    return out.getvalue()


def package(count: int) -> bytes:
    """A WACZ whose one archive grows."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made, made.open("archive/a.warc", "w") as inside:
        inside.write(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % count)
        for _ in range(count // len(MILLIONS)):
            inside.write(MILLIONS)
    return out.getvalue()


def pdf(content: bytes) -> bytes:
    """A PDF of one page with this packed description."""
    page = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]>>"
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(content) + content + b"\nendstream"
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream]
    out, places = b"%PDF-1.5\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 5\n" + table + end


SMALL: dict[str, tuple[bytes, str]] = {
    "entities.rss": (f'<?xml version="1.0"?>{ENTITIES}{RSS}'.encode(), "declares its own entities"),
    "entities.utf16.rss": (f'<?xml version="1.0" encoding="utf-16"?>{ENTITIES}{RSS}'.encode("utf-16"), "entities"),
    "entities.map.xml": (f'<?xml version="1.0"?>{ENTITIES}{MAP}'.encode(), "declares its own entities"),
    "entries.rss": (b"<rss><channel>" + b"<item><title>x</title></item>" * 100_000, "more than 5,000 entries"),
    "attributes.rss": (b"<rss><channel><item " + b"a=1 " * 2_000_000 + b">", "more than 300,000 attributes"),
    "nested.json": (b"[" * 1_000_000, "no whole JSON"),
    "nested.jsonl": (b'{"text":' * 500_000 + b"\n", "no whole JSON object"),
    "quotes.csv": (b'title,text\n"' + b'""' * 2_000_000, "breaks off"),
    "parts.eml": (
        b"Message-ID: <1>\nMIME-Version: 1.0\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000)),
        "The mail",
    ),
    "quotation.md": (b"> " * 50_000 + b"x", "no text in it"),
}
LARGE: dict[str, tuple[int, str]] = {
    "page.html.gz": (2_000_000_000, "more than 268 MB"),
    "gzip.warc.gz": (1_000_000_000, "more than 64 MB"),
    "twice.warc.gz": (1_000_000_000, "more than 64 MB"),
    "brotli.warc.gz": (1_000_000_000, "more than 64 MB"),
    "package.wacz": (900_000_000, "no more than 32,000,000 are read"),
    "page.pdf": (2_000_000_000, "could not be read"),
}


def made(name: str, count: int) -> bytes:
    """A bomb of so many bytes."""
    match name:
        case "page.html.gz":
            return zeros(count)
        case "gzip.warc.gz":
            return answered(zeros(count), "gzip")
        case "twice.warc.gz":
            return answered(gzip.compress(zeros(count)), "gzip, gzip")
        case "brotli.warc.gz":
            return answered(brotlied(count), "br")
        case "package.wacz":
            return package(count)
    return pdf(zeros(count, 15))


def said(path: Path) -> str:
    """What is said of a file, which holds no report."""
    found = list(take([str(path)]))
    assert all(each.reading.document is None for each in found)
    return " ".join(problem.words for each in found for problem in each.reading.problems)


@pytest.mark.parametrize("name", SMALL)
def test_a_bomb_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    data, words = SMALL[name]
    (tmp_path / name).write_bytes(data)
    assert words in said(tmp_path / name)


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_a_large_bomb_is_refused_in_five_seconds_and_512_mb(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(made(name, LARGE[name][0]))
    process = get_context("spawn").Process(target=refuses, args=(tmp_path / name, LARGE[name][1]))
    process.start()
    process.join()
    assert process.exitcode == 0


def refuses(path: Path, words: str) -> None:
    """Refuse a bomb in a process of its own, whose memory is its alone."""
    start = process_time()
    assert words in said(path)
    assert process_time() - start < 5
    assert peak() < 512_000


def test_a_mail_with_a_subject_without_end_is_read(tmp_path: Path) -> None:
    head = b"From: Ida Moss <ida@echo.example>\nMessage-ID: <1>\nSubject: " + b"=?utf-8?q?a?= " * 200_000
    (tmp_path / "long.eml").write_bytes(head + b"\n\nThe pier is shut, the town says.\n")
    (taken,) = take([str(tmp_path / "long.eml")])
    assert taken.reading.document is not None and "The pier is shut" in taken.reading.document.text
