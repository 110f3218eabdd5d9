"""Actors are one across documents by surname, acronym and name; what stays open is left open."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.attribute.everyone import everyone
from sayso.compare.actors import actors
from sayso.model.coverage import Actor, Cast
from sayso.model.place import Span
from sayso.model.voices import Kind, Source


def cast(document: str, *names: tuple[str, Kind]) -> Cast:
    text, sources = "", []
    for number, (name, kind) in enumerate(names, 1):
        sources.append(Source(f"e{number}", name, kind, (Span(len(text), len(text) + len(name)),)))
        text += f"{name}. "
    return Cast(document, text, tuple(sources))


def joined(found: tuple[Actor, ...]) -> dict[str, tuple[str, ...]]:
    return {actor.name: actor.documents() for actor in found}


def test_a_surname_alone_is_its_only_bearers() -> None:
    found = actors([cast("a", ("Mira Tolland", Kind.PERSON)), cast("b", ("Tolland", Kind.UNKNOWN))])
    assert joined(found) == {"Mira Tolland": ("a", "b")}


def test_a_surname_that_two_bear_is_neithers() -> None:
    told = [
        cast("a", ("Mira Tolland", Kind.PERSON)),
        cast("b", ("Ivo Tolland", Kind.PERSON)),
        cast("c", ("Tolland", Kind.UNKNOWN)),
    ]
    assert joined(actors(told)) == {"Mira Tolland": ("a",), "Ivo Tolland": ("b",), "Tolland": ("c",)}


def test_short_given_names_and_initials_are_the_same_persons() -> None:
    told = [cast("a", ("Michael T. Orlo", Kind.PERSON)), cast("b", ("Mike Orlo", Kind.PERSON))]
    assert list(joined(actors(told)).values()) == [("a", "b")]


def test_an_acronym_is_the_body_whose_letters_it_has() -> None:
    told = [cast("a", ("Northbank Dockers Union", Kind.BODY)), cast("b", ("NDU", Kind.BODY))]
    assert joined(actors(told)) == {"Northbank Dockers Union": ("a", "b")}


def test_an_acronym_that_two_bodies_fit_is_neithers() -> None:
    told = [cast("a", ("Port Board", Kind.BODY)), cast("b", ("Press Bureau", Kind.BODY)), cast("c", ("PB", Kind.BODY))]
    assert joined(actors(told)) == {"Port Board": ("a",), "Press Bureau": ("b",), "PB": ("c",)}


NAMES = st.sampled_from(
    ["Mira Tolland", "Tolland", "M. Tolland", "Ivo Tolland", "Ana Orlo", "Orlo", "NDU", "Port Board", "PB"]
)
CASTS = st.lists(st.lists(NAMES, max_size=4, unique=True), max_size=5)


def made(names: list[list[str]]) -> list[Cast]:
    def kind(name: str) -> Kind:
        return Kind.BODY if name.isupper() or "Board" in name else Kind.PERSON if " " in name else Kind.UNKNOWN

    return [cast(f"d{at}", *((name, kind(name)) for name in one)) for at, one in enumerate(names)]


@given(CASTS)
def test_the_order_of_the_documents_changes_nothing(names: list[list[str]]) -> None:
    assert actors(made(names)) == actors(made(names)[::-1])


@given(CASTS)
def test_every_mention_is_one_actors(names: list[list[str]]) -> None:
    told = made(names)
    found = sorted(passage for actor in actors(told) for passage in actor.at)
    assert len(found) == len(set(found)) == sum(len(source.mentions) for one in told for source in one.named)


def test_everyone_that_a_text_names_is_found_speaking_or_not() -> None:
    text = "In May the lawyer Mira Tolland met Ivo Tarn, and then Tolland left the room."
    assert {"Mira Tolland", "Ivo Tarn"} <= {one.name for one in everyone(text)}
