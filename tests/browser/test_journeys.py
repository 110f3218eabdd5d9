"""What people come for, each by mouse and by keyboard alone."""

from pathlib import Path
from typing import Any

import pytest
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

REPORT = """The gate at Tarn stays shut

The gate at Tarn stays shut until the spring, the harbour master, Ruta Kalven, said on Monday.

“Nobody asked us,” Ilse Brandt, the mayor, said. “We read it in the paper.”
"""


def press(tab: Any, *keys: str) -> None:
    for key in keys:
        tab.keyboard.press(key)


def focus_by_tab(tab: Any, selector: str) -> None:
    """Go on with the tab key until something is reached, as somebody without a mouse does."""
    for _ in range(80):
        if tab.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
            return
        tab.keyboard.press("Tab")
    raise AssertionError(f"the tab key does not lead to {selector}")


def seen(tab: Any, selector: str) -> bool:
    """Whether something is within the screen."""
    found: bool = tab.locator(selector).first.evaluate(
        "e => { const b = e.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight && b.height > 0; }"
    )
    return found


def test_paste_a_report_and_read_its_say_so_by_mouse(visit: Open) -> None:
    tab = visit("/")
    tab.get_by_role("link", name="Add a report").click()
    tab.get_by_label("The report's text").fill(REPORT)
    tab.get_by_role("button", name="Add and read").click()
    tab.get_by_role("heading", name="Who says so?").wait_for()
    tab.locator(".voice", has_text="Nobody asked us").first.click()
    assert "Ilse Brandt" in tab.locator("#chain").inner_text()
    assert "quoted" in tab.locator("#chain").inner_text()


def test_paste_a_report_and_read_its_say_so_by_keyboard(visit: Open) -> None:
    tab = visit("/")
    press(tab, "a")
    tab.locator("#text").wait_for()
    focus_by_tab(tab, "#text")
    tab.keyboard.insert_text(REPORT)
    focus_by_tab(tab, "#give button")
    press(tab, "Enter")
    tab.get_by_role("heading", name="Who says so?").wait_for()
    for _ in range(9):
        press(tab, "j")
        if "Ilse Brandt" in tab.locator("#chain").inner_text():
            break
    assert "Ilse Brandt" in tab.locator("#chain").inner_text()


