"""A word in Python is a word in the index."""

import hashlib

import apsw
from hypothesis import given
from hypothesis import strategies as st

from sayso.library.tokens import FOLDING, LONGEST, clean, token, tokens, tokens_and_pieces
from sayso.text.fold import fold_word

SAMPLE = """“We don’t know,” O'Brien said — co-operate, De-\nputy, ﬁre, İstanbul, Straße, ΣΊΣΥΦΟΣ, café, cafe\u0301,
re\u0301sume\u0301, Zoë, U.S.-led, 3.5, 12,500, ½, x², №5, _under_score, soft\u00adhyphen, naïve, Ångström, ё-е, 北京,
がぎぐ, हिन्दी, ﷺ, 🤔, a\u200db"""


def test_a_change_of_folding_must_be_said() -> None:
    """When this fails, words fold otherwise than before: raise FOLDING by one, and put the new digest here."""
    digest = hashlib.sha256(" ".join(tokens(SAMPLE)).encode()).hexdigest()[:16]
    assert (FOLDING, digest) == (1, "ae277d9cfd1fd128")


def test_accents_joins_and_case_make_no_difference() -> None:
    assert tokens("Café CO-OPERATE don’t don't ÉLYSÉE") == ["cafe", "cooperate", "dont", "dont", "elysee"]


def test_pieces_are_the_longer_parts_of_joined_words() -> None:
    assert tokens_and_pieces("Ostrel’s union-led, half-a-day De-\nputy plain")[1] == [
        "ostrel",
        "union",
        "led",
        "half",
        "day",
    ]


def test_an_endless_word_is_cut() -> None:
    assert len(token("a" * 10_000)) == LONGEST


@given(st.text())
def test_every_word_is_exactly_one_token_for_sqlite(text: str) -> None:
    found = tokens(text)
    index = apsw.Connection(":memory:")
    index.execute("""CREATE VIRTUAL TABLE held USING fts5 (words, content = '', tokenize = "ascii tokenchars '_'")""")
    index.execute("INSERT INTO held (rowid, words) VALUES (1, ?)", (" ".join(found),))
    index.execute("CREATE VIRTUAL TABLE seen USING fts5vocab (held, instance)")
    assert [term for (term,) in index.execute("SELECT term FROM seen ORDER BY offset")] == found


@given(st.text())
def test_any_word_at_all_becomes_a_token_that_can_be_asked_for(word: str) -> None:
    for asked in (clean(word), clean(fold_word(word))):
        assert asked and asked.encode() and not any(mark in asked for mark in ' "*^:()\0')


@given(st.text(min_size=1, max_size=40))
def test_folding_a_folded_word_for_the_index_changes_nothing_more(word: str) -> None:
    assert clean(clean(word)) == clean(word)
