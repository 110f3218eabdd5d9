"""Feeds and site maps: what they hold is read, what they lead to is told."""

import json
from pathlib import Path

import pytest
from tests.cli.run import sayso
from tests.intake.made import article

from sayso.intake import take
from sayso.intake.feeds import feed, site_map
from sayso.intake.found import Article, Found, Pointer
from sayso.model.document import DetailName
from sayso.model.place import Problem

BODY = "".join(
    f"<p>The ferry was late on day {day}, and the master wrote to the owners again, they say.</p>" for day in range(9)
)
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Tarn Echo</title><language>en-gb</language>
<item><title>Ferry late</title><link>https://echo.example/ferry</link><dc:creator>Ida Moss</dc:creator>
<pubDate>Tue, 04 Mar 2031 10:00:00 +0100</pubDate><content:encoded><![CDATA[{BODY}]]></content:encoded></item>
<item><title>Pier shut</title><link>https://echo.example/pier</link><description>The pier is shut.</description></item>
</channel></rss>""".encode()
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tarn Echo</title>
<entry><title>Ferry late</title><link href="https://echo.example/ferry"/><author><name>Ida Moss</name></author>
<updated>2031-03-04T11:00:00Z</updated><published>2031-03-04T10:00:00+01:00</published>
<content type="html">{BODY.replace("<", "&lt;")}</content></entry></feed>""".encode()
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Tarn Echo",
        "items": [
            {
                "id": "1",
                "url": "https://echo.example/ferry",
                "title": "Ferry late",
                "content_html": BODY,
                "date_published": "2031-03-04T10:00:00+01:00",
                "authors": [{"name": "Ida Moss"}],
            }
        ],
    }
).encode()
MAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://echo.example/ferry</loc></url><url><loc>https://echo.example/pier</loc></url></urlset>"""
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "so they say"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss version="2.0"><channel><item><title>&c;</title></item></channel></rss>"""


@pytest.mark.parametrize(("data", "name"), [(RSS, "a.rss"), (ATOM, "a.atom"), (JSON, "a.json")])
def test_an_entry_with_its_whole_text_is_a_report(tmp_path: Path, data: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    document = next(take([str(tmp_path / name)])).reading.document
    assert document is not None
    given = {detail.name: detail.value for detail in reversed(document.details)}
    assert document.locator == given[DetailName.CANONICAL] == "https://echo.example/ferry"
    assert (given[DetailName.HEADLINE], given[DetailName.AUTHOR]) == ("Ferry late", "Ida Moss")
    assert (given[DetailName.PUBLISHED], given[DetailName.OUTLET]) == ("2031-03-04T10:00:00+01:00", "Tarn Echo")
    assert document.text.count("they say") == 9


def test_an_entry_with_a_summary_leads_to_its_page() -> None:
    _, pointer = feed(RSS, "a.rss")
    assert pointer == Pointer("https://echo.example/pier", "Pier shut", "entry 2 of a.rss")


def test_a_site_map_leads_to_pages_and_says_so_once(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_bytes(MAP)
    ran = sayso(tmp_path, "add", "--json", "sitemap.xml")
    (line,) = ran.lines()
    assert (ran.code, line["outcome"]) == (1, "not added")
    assert "leads to 2 pages" in line["problems"][0]["words"]


@pytest.mark.parametrize("data", [RSS, ATOM, JSON, MAP])
def test_every_cut_is_said(data: bytes) -> None:
    for cut in range(200, len(data) - 12, 97):
        found = list(site_map(data[:cut], "a.xml") if data is MAP else feed(data[:cut], "a.xml"))
        assert any(isinstance(each, Problem) for each in found), cut


def test_entities_that_grow_without_end_are_refused() -> None:
    for found in (list(feed(LAUGHS, "a.rss")), list(site_map(LAUGHS.replace(b"rss", b"urlset"), "a.xml"))):
        assert [isinstance(each, Problem) and "entities" in each.words for each in found] == [True]


@pytest.mark.parametrize("word", ["<", "&", "<item>", "<a href='", "]]>", "<![CDATA[", "&#", " "])
def test_a_feed_full_of_one_thing_is_no_trouble(word: str) -> None:
    data = b'<rss version="2.0"><channel>' + (word * (200_000 // len(word))).encode()
    found: list[Found] = list(feed(data, "a.rss"))
    assert not any(isinstance(each, Article) for each in found)


def test_a_feed_takes_its_whole_page_too() -> None:
    page = json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "x", "content_html": article(1)}]}
    )
    (found,) = feed(page.encode(), "a.json")
    assert isinstance(found, Article) and found.locator == "a.json#x"
