"""Every page without any script: it opens, leads on, and says what it has to say."""

import re
from urllib.parse import quote

import pytest
from tests.web.serving import Served

from sayso.library import open_library


def test_every_link_within_the_room_leads_somewhere(room: Served, opinion: str) -> None:
    seen: dict[str, int] = {}
    waiting = ["/", f"/report/{opinion}", "/keys"]
    while waiting and len(seen) < 150:
        path = waiting.pop(0)
        if path in seen or "/export" in path or "/original" in path:
            continue
        came = room.get(path)
        seen[path] = came.status
        if path in ("/", "/sources", "/decisions", "/add", "/keys", "/events", "/boards") or opinion in path:
            waiting += [link for link in came.links if link not in seen]
    assert len(seen) > 30
    assert {path: status for path, status in seen.items() if status not in (200, 303)} == {}


def test_the_library_lists_what_it_holds_and_finds_while_one_types(room: Served) -> None:
    with open_library(room.library, read_only=True) as library:
        assert f"{len(library)} documents" in room.get("/").text
    assert "Dunmarrow" in room.get("/?q=dunmar").text
    assert "No document has all of that" in room.get("/?q=zebra").text


def test_a_part_of_the_library_can_be_had(room: Served) -> None:
    post = room.get("/?outlet=northbank+post")
    assert re.findall(r"<b>|(\d+) documents", post.text) and "Northbank Post" in post.text
    assert "Sundial" not in room.get("/?outlet=northbank+post", x_part="results").text
    assert "15 March 2031" not in room.get("/?since=2031-03-16", x_part="results").text
    assert "Burying" in room.get("/?verdict=altered", x_part="results").text


def test_a_search_opens_the_report_at_the_words_found(room: Served) -> None:
    found = re.search(r'href="(/report/[^"#]+\?[^"#]*at=[^"#]+)#at"', room.get("/?q=scorch+marks").text)
    assert found is not None
    came = room.wait(found[1].replace("&amp;", "&"))
    marked = "".join(re.findall(r'<mark class="at"[^>]*>([^<]*)</mark>', came.text))
    assert "scorch marks" in marked


def test_the_first_screen_answers_who_says_so(room: Served, opinion: str) -> None:
    page = room.get(f"/report/{opinion}").text
    head = page[: page.index('id="reading"')]
    assert "Who says so?" in head and "author’s own voice" in head and "held against their source" in head


def test_a_quotation_stands_beside_its_source(room: Served, opinion: str) -> None:
    first = room.get(f"/report/{opinion}/quotations")
    assert first.status == 303
    page = room.get(first.headers["location"]).text
    assert "In the report" in page and "In the source" in page and 'id="later"' in page


@pytest.mark.parametrize("form", ["html", "json", "csv", "checks-csv", "annotations", "claimreview", "bibtex", "csl"])
def test_every_form_can_be_taken_away_as_a_file(room: Served, opinion: str, form: str) -> None:
    came = room.get(f"/report/{opinion}/export?as={form}")
    assert came.status == 200 and len(came.body) > 100
    assert came.headers["content-disposition"].startswith("attachment;")
    assert "text/html" not in came.headers["content-type"]


def test_an_original_is_handed_out_and_never_shown(room: Served, opinion: str) -> None:
    came = room.get(f"/report/{opinion}/original")
    assert came.headers["content-type"] == "application/octet-stream"
    assert came.headers["content-disposition"].startswith("attachment;")
    assert "sandbox" in came.headers["content-security-policy"]
    with open_library(room.library, read_only=True) as library:
        assert came.body == library.original(opinion)


NONSENSE = ("../../etc/passwd", "%2e%2e%2f", "a" * 3000, "<script>", "\x00", "%ff%fe", "💥", "' OR 1=1 --", "report")


@pytest.mark.parametrize("said", NONSENSE)
def test_nonsense_in_an_address_is_answered_plainly(room: Served, opinion: str, said: str) -> None:
    odd = quote(said, safe="%")
    for path in (
        f"/report/{odd}",
        f"/report/{opinion}?at={odd}",
        f"/report/{opinion}/quotation/{odd}",
        f"/report/{opinion}/rule?at={odd}&about={odd}",
        f"/report/{opinion}/export?as={odd}",
        f"/imports/{odd}",
        f"/event/{odd}",
        f"/event/{odd}/timeline",
        f"/board/{odd}",
        f"/report/{opinion}/against/{odd}",
        f"/assets/{odd}",
        f"/source?name={odd}",
        f"/?event={odd}&q={odd}&outlet={odd}&since={odd}&verdict={odd}&from={odd}&source={odd}",
        f"/sources?q={odd}&from={odd}",
        f"/{odd}",
    ):
        came = room.get(path)
        assert came.status in (200, 404), path
        assert "<script>" not in came.text and "Traceback" not in came.text
