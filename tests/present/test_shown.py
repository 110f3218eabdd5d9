"""Whatever a report says, it cannot act on a terminal or break a page."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sayso.present.shown import on_page, on_terminal, whole

ANY = st.text(st.characters(exclude_categories=()), max_size=60)


@given(ANY)
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    assert not [letter for letter in on_terminal(text) if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(on_terminal(text)) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")


@given(ANY)
def test_a_page_shows_as_many_code_points_as_the_text_has(text: str) -> None:
    assert len(on_page(text)) == len(text)
    assert not [letter for letter in on_page(text) if unicodedata.category(letter) == "Cc" and letter not in "\t\n\r"]


@given(ANY)
def test_a_whole_text_can_be_written_and_is_as_long(text: str) -> None:
    assert len(whole(text).encode().decode()) == len(text)


def test_letters_of_every_script_are_let_be() -> None:
    kept = "שלום مرحبا 😀👩\u200d👩\u200d👧 e\u0301 [bold] {{7*7}} &lt;"
    assert (on_terminal(kept), on_page(kept), whole(kept)) == (kept, kept, kept)