def test_check_an_altered_quotation_by_mouse(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    tab.locator(".card .is-altered").first.click()
    tab.get_by_role("heading", name="In the source").wait_for()
    assert "altered" in tab.locator(".verdict.large").inner_text()
    assert tab.locator(".side ins, .side del").count() >= 1
    assert seen(tab, ".side:first-child mark.at") and seen(tab, ".side:last-child mark.at")
    number = tab.locator(".steps .here").inner_text()
    with tab.expect_navigation():
        tab.locator("#later").click()
    assert tab.locator(".steps .here").inner_text() != number


def test_check_an_altered_quotation_by_keyboard(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    for _ in range(12):
        press(tab, "n")
        if "altered" in tab.locator("#chain").inner_text():
            break
    press(tab, "b")
    tab.get_by_role("heading", name="In the source").wait_for()
    for _ in range(12):
        if "altered" in tab.locator(".verdict.large").inner_text():
            break
        with tab.expect_navigation():
            press(tab, "n")
    assert "altered" in tab.locator(".verdict.large").inner_text()
    assert "Edit by edit" in tab.locator(".why").inner_text()


def test_see_outlets_collapse_to_their_origins_by_mouse(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    rests = tab.locator(".rests", has_text="independent origin").first
    rests.locator("summary").click()
    assert rests.locator(".origins > li").count() >= 1
    assert rests.locator(".origins li li a").count() > rests.locator(".origins > li").count()


def test_see_outlets_collapse_to_their_origins_by_keyboard(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    tab.locator(".rests summary", has_text="independent origin").first.focus()
    press(tab, "Enter")
    assert tab.locator(".rests[open] .origins > li").count() >= 1


def test_find_who_published_first_by_mouse(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    tab.get_by_role("link", name="Provenance").click()
    row = tab.locator("table tr", has_text="The Slipway Review").first
    assert "The other carried it first." in row.inner_text() and "republished" in row.inner_text()
    row.get_by_role("link", name="Both texts side by side").click()
    tab.locator("mark.common").first.wait_for()
    assert tab.locator("mark.common").count() >= 4


def test_find_who_published_first_by_keyboard(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    focus_by_tab(tab, ".tabs a[href$=provenance]")
    press(tab, "Enter")
    tab.locator(".provenance table").wait_for()
    focus_by_tab(tab, ".provenance a[href*=against]")
    press(tab, "Enter")
    tab.locator("mark.common").first.wait_for()
    press(tab, "n", "n")
    assert seen(tab, "#here2") and seen(tab, "#there2")


def test_correct_a_speaker_and_see_it_survive_a_rerun_by_mouse(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    tab.locator("#reading .voice").nth(3).click(position={"x": 30, "y": 12})
    tab.locator("#chain-rule").click()
    tab.get_by_label("It is something else").check()
    tab.locator("#value").fill("Maren Stoll of Tarn")
    tab.get_by_label("A note, if you like").fill("She told me.")
    tab.get_by_role("button", name="Decide").click()
    tab.locator(".ruling", has_text="Maren Stoll of Tarn").first.wait_for()
    given_again(tab, opinion)
    assert tab.locator(".ruling", has_text="Maren Stoll of Tarn").count() >= 1
    assert tab.locator(".card h3", has_text="Maren Stoll of Tarn").count() >= 1
    with tab.expect_navigation():
        tab.get_by_role("button", name="undo").first.click()
    assert tab.locator(".card h3", has_text="Maren Stoll of Tarn").count() == 0


def given_again(tab: Any, opinion: str) -> None:
    """Have the report examined anew, and wait for it."""
    origin = tab.url.split("/report")[0]
    tab.goto(f"{origin}/add")
    tab.get_by_label("The report's text").fill("A text about something else.\n\nIt has nothing to do with it.")
    tab.get_by_role("button", name="Add and read").click()
    tab.get_by_role("heading", name="Who says so?").wait_for()
    for _ in range(200):
        tab.goto(origin + opinion)
        if not tab.locator(".stale").count():
            return
        tab.wait_for_timeout(300)
    raise AssertionError("the report was not examined again")


def test_correct_a_speaker_and_see_it_survive_a_rerun_by_keyboard(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    press(tab, "j", "j", "j", "r")
    tab.locator("#value").wait_for()
    focus_by_tab(tab, "input[name=ruling]")
    press(tab, "ArrowDown")
    focus_by_tab(tab, "#value")
    tab.keyboard.insert_text("Maren Stoll of Tarn")
    press(tab, "Enter")
    tab.locator(".ruling", has_text="Maren Stoll of Tarn").first.wait_for()
    given_again(tab, opinion)
    assert tab.locator(".card h3", has_text="Maren Stoll of Tarn").count() >= 1


def test_words_picked_with_the_mouse_are_given_to_somebody(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    paragraph = tab.locator("#reading p.is-body").nth(3)
    paragraph.scroll_into_view_if_needed()
    box = paragraph.bounding_box()
    tab.mouse.move(box["x"] + 4, box["y"] + 12)
    tab.mouse.down()
    tab.mouse.move(box["x"] + 260, box["y"] + 12, steps=6)
    tab.mouse.up()
    picked = tab.evaluate("String(getSelection())").strip()
    tab.locator("#pick").click()
    assert tab.locator("main blockquote").inner_text().strip() == picked.replace("\n", " ")
    tab.locator("#value").fill("the porter")
    tab.get_by_role("button", name="Decide").click()
    assert "the porter" in tab.locator("#rulings").inner_text()


def test_find_a_conflict_of_figures_and_its_sources_by_mouse(visit: Open) -> None:
    tab = visit("/events")
    tab.get_by_role("button", name="Look at the others").click()
    tab.locator(".shelf .open").first.click()
    row = tab.locator(".matrix tr.line-conflict").first
    assert "conflict" in row.inner_text()
    told = tab.locator("article.line-conflict").first
    assert "cannot hold" in told.inner_text() and "gives" in told.inner_text()
    row.locator("td a").first.click()
    tab.locator("mark.at").first.wait_for()
    tab.wait_for_timeout(400)
    assert seen(tab, "mark.at")


def test_find_a_conflict_of_figures_and_its_sources_by_keyboard(visit: Open) -> None:
    tab = visit("/")
    focus_by_tab(tab, "nav a[href='/events']")
    press(tab, "Enter")
    tab.get_by_role("button", name="Look at the others").wait_for()
    focus_by_tab(tab, "form.inline button")
    press(tab, "Enter")
    tab.locator(".shelf .open").first.wait_for()
    tab.wait_for_load_state()
    press(tab, "j", "Enter")
    tab.locator(".matrix").wait_for()
    focus_by_tab(tab, ".matrix tr.line-conflict td a")
    press(tab, "Enter")
    tab.locator("mark.at").first.wait_for()


def test_build_a_board_from_evidence_by_mouse(visit: Open, opinion: str) -> None:
    tab = visit("/boards")
    tab.get_by_label("A new board: what is the question?").fill("What burnt?")
    tab.get_by_label("Its first explanation").fill("The grain")
    tab.get_by_label("Your name").fill("Ina")
    tab.get_by_role("button", name="Begin").click()
    tab.locator("#hypothesis").fill("The fertiliser")
    tab.get_by_role("button", name="Put it up").click()
    tab.goto(tab.url.split("/board")[0] + opinion)
    tab.locator("#reading .voice").nth(3).click(position={"x": 30, "y": 12})
    tab.locator("#chain-rule").click()
    tab.locator("#board").fill("What burnt?")
    tab.get_by_role("button", name="Take it there").click()
    tab.locator(".board tbody tr").wait_for()
    tab.locator(".fit[data-fit=II]").drag_to(tab.locator(".drop-here").nth(0))
    tab.locator(".fit[data-fit=CC]").drag_to(tab.locator(".drop-here").nth(1))
    with tab.expect_navigation():
        tab.get_by_role("button", name="Keep these marks").click()
    assert "The fertiliser" in tab.locator(".names tbody tr").first.inner_text()
    assert "pivotal" in tab.locator(".board").inner_text()


def test_build_a_board_from_evidence_by_keyboard(visit: Open, opinion: str) -> None:
    tab = visit("/boards")
    for selector, words in (("#board", "What burnt?"), ("#hypothesis", "The grain"), ("#by", "Ina")):
        focus_by_tab(tab, selector)
        tab.keyboard.insert_text(words)
    press(tab, "Enter")
    tab.locator("#hypothesis").wait_for()
    focus_by_tab(tab, "#hypothesis")
    tab.keyboard.insert_text("The fertiliser")
    with tab.expect_navigation():
        press(tab, "Enter")
    tab.goto(tab.url.split("/board")[0] + opinion)
    press(tab, "j", "j", "j", "r")
    tab.locator("#board").wait_for()
    focus_by_tab(tab, "#board")
    tab.keyboard.insert_text("What burnt?")
    focus_by_tab(tab, "#to-board button")
    press(tab, "Enter")
    tab.locator(".board tbody tr").wait_for()
    focus_by_tab(tab, ".drop-here select")
    tab.keyboard.type("II")
    focus_by_tab(tab, "#marks button")
    with tab.expect_navigation():
        press(tab, "Enter")
    assert "The fertiliser" in tab.locator(".names tbody tr").first.inner_text()


def test_export_and_hand_back_a_dossier_by_mouse(visit: Open, opinion: str, tmp_path: Path) -> None:
    tab = visit(opinion)
    tab.get_by_role("link", name="Take away").click()
    with tab.expect_download() as came:
        tab.get_by_role("link", name="Everything").click()
    came.value.save_as(tmp_path / "dossier.json")
    tab.goto(tab.url.split("/report")[0] + "/add")
    tab.locator("#files").set_input_files(tmp_path / "dossier.json")
    tab.get_by_role("button", name="Add and read").click()
    tab.get_by_role("heading", name="Who says so?").wait_for()
    assert opinion in tab.url


def test_export_and_hand_back_a_dossier_by_keyboard(visit: Open, opinion: str, tmp_path: Path) -> None:
    tab = visit(opinion)
    focus_by_tab(tab, ".tabs a[href$=take]")
    press(tab, "Enter")
    tab.locator(".forms").wait_for()
    focus_by_tab(tab, ".forms a[href$='as=json']")
    with tab.expect_download() as came:
        press(tab, "Enter")
    came.value.save_as(tmp_path / "dossier.json")
    press(tab, "a")
    tab.locator("#text").wait_for()
    focus_by_tab(tab, "#text")
    tab.keyboard.insert_text((tmp_path / "dossier.json").read_text("utf-8"))
    focus_by_tab(tab, "#give button")
    press(tab, "Enter")
    tab.get_by_role("heading", name="Who says so?").wait_for()
    assert opinion in tab.url


def test_search_and_land_on_the_passage_by_mouse(visit: Open) -> None:
    tab = visit("/")
    tab.locator("#q").press_sequentially("scorch mar", delay=20)
    tab.locator("#results mark", has_text="scorch").first.wait_for()
    tab.locator("#results .open").first.click()
    tab.locator("mark.at").first.wait_for()
    assert "scorch" in tab.locator("mark.at").first.inner_text()
    tab.wait_for_timeout(400)
    assert seen(tab, "mark.at")


def test_search_and_land_on_the_passage_by_keyboard(visit: Open) -> None:
    tab = visit("/sources")
    press(tab, "l")
    tab.locator("#results").wait_for()
    press(tab, "/")
    tab.keyboard.type("scorch mar", delay=20)
    tab.locator("#results mark", has_text="scorch").first.wait_for()
    press(tab, "Escape", "j", "Enter")
    tab.locator("mark.at").first.wait_for()
    tab.wait_for_timeout(400)
    assert seen(tab, "mark.at")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_nothing_sticks_out(visit: Open, opinion: str, scheme: str) -> None:
    tab = visit(opinion, width=390, scheme=scheme)
    tab.locator(".voice").nth(2).click(position={"x": 12, "y": 8})
    assert tab.locator("#chainbar").is_visible()
    origin = tab.url.split("/report")[0]
    for path in (opinion, "/", "/sources", "/add", "/decisions", f"{opinion}/quotations", f"{opinion}/take", "/keys"):
        tab.goto(origin + path)
        assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_the_first_screen_answers_who_says_so(visit: Open, opinion: str) -> None:
    for width in (390, 1280):
        tab = visit(opinion, width=width)
        assert seen(tab, "#who") and seen(tab, ".answer") and seen(tab, ".strip")


def test_everything_opens_without_scripts(visit: Open, opinion: str) -> None:
    tab = visit("/", scripts=False)
    tab.locator("#q").fill("scorch")
    tab.get_by_role("button", name="Search").click()
    tab.locator("#results .open").first.click()
    assert "scorch" in tab.locator("mark.at").first.inner_text()
    tab = visit(opinion, scripts=False)
    tab.locator(".card:has([data-rule]) > .how > summary").first.click()
    tab.locator(".card [data-rule]").first.click()
    tab.get_by_label("Only a note").check()
    tab.get_by_label("A note, if you like").fill("Without scripts.")
    tab.get_by_role("button", name="Decide").click()
    assert tab.locator(".ruling", has_text="Without scripts.").count() >= 1


def test_layers_are_hidden_by_key_and_the_address_keeps_it(visit: Open, opinion: str) -> None:
    tab = visit(opinion)
    assert tab.locator(".card .check").first.is_visible()
    press(tab, "3")
    assert not tab.locator(".card .check").first.is_visible()
    assert "hide=checks" in tab.url
    tab.reload()
    assert not tab.locator(".card .check").first.is_visible()


def test_the_sheet_of_keys_opens_and_closes(visit: Open) -> None:
    tab = visit("/")
    press(tab, "?")
    assert tab.locator("dialog#keys").is_visible()
    press(tab, "Escape")
    assert not tab.locator("dialog#keys").is_visible()
