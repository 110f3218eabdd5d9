"""Laws of reading, and what becomes of files that are none to read."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.document import Document, Part
from sayso.read import read
from sayso.text.identity import document_id

LINES = st.sampled_from(
    [
        "Bridge shut until spring",
        "By Ida Moss",
        "4 March 2031",
        "The bridge over the Tarn will stay shut until spring, the town said on Tuesday.",
        "“Nobody told us,” said the ferryman. “Nobody ever does.”",
        "*",
        "Share this article",
        "Ida Moss is a reporter on the Echo.",
        "© 2031 The Tarn Echo. All rights reserved.",
        "Disclaimer: the Echo answers for nothing.",
        "Home | News | Sport",
        "Related stories",
        " \u00a0",
        "",
        "ENDS",
    ]
)
PASTED = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2029"]))).map(
    lambda lines: "".join(line + end for line, end in lines)
)
TEXTS = st.one_of(st.text(max_size=200), st.text(alphabet="ab .\n\r\t“”*©|:-é🤔", max_size=200), PASTED)
BODY = "".join(f"<p>The ferry was late on day {day}, and the master wrote to the owners again.</p>" for day in range(4))
PAGES = st.lists(
    st.sampled_from(
        [
            *(
                "<div>",
                "</div>",
                "<p>",
                "</p>",
                "<blockquote>",
                "</blockquote>",
                "<br>",
                "<h1>",
                "</h1>",
                "<h2>",
                "<li>",
            ),
            *(
                "<a href='/x'>",
                "</a>",
                "<em>",
                "</em>",
                "<table><tr><td>",
                "</table>",
                "<nav>",
                "</nav>",
                "<hr>",
                "<pre>",
            ),
            *(
                "Ida Moss",
                " So they say. ",
                "&nbsp;",
                "“Quite so,” he said.",
                "Share this",
                "© 2031 Echo",
                "🤔",
                "<!--",
                "<",
            ),
        ]
    ),
    max_size=60,
).map(lambda parts: "<html><body><h1>Ferry late</h1>" + "".join(parts) + BODY)


def covers(document: Document) -> bool:
    """Whether the zones lie in order, abut, and run from the first character to the last."""
    spans = [zone.span for zone in document.zones]
    edges = [0, *(span.end for span in spans)]
    return [span.start for span in spans] == edges[:-1] and edges[-1] == len(document.text) and min(map(len, spans)) > 0


@given(TEXTS)
def test_zones_cover_a_plain_text_and_the_text_is_kept(text: str) -> None:
    reading = read(text.encode("utf-8"), "a.txt", media_type="text/plain")
    if reading.document is None:
        assert reading.problems
    else:
        assert covers(reading.document)
        assert reading.document.text == text.removeprefix("\ufeff")


@given(TEXTS, st.sampled_from(["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252", "cp1251", "shift_jis"]))
def test_zones_cover_whatever_the_encoding(text: str, encoding: str) -> None:
    reading = read(text.encode(encoding, "replace"))
    assert reading.document is None or covers(reading.document)


@given(PAGES)
def test_zones_cover_a_page_s_text(page: str) -> None:
    reading = read(page.encode())
    assert reading.document is None or covers(reading.document)


@given(st.one_of(st.binary(max_size=300), TEXTS.map(str.encode), PAGES.map(str.encode)))
def test_reading_twice_gives_the_same(data: bytes) -> None:
    assert read(data, "a") == read(data, "a")


@given(TEXTS)
def test_the_id_is_made_from_locator_and_text(text: str) -> None:
    document = read(text.encode(), "a.txt").document
    assert document is None or document.id == document_id("a.txt", document.text)


@given(TEXTS)
def test_every_place_lies_in_the_text(text: str) -> None:
    document = read(text.encode()).document
    if document is None:
        return
    reasons = [zone.because for zone in document.zones] + [detail.because for detail in document.details]
    for place in (place for reason in reasons for place in reason.at):
        assert place.document == document.id
        assert 0 <= place.span.start < place.span.end <= len(document.text)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le", "utf-8-sig"])
def test_plain_text_gives_its_bytes_back(encoding: str) -> None:
    text = "Brücke zu\r\n\r\nDie Brücke – „so“ – bleibt zu, heißt es im Rathaus.  \r\n\r\n\tKeiner weiß mehr. \r\n"
    document = read(text.encode(encoding)).document
    assert document is not None and document.text.encode(encoding) == text.encode(encoding)


def test_problems_name_the_file() -> None:
    reading = read(b"", "empty.txt")
    assert [(problem.step, problem.locator) for problem in reading.problems] == [("read", "empty.txt")]


def zipped(*names: str) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "white space"),
        (b"\xef\xbb\xbf \n", "white space"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture (JPEG)"),
        (zipped("word/document.xml"), "a Word document"),
        (zipped("a.txt"), "a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
        (b"{\\rtf1\\ansi so}", "rich text"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "gzip"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo", "WARC"),
        (b"SQLite format 3\x00", "database"),
        (b"\x7fELF\x02\x01", "program"),
        (b"\0\0\0 ftypisom", "film"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel>', "a feed"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;", "MHTML"),
        (bytes(range(256)) * 8, "binary"),
        (b"a\0\0\0b\0c\0\0" * 200, "binary"),
    ],
)
def test_what_holds_no_report_is_said_in_a_sentence(data: bytes, words: str) -> None:
    reading = read(data)
    assert reading.document is None
    assert [words in problem.words and problem.words.endswith(".") for problem in reading.problems] == [True]


def test_zero_bytes_are_kept_and_said() -> None:
    reading = read(b"Bridge shut\n\nThe bri\0dge is shut, the town says.")
    assert reading.document is not None and "bri\0dge" in reading.document.text
    assert [problem.at.span.of(reading.document.text) for problem in reading.problems if problem.at] == ["\0"]


def test_one_line_of_many_megabytes_is_one_paragraph() -> None:
    reading = read(b"So they say, and so it is. " * 400_000)
    assert reading.document is not None and [zone.part for zone in reading.document.zones] == [Part.BODY]
    assert "10,799,999" in reading.problems[0].words or "10,800,000" in reading.problems[0].words


@pytest.mark.parametrize("letter", ["(", '"', "“", " ", "a", "*\n\n", "By ", "© 2031 ", "A | ", "'", "http://a.b/"])
def test_a_megabyte_of_one_thing_is_read(letter: str) -> None:
    data = (letter * (1_000_000 // len(letter))).encode()
    reading = read(b"Ferry late\n\n" + data)
    assert reading.document is not None and covers(reading.document)
