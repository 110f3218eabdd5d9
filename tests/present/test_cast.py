"""The cast: letters in order of first speaking; every word counted once."""

from sayso.model.dossier import Dossier
from sayso.present.cast import cast, letter, shares, stretches
from sayso.text.fold import WORD


def test_voices_have_letters_in_the_order_in_which_they_are_first_heard(dossier: Dossier) -> None:
    assert [(voice.letter, voice.name) for voice in cast(dossier).voices] == [
        ("A", "Ministry of Waters memo"),
        ("B", "Daily Meridian"),
        ("C", "Aldo Ferrin"),
        ("D", "The Orra Post"),
        ("E", "the company’s own engineers"),
        ("F", "Northern Wire"),
        ("G", "a new survey"),
        ("H", "the villages downstream"),
        ("I", "Marta Quill"),
    ]


def test_no_two_voices_share_a_letter(long_dossier: Dossier) -> None:
    letters = [letter(number) for number in range(2000)]
    assert len(set(letters)) == 2000
    shown = [voice.letter for voice in cast(long_dossier).voices]
    assert shown == letters[: len(shown)]


def test_every_word_is_counted_once(dossier: Dossier, hostile: Dossier, long_dossier: Dossier) -> None:
    for one in (dossier, hostile, long_dossier):
        told = stretches(one, cast(one))
        total = shares(told)
        words = sum(1 for _ in WORD.finditer(one.document.text))
        assert (sum(stretch.words for stretch in told), total.own + total.others + total.around) == (words, words)


def test_notices_are_nobodys_words_and_the_innermost_voice_has_the_words(dossier: Dossier) -> None:
    who = cast(dossier)
    told = stretches(dossier, who)
    assert told[-1].around
    engineers = who.speaks["a7"]
    assert shares(told).by_voice[engineers] == len("no rain worth the name before autumn".split())


def test_scare_quotes_are_the_authors_own_voice(dossier: Dossier) -> None:
    assert [said for said in cast(dossier).speaks if said.startswith("x")] == []
