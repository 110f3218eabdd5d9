"""Unnamed: sources without a name of their own; what to call them, their kind, and whether they spoke before."""

from sayso.attribute.described import canon, describe
from sayso.attribute.kinds import gender, is_person, kind_of
from sayso.attribute.persons import persons
from sayso.attribute.phrase import Phrase
from sayso.attribute.pronouns import Resolved
from sayso.attribute.scene import Scene
from sayso.model.place import Span
from sayso.model.voices import Kind

FEW = 3
"""Words of a counted phrase that are too few to tell one "some officials" from another."""

DROPPED = frozenset("the a an ’ ' its this that mr. mrs. ms. dr.".split())
THINGS = (Kind.PAPER, Kind.BODY, Kind.OUTLET)


def unnamed(scene: Scene, span: Span, phrase: Phrase, told: tuple[Span, ...]) -> Resolved:
    """A source without a name: the same as one met before in the same words, or a new one."""
    cast = scene.cast
    name, key, why = _called(scene, span, phrase, told)
    at = cast.by_name.get(key) if key else None
    if at is not None:
        return at, why
    kind = _kind(phrase, named=bool(why) or _has_maker(scene, span, phrase))
    at = cast.add(name, kind, many=phrase.many, named=False, gender="" if phrase.many else gender([phrase.noun]))
    if key:
        cast.by_name[key] = at
    describe(scene, at, phrase.words)
    cast.known[at].noun = canon(phrase.noun)
    cast.known[at].thing = kind_of(phrase.noun) in THINGS
    return at, why


def _called(scene: Scene, span: Span, phrase: Phrase, told: tuple[Span, ...]) -> tuple[str, str, str]:
    """What to call somebody without a name, the key to find him by again (empty: never), and why."""
    if phrase.determiner in ("his", "her"):
        found = persons(scene, span.start, "he" if phrase.determiner == "his" else "she", told)
        if found and scene.cast.known[found[0].at].kind is not Kind.UNKNOWN:
            owner = scene.cast.known[found[0].at].name
            rest = " ".join([*phrase.before, phrase.noun, phrase.after]).strip()
            why = f"“{phrase.determiner}” is taken for {owner}."
            return f"{owner}’s {rest}", f"#{found[0].at} {rest.lower()}", why
    few = phrase.counted and len(phrase.short.split()) <= FEW
    return phrase.short, "" if few else _key(scene, span), ""


def _key(scene: Scene, span: Span) -> str:
    """The words with each name as a number: "Ana Orlo’s campaign" and "the Orlo campaign" have one key."""
    text, at, pieces = scene.cast.text, span.start, []
    for mention in scene.cast.inside(span):
        pieces += [text[at : mention.start], f" #{mention.at} "]
        at = mention.end
    pieces.append(text[at : span.end])
    words = "".join(pieces).replace("’s ", " ").replace("'s ", " ").lower().split()
    return " ".join(word for word in words if word not in DROPPED).strip(" ,.;:")


def _has_maker(scene: Scene, span: Span, phrase: Phrase) -> bool:
    """Whether a name says whose it is: "the Orlo campaign", "a study by the Port Board"; not "a memo seen by Orlo"."""
    inside = scene.cast.inside(span)
    noun = span.start + max(0, span.of(scene.cast.text).lower().find(phrase.noun))
    return bool(inside) and (inside[0].start < noun or phrase.after.startswith(("by ", "from ", "of ")))


def _kind(phrase: Phrase, named: bool) -> Kind:
    """The kind of a source by its noun; what only counts, or points at nothing known, is unnamed."""
    kind = kind_of(phrase.noun)
    if kind is Kind.PAPER:
        return kind if phrase.definite or named else Kind.UNNAMED
    if kind in THINGS:
        return Kind.UNNAMED if phrase.counted and not named else kind
    people = phrase.many or phrase.counted or is_person(phrase.noun)
    return Kind.UNNAMED if kind is Kind.UNKNOWN and people else kind
