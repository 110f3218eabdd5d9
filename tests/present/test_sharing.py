"""What a report shares with others, as the page and the terminal show it."""

from dataclasses import replace

from rich.console import Console
from tests.present.conftest import HOSTILE
from tests.present.test_json import traced

from sayso.model.dossier import Card, Dossier
from sayso.present.page import page
from sayso.present.sharing import sharers
from sayso.present.terminal import show_dossier


def sharing(dossier: Dossier) -> Dossier:
    return replace(dossier, traced=(traced(dossier),))


def test_a_sharer_is_shown_with_who_was_first_and_every_change(dossier: Dossier) -> None:
    (one,) = sharers(sharing(dossier))
    assert one.first == "The other carried it first."
    shown = page(sharing(dossier), "1")
    for words in ("another title", "put in", "put otherwise", "cut", "&lt;b&gt;new&lt;/b&gt;", 'id="shared"'):
        assert words in shown
    assert "<b>new</b>" not in shown


def test_a_dossier_that_shares_nothing_has_no_such_section(dossier: Dossier) -> None:
    assert 'id="shared"' not in page(dossier, "1")


def test_hostile_names_of_other_documents_stay_text(dossier: Dossier) -> None:
    bad = " ".join(HOSTILE)
    made = sharing(replace(dossier, cards=(Card(dossier.cards[0].document, bad, bad, bad, "javascript:alert(1)"),)))
    shown = page(made, "1")
    assert "<script>" not in shown and "<img" not in shown and 'href="javascript:' not in shown


def test_the_terminal_says_the_same(dossier: Dossier) -> None:
    console = Console(width=100, record=True, file=None, color_system=None)
    with console.capture() as capture:
        show_dossier(sharing(dossier), console)
    assert "The other carried it first." in capture.get()
