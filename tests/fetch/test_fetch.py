"""Fetching from a server that behaves, and from one that does not."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from tests.cli.run import sayso
from tests.fetch.server import OK, Server, answer, moved, serving
from tests.intake.made import article, page
from warcio.archiveiterator import ArchiveIterator

from sayso.fetch import Fetcher, Settings
from sayso.intake.archive import archive
from sayso.intake.found import Page, Pointer
from sayso.library import open_library
from sayso.library.records import folder
from sayso.model.place import Problem

NEAR = Settings(allow_private=True, pace=0.0, seconds=20.0, most_bytes=1_000_000, most_unpacked=2_000_000)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def words(server: Server, path: str, settings: Settings = NEAR) -> str:
    """Why nothing came of fetching."""
    (problem,) = Fetcher(settings).fetch(server.url(path))
    assert isinstance(problem, Problem) and problem.locator == server.url(path)
    return problem.words


def test_a_page_comes_with_its_raw_answer_as_a_warc_record(server: Server) -> None:
    body = gzip.compress(page(1))
    server.answers["/ferry"] = answer(body, OK + b"Content-Encoding: gzip\r\n")
    kept: list[bytes] = []
    (found,) = Fetcher(NEAR, lambda warc: kept.append(warc) or "name").fetch(server.url("/ferry"))  # type: ignore[func-returns-value]
    assert isinstance(found, Page) and (found.data, found.status, found.record) == (page(1), 200, "name")
    records = [
        (each.rec_type, each.raw_stream.read()) for each in ArchiveIterator(BytesIO(kept[0]), no_record_parse=True)
    ]
    assert [kind for kind, _ in records] == ["warcinfo", "response", "request"]
    assert records[1][1] == server.answers["/ferry"]
    assert records[2][1].startswith(b"GET /ferry HTTP/1.1\r\n") and b"User-Agent: Sayso/" in records[2][1]
    (again,) = archive(BytesIO(kept[0]), "kept.warc.gz")
    assert isinstance(again, Page) and (again.data, again.locator) == (page(1), server.url("/ferry"))


def test_redirects_are_followed_and_the_way_is_kept(server: Server) -> None:
    server.answers |= {"/old": moved("/new"), "/new": answer(page(1))}
    kept: list[bytes] = []
    (found,) = Fetcher(NEAR, lambda warc: kept.append(warc) or "name").fetch(server.url("/old"))  # type: ignore[func-returns-value]
    assert isinstance(found, Page) and (found.locator, found.asked) == (server.url("/new"), server.url("/old"))
    assert [each.rec_type for each in ArchiveIterator(BytesIO(kept[0]))].count("response") == 2


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/slow", "longer than|did not answer"),
        ("/endless", "more than 1 MB"),
        ("/headers", "could not be fetched|more than 1 MB|did not answer"),
        ("/loop", "more than 8 times"),
        ("/bomb", "unpacks to more than 2 MB"),
        ("/short", "broke off, or did not answer"),
        ("/hangs-up", "broke off, or did not answer"),
        ("/rubbish", "broke off, or did not answer"),
        ("/nowhere", "answered 404"),
    ],
)
def test_a_server_that_misbehaves_is_one_sentence(server: Server, path: str, said: str) -> None:
    import re

    settings = replace(NEAR, seconds=4.0) if path == "/slow" else NEAR
    assert re.search(said, words(server, path, settings))


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://echo.example/x",
        "mailto:ida@echo.example",
        "https://user:word@{host}/",
        "gopher://x",
        "http://[",
        "//[::1",
    ],
)
def test_redirects_lead_to_web_pages_only(server: Server, target: str) -> None:
    server.answers["/old"] = moved(target.format(host=f"127.0.0.1:{server.port}"))
    assert words(server, "/old")
    assert server.asked == ["/robots.txt", "/old"]


def test_robots_txt_is_honoured(server: Server) -> None:
    server.answers["/private/a"] = server.answers["/a"] = answer(page(1))
    server.robots = answer(b"User-agent: *\nDisallow: /private/\n", b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n")
    assert "robots.txt" in words(server, "/private/a")
    assert isinstance(next(Fetcher(NEAR).fetch(server.url("/a"))), Page)
    assert "/private/a" not in server.asked


def test_where_robots_txt_cannot_be_had_nothing_is_fetched(server: Server) -> None:
    server.answers["/a"] = answer(page(1))
    server.robots = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"
    assert "robots.txt" in words(server, "/a")
    assert server.asked == ["/robots.txt"]


def test_one_host_is_asked_no_faster_than_the_pace(server: Server) -> None:
    import time

    server.answers["/a"] = answer(page(1))
    fetcher = Fetcher(replace(NEAR, pace=0.3))
    start = time.monotonic()
    for _ in range(3):
        list(fetcher.fetch(server.url("/a")))
    assert time.monotonic() - start >= 0.6  # a lower bound holds on the slowest machine


def test_a_site_that_wants_a_very_slow_reader_is_left_alone(server: Server) -> None:
    server.answers["/a"] = answer(page(1))
    server.robots = answer(b"User-agent: *\nCrawl-delay: 3600\n", b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n")
    assert "wait 3600 seconds" in words(server, "/a")


def test_a_feed_is_followed_to_its_pages(server: Server) -> None:
    items = "".join(f"<item><title>Ferry {n}</title><link>{server.url(f'/ferry/{n}')}</link></item>" for n in range(3))
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Echo</title>{items}</channel></rss>'.encode()
    server.answers |= {f"/ferry/{n}": answer(page(n)) for n in range(3)}
    server.answers["/feed"] = answer(feed, b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n")
    fetcher = Fetcher(NEAR)
    found = list(fetcher.follow(fetcher.fetch(server.url("/feed")), 2))
    assert [type(each) for each in found] == [Page, Page, Pointer]


def test_an_index_of_site_maps_is_followed_to_its_pages(server: Server) -> None:
    def listed(kind: str, *paths: str) -> bytes:
        inner = "".join(f"<x><loc>{server.url(path)}</loc></x>" for path in paths)
        return f'<{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inner}</{kind}>'.encode()

    server.answers["/index.xml"] = answer(listed("sitemapindex", "/map.xml.gz"))
    server.answers["/map.xml.gz"] = answer(gzip.compress(listed("urlset", "/ferry/0", "/ferry/1")))
    server.answers |= {f"/ferry/{n}": answer(page(n)) for n in range(2)}
    fetcher = Fetcher(NEAR)
    found = list(fetcher.follow(fetcher.fetch(server.url("/index.xml")), 10))
    assert [each.locator for each in found if isinstance(each, Page)] == [server.url(f"/ferry/{n}") for n in range(2)]
    few = list(fetcher.follow(fetcher.fetch(server.url("/index.xml")), 2))
    assert [type(each) for each in few] == [Page, Pointer]


def test_nothing_of_this_machine_is_fetched_unless_allowed(server: Server, tmp_path: Path) -> None:
    server.answers["/a"] = answer(page(1))
    ran = sayso(tmp_path, "add", "--json", server.url("/a"))
    assert (ran.code, server.asked) == (1, [])
    assert "not on the public internet" in ran.lines()[0]["problems"][0]["words"]


def test_add_fetches_keeps_and_checks(server: Server, tmp_path: Path) -> None:
    server.answers["/a"] = answer(page(1))
    ran = sayso(tmp_path, "add", "--json", "--allow-private", "--library", "d.sayso", server.url("/a"))
    assert (ran.code, ran.lines()[0]["outcome"]) == (0, "added")
    (record,) = folder(tmp_path / "d.sayso").rglob("*.warc.gz")
    assert record.name == hashlib.sha256(record.read_bytes()).hexdigest() + ".warc.gz"
    assert sayso(tmp_path, "check", "--library", "d.sayso").code == 0
    record.write_bytes(record.read_bytes()[:-1] + b"!")
    ran = sayso(tmp_path, "check", "--library", "d.sayso")
    assert ran.code == 1 and "not as it was stored" in ran.out
    record.unlink()
    assert "is gone" in sayso(tmp_path, "check", "--library", "d.sayso").out


def test_a_page_that_changed_is_a_new_version_and_the_dossier_shows_what(server: Server, tmp_path: Path) -> None:
    server.answers["/a"] = answer(page(1))
    sayso(tmp_path, "add", "--allow-private", "--library", "d.sayso", server.url("/a"))
    server.answers["/a"] = answer(article(1).replace("late on day 2", "early on day 2").encode())
    (line,) = sayso(tmp_path, "add", "--json", "--allow-private", "--library", "d.sayso", server.url("/a")).lines()
    assert line["outcome"] == "new version"
    dossier = sayso(tmp_path, "examine", "--json", "--engine", "rules", "--library", "d.sayso", line["id"]).lines()[0]
    (version,) = dossier["versions"]
    changed = [(each["old"], each["new"]) for each in version["changes"]]
    assert (version["document"], version["earlier"], version["told"]) == (line["versions"][0], True, False)
    assert changed == [("late", "early")]
    shown = sayso(tmp_path, "examine", "--engine", "rules", "--library", "d.sayso", line["id"]).out
    assert "does not say that it was changed" in " ".join(shown.split())


def test_fetch_cited_fetches_what_a_report_links_to(server: Server, tmp_path: Path) -> None:
    server.answers["/a"] = answer(page(1))
    link = f"As <a href='{server.url('/a')}'>the Tarn Echo</a> reported, “the ferry of pier 1 was late on day 2”."
    (tmp_path / "report.html").write_text(article(7, f"<p>{link}</p>"), "utf-8")
    arguments = ["--allow-private", "--library", "d.sayso", "report.html"]
    first = sayso(tmp_path, "fetch-cited", "--json", *arguments)
    assert [each["outcome"] for each in first.lines()] == ["added"], first
    assert sayso(tmp_path, "fetch-cited", "--json", *arguments).lines() == []
    with open_library(tmp_path / "d.sayso") as library:
        said = [json.loads(entry)["did"] for _, entry, _ in library.journal()]
    assert said == ["added", "captured"]
