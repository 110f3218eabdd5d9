"""References: what a source's words are - a name, a pronoun, a description - and who is meant by them."""

from sayso.attribute.cast import Cast
from sayso.attribute.described import describe
from sayso.attribute.descriptions import described
from sayso.attribute.kinds import is_person, kind_of
from sayso.attribute.named import apposed, named
from sayso.attribute.phrase import Phrase, clean, phrase
from sayso.attribute.pronouns import FIRST, HE, IT, SHE, THEY, YOU, Resolved, he_or_she, i_or_we, it, they
from sayso.attribute.relatives import RELATIVES, WHO, antecedent
from sayso.attribute.scene import Scene
from sayso.attribute.unnamed import unnamed
from sayso.model.place import Span
from sayso.model.voices import Kind

ARTICLES = frozenset("the a an".split())
LONGEST = 600
"""Code points of a source's words that are read; one that long tells all it has to tell at its beginning."""


def refer(scene: Scene, said_at: tuple[Span, ...], told: tuple[Span, ...]) -> Resolved:
    """Who is meant by the words of a source, and why; `told` are the words given to it."""
    text = scene.cast.text
    span = Span(said_at[0].start, min(said_at[0].end, said_at[0].start + LONGEST))
    words = clean(" ".join(part.of(text)[:LONGEST] for part in (span, *said_at[1:])))
    low = words.lower().removesuffix("'s").removesuffix("’s")
    if not low:
        return None, "The words given for a speaker are only marks."
    if low in ARTICLES:
        return _behind(scene, span, words)
    if low in HE or low in SHE:
        return he_or_she(scene, span, words, told)
    if low in THEY:
        return they(scene, span, words)
    if low in IT:
        return it(scene, span, words)
    if low in FIRST:
        return i_or_we(scene, span, words)
    if low in YOU:
        return None, f"“{words}” is whoever reads or listens."
    return _relative(scene, span, words) if low in RELATIVES else _named_or_described(scene, span, words, told)


def _behind(scene: Scene, span: Span, article: str) -> Resolved:
    """The name right behind an article that is given for the whole source; nobody where there is none."""
    near = scene.cast.inside(Span(span.end, span.end + 2))
    if not near:
        return None, f"“{article}” alone names nobody."
    return near[0].at, f"“{article}” is taken for “{article} {scene.cast.known[near[0].at].name}”."


def _relative(scene: Scene, span: Span, words: str) -> Resolved:
    found = antecedent(scene, span, words)
    if isinstance(found, Span):
        found = _named_or_described(scene, found, clean(found.of(scene.cast.text)), ())[0]
    if found is None:
        return None, f"“{words}”: it is not plain who is meant."
    one = scene.cast.known[found]
    if one.kind is Kind.UNKNOWN and words.lower() in WHO:
        one.kind = Kind.PERSON
    return found, f"“{words}” is {one.name}, right before it."


def _named_or_described(scene: Scene, span: Span, words: str, told: tuple[Span, ...]) -> Resolved:
    cast = scene.cast
    at = named(cast, span)
    if at is not None and cast.known[at].kind is Kind.UNKNOWN and cast.known[at].named:
        cast.known[at].kind = _kind_of_name(cast.known[at].name, words)
    if at is None and " " not in words and words[:1].isupper() and cast.alike(words, ""):
        return None, _several_bear(cast, words)
    taken = phrase(words)
    if at is None and (is_person(taken.noun) or not (taken.many or taken.counted)):
        at = apposed(cast, span)
    if at is not None:
        describe(scene, at, words)
        return at, ""
    at, why = described(scene, span, taken, told) if _is_definite(taken) else (None, "")
    return (at, why) if why else unnamed(scene, span, taken, told)


def _several_bear(cast: Cast, word: str) -> str:
    names = " or ".join(cast.known[at].name for at in cast.bearers(word)[:4])
    return f"“{word}” may be {names}: both names are in the text."


def _kind_of_name(name: str, words: str) -> Kind:
    """What a name stands for of which the text tells nothing: "the Ostrel Act" a paper, "the Vint" a body."""
    kind = kind_of(name.split()[-1].lower())
    if kind is Kind.PAPER:
        return kind
    body = words.lower().startswith("the ") or (" " in name and kind is not Kind.UNKNOWN)
    return Kind.BODY if body else Kind.PERSON


def _is_definite(taken: Phrase) -> bool:
    office = not taken.counted and not taken.many and is_person(taken.noun) and bool(taken.before)
    return taken.definite or office
