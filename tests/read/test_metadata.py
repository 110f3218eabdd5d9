"""What a page's head says: JSON-LD in all its shapes, meta elements, addresses."""

import pytest

from sayso.model.document import DetailName
from sayso.read.details import Said, gathered
from sayso.read.jsonld import LinkedData, jsonld
from sayso.read.metadata import metadata
from sayso.read.tree import tree


def values(html: str, name: DetailName, locator: str = "") -> list[str]:
    root = tree(html).root
    return [said.value for said in metadata(root, locator).said if said.name is name and said.value]


PERSON = '{"@id": "#i", "@type": "Person", "name": "Ida Moss"}'
ARTICLE = '"@type": "NewsArticle", "headline": "Ferry late"'


@pytest.mark.parametrize(
    ("script", "authors"),
    [
        (f'{{{ARTICLE}, "author": "Ida Moss"}}', ("Ida Moss",)),
        (f'{{{ARTICLE}, "author": ["Ida Moss", {{"name": "Ole Brand"}}]}}', ("Ida Moss", "Ole Brand")),
        (f'[{{"@type": "WebSite"}}, {{{ARTICLE}, "author": {{"name": ["Ida Moss"]}}}}]', ("Ida Moss",)),
        (f'{{"@graph": [{PERSON}, {{{ARTICLE}, "author": {{"@id": "#i"}}}}]}}', ("Ida Moss",)),
        (f'<!-- {{{ARTICLE}, "author": "Ida Moss",}} -->', ("Ida Moss",)),
        (f'{{{ARTICLE}, "author": "Ida\nMoss"}}', ("Ida Moss",)),
        (f'{{{ARTICLE}, "author": {{"name": {{"name": 5}}}}}}', ()),
        ("{ not json", ()),
        ("[" * 100_000, ()),
        ("", ()),
    ],
)  # fmt: skip
def test_json_ld_is_read_whatever_its_shape(script: str, authors: tuple[str, ...]) -> None:
    assert jsonld([script]).authors == authors


def test_of_several_articles_the_page_s_own_counts() -> None:
    other = '{"@type":"NewsArticle","headline":"Other","url":"https://a.example/1"}'
    own = '{"@type":"NewsArticle","headline":"Own","url":"https://a.example/2"}'
    assert jsonld([other, own], "https://a.example/2/").headline == "Own"
    assert jsonld([other, own]).headline == "Other"


def test_a_page_without_json_ld_says_nothing() -> None:
    assert jsonld([]) == LinkedData()


def test_an_author_s_page_is_no_author_and_the_outlet_one_only_where_nobody_else_is_named() -> None:
    html = """<html><head><meta property="og:site_name" content="Tarn Echo"><meta name="author" content="Tarn Echo">
    <meta property="article:author" content="https://echo.example/people/1"></head><body><p>x</p></body></html>"""
    assert values(html, DetailName.AUTHOR) == ["Tarn Echo"]
    assert values(html.replace("<p>x</p>", "<p class=byline>By Ida Moss</p>"), DetailName.AUTHOR) == ["Ida Moss"]


def test_what_an_element_is_marked_for_counts_where_the_head_says_nothing() -> None:
    html = """<html><body><a rel="author" href="/i">Ida Moss</a><div class="comment"><a rel="author">Ole Brand</a></div>
    <time datetime="2031-03-04T09:15">today</time></body></html>"""
    assert values(html, DetailName.AUTHOR) == ["Ida Moss"]
    assert values(html, DetailName.PUBLISHED) == ["2031-03-04T09:15"]


def test_the_address_gives_a_date_last_of_all() -> None:
    html = '<html><head><meta name="date" content="2031-03-05"></head><body>x</body></html>'
    found = values(html, DetailName.PUBLISHED, "https://echo.example/2031/03/04/ferry")
    assert found == ["2031-03-05", "2031-03-04"]


def test_equal_values_are_one_detail_with_both_reasons() -> None:
    said = [
        Said(DetailName.AUTHOR, "Ida Moss", "a/1", "one says so", None),
        Said(DetailName.AUTHOR, "IDA MOSS", "b/1", "another says so", None),
        Said(DetailName.AUTHOR, "Ole Brand", "b/1", "another says so", None),
    ]
    assert [(detail.value, detail.because.words) for detail in gathered("d", said)] == [
        ("Ida Moss", "one says so; another says so"),
        ("Ole Brand", "another says so"),
    ]


def test_of_two_forms_of_one_day_the_exacter_is_kept() -> None:
    said = [
        Said(DetailName.PUBLISHED, "2031-03-04", "a/1", "one says so", None),
        Said(DetailName.PUBLISHED, "2031-03-04T09:15", "b/1", "another says so", None),
    ]
    assert [detail.value for detail in gathered("d", said)] == ["2031-03-04T09:15"]


def test_whom_a_lesser_source_names_instead_is_told_in_the_reason() -> None:
    html = """<html><head><meta name="author" content="Theme Maker"><script type="application/ld+json">
    {"@type":"NewsArticle","headline":"x","author":{"name":"Ida Moss"}}</script></head><body></body></html>"""
    said = [each for each in metadata(tree(html).root, "").said if each.name is DetailName.AUTHOR]
    assert [(each.value, each.words) for each in said] == [
        (
            "Ida Moss",
            "the page's JSON-LD gives it as author, while its meta elements name Theme Maker, which is trusted less",
        )
    ]


@pytest.mark.parametrize(
    ("marked", "authors"),
    [
        ('<span class="author">Lars</span>', ["Lars"]),
        ('<span class="byline"><span class="screen-reader-text">Author</span><a>Ida Moss</a></span>', ["Ida Moss"]),
        ('<div class="byline author">von Redaktion,</div>', ["Redaktion"]),
        ('<span class="author">admin</span>', []),
        ('<div class="nearby-authority">Harbour</div>', []),
    ],
)
def test_pen_names_and_desks_count_where_a_page_marks_them_clearly(marked: str, authors: list[str]) -> None:
    assert values(f"<html><body>{marked}<p>x</p></body></html>", DetailName.AUTHOR) == authors
