"""The page in a real browser: nothing sticks out, nothing complains, nothing is asked of the network."""

from pathlib import Path
from typing import Any

import pytest

from sayso.model.document import Document, Part, Zone
from sayso.model.dossier import Dossier
from sayso.model.outline import Outline
from sayso.model.place import Reason, Span
from sayso.model.voices import Attribution, Manner, Statement
from sayso.present.page import page

pytestmark = pytest.mark.browser
INNER = """() => [...document.querySelectorAll('main *, aside *, section *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && getComputedStyle(e).clipPath === 'none' && box.right > innerWidth + 1;
}).map(e => e.outerHTML.slice(0, 120))"""
HIDDEN = """() => [...document.querySelectorAll('details')].filter(
    details => !details.lastElementChild.checkVisibility()
).length"""


@pytest.mark.parametrize("built", ["dossier", "hostile", "long_dossier"])
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
def test_the_page_fits_and_is_quiet(
    chromium: Any, built: str, width: int, scheme: Any, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    where = tmp_path / "page.html"
    where.write_text(page(request.getfixturevalue(built), "0.1.0"), encoding="utf-8")
    heard: list[str] = []
    tab = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab.on("console", lambda message: heard.append(message.text))
    tab.on("pageerror", lambda error: heard.append(str(error)))
    tab.on("request", lambda asked: heard.append(asked.url) if asked.url != where.as_uri() else None)
    tab.on("dialog", lambda dialog: heard.append(dialog.message))
    tab.goto(where.as_uri(), timeout=60_000)
    wide = tab.evaluate("document.documentElement.scrollWidth")
    outside = tab.evaluate(INNER)
    tab.close()
    assert (heard, wide, outside) == ([], width, [])


def test_the_style_is_applied_under_the_pages_own_policy(chromium: Any, dossier: Dossier, tmp_path: Path) -> None:
    where = tmp_path / "page.html"
    where.write_text(page(dossier, "0.1.0"), encoding="utf-8")
    tab = chromium.new_page(viewport={"width": 1440, "height": 900})
    tab.goto(where.as_uri(), timeout=60_000)
    columns = tab.evaluate("getComputedStyle(document.querySelector('.group')).gridTemplateColumns.split(' ').length")
    tab.close()
    assert columns == 2


def test_on_paper_everything_that_is_folded_is_open(chromium: Any, dossier: Dossier, tmp_path: Path) -> None:
    where = tmp_path / "page.html"
    where.write_text(page(dossier, "0.1.0"), encoding="utf-8")
    tab = chromium.new_page(viewport={"width": 800, "height": 900})
    tab.goto(where.as_uri(), timeout=60_000)
    on_screen = tab.evaluate(HIDDEN)
    tab.emulate_media(media="print")
    on_paper = tab.evaluate(HIDDEN)
    tab.close()
    assert (on_screen > 10, on_paper) == (True, 0)


def test_words_written_from_right_to_left_are_set_from_right_to_left(chromium: Any, tmp_path: Path) -> None:
    text = "لم يسألنا أحد، وجاءت الرسالة باسم واد آخر."
    whole, because = Span(0, len(text)), Reason("block/1", "Set apart.")
    said = Attribution("a1", Manner.BLOCK, (whole,), None, (), (), because)
    document = Document("d", text, (Zone(Part.BODY, whole, because),))
    outline = Outline((whole,), (whole,), ())
    dossier = Dossier(document, outline, (), (said,), (Statement(whole, ("a1",)),), (), (), (), ())
    where = tmp_path / "page.html"
    where.write_text(page(dossier, "0.1.0"), encoding="utf-8")
    tab = chromium.new_page(viewport={"width": 390, "height": 900})
    tab.goto(where.as_uri(), timeout=60_000)
    direction = tab.evaluate("getComputedStyle(document.querySelector('main blockquote')).direction")
    tab.close()
    assert direction == "rtl"
