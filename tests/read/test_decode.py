"""Bytes to text: marks, declarations, guesses, damage."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.decode import Decoded, decode

GERMAN = "Die Brücke – „so“ – bleibt zu, heißt es im Rathaus."
POLISH = "“Żółw” powiedział minister, że nie będzie łatwo. Każdy głos się liczy."
RUSSIAN = "Мост закрыт до весны, сообщили в городе во вторник."
JAPANESE = "大臣は記者団に対し、橋は来週再開すると述べた。橋は三月に閉鎖されていた。"


def back(decoded: Decoded) -> bytes:
    """The bytes that a decoded text was made from."""
    return decoded.mark + decoded.text.encode(decoded.encoding)


@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252", "cp1251"]))
def test_the_bytes_can_be_had_back(text: str, encoding: str) -> None:
    data = text.encode(encoding, "replace")
    decoded = decode(data)
    assert not decoded.exact or back(decoded) == data


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "latin-1", "shift_jis", "utf-16", "rot13", "nonsense"]))
def test_any_bytes_are_decoded_and_had_back_where_it_says_so(data: bytes, declared: str) -> None:
    decoded = decode(data, declared)
    assert not decoded.exact or back(decoded) == data


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        (GERMAN.encode(), "", GERMAN),
        (GERMAN.encode("cp1252"), "", GERMAN),
        (GERMAN.encode("cp1252"), "utf-8", GERMAN),
        (GERMAN.encode(), "iso-8859-1", GERMAN),
        (GERMAN.encode("cp1252"), "iso-8859-1", GERMAN),
        (GERMAN.encode("utf-16-le"), "", GERMAN),
        (codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be"), "", GERMAN),
        (POLISH.encode("cp1250"), "", POLISH),
        (RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN),
        (RUSSIAN.encode("cp1251"), "", RUSSIAN),
        (JAPANESE.encode("shift_jis"), "", JAPANESE),
        (JAPANESE.encode("euc_jp"), "", JAPANESE),
        (JAPANESE.encode("iso2022_jp"), "iso-2022-jp", JAPANESE),
    ],
)
def test_text_is_read_in_the_encoding_it_is_in(data: bytes, declared: str, text: str) -> None:
    assert decode(data, declared).text == text


def test_a_mark_is_no_character_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfso") == Decoded("so", "utf-8", b"\xef\xbb\xbf")


def test_a_false_declaration_is_said() -> None:
    assert decode(GERMAN.encode(), "iso-8859-1").doubt == (
        "The text is declared as cp1252, but its bytes are UTF-8; it is read as UTF-8."
    )


def test_a_few_damaged_bytes_do_not_spoil_the_rest() -> None:
    decoded = decode((GERMAN * 3).encode() + b"\xff so")
    assert decoded.text == GERMAN * 3 + "\ufffd so" and not decoded.exact and "1 place" in decoded.doubt
