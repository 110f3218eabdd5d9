"""Descriptions: the spokesman, the Ostrel senator, the paper, the company; led to the one described so."""

from collections.abc import Iterator, Sequence

from sayso.attribute.described import WORD, canon, roles
from sayso.attribute.kinds import gender, is_person, kind_of
from sayso.attribute.known import body_key
from sayso.attribute.nouns import OUTLETS
from sayso.attribute.persons import persons
from sayso.attribute.phrase import POSSESSIVE, Phrase
from sayso.attribute.pronouns import Resolved
from sayso.attribute.scene import Scene
from sayso.model.place import Span
from sayso.model.voices import Kind
from sayso.text.common import COMMON

EPITHETS = frozenset(
    """
    candidate nominee front-runner frontrunner contender hopeful billionaire millionaire mogul tycoon magnate
    businessman businesswoman developer entrepreneur senator governor congressman congresswoman representative
    lawmaker legislator mayor president premier chancellor minister secretary general admiral colonel politician
    texan incumbent challenger democrat republican conservative liberal socialist actor actress singer comedian
    director host neurosurgeon surgeon leader chief commissioner chairman chairwoman star celebrity strongman
    native veteran statesman speaker pontiff pope king queen prince princess duke author novelist activist
    economist evangelist outsider newcomer maverick pilot captain widow widower
    """.split()
)
"""Descriptions that the press likes to use for somebody it has just named."""

GENERIC = frozenset(
    """
    company group organization organisation agency firm newspaper paper magazine network outlet broadcaster
    charity foundation association institution website site station channel publication daily weekly tabloid
    corporation giant nonprofit non-profit
    """.split()
)
"""Descriptions of any body or outlet that has just been named."""

WRITTEN = frozenset(
    "paper article report story piece editorial column post blog op-ed review site website page".split()
)
"""Work of an outlet, by which the outlet itself may be meant."""

CLEARER = 0.45
"""By so much one just named must be likelier than the next for a description that the text does not give him."""

LIKELY = -0.5
"""How well he must fit at least."""

MANY = 200
"""Bearers of one description that are looked at."""

NAMES = 40
"""Names before a description of a body that are looked at."""

BEFORE = 1500
"""Code points before "the officials" in which they must have spoken."""

NOBODY: Resolved = (None, "")
"""Nothing in the text tells."""


def described(scene: Scene, span: Span, phrase: Phrase, told: tuple[Span, ...]) -> Resolved:
    """The one that a definite description means; (None, "") where nothing in the text tells."""
    if phrase.many:
        return _same_people(scene, span, phrase)
    if is_person(phrase.noun) or phrase.noun in EPITHETS:
        return _person(scene, span, phrase, told)
    return _same_thing(scene, span, phrase) or _body(scene, span, phrase)


def _wanted(phrase: Phrase) -> list[str]:
    """The words of a description that the one meant should go by, besides its noun."""
    words = [*phrase.owner.split(), *phrase.before, *phrase.after.split()]
    return [canon(word) for word in words if WORD.match(word) and word.lower() not in COMMON]


def _plain(phrase: Phrase) -> bool:
    """Whether the words before the noun name nobody: "the longtime senator", not "the Ostrel senator"."""
    return all(word[:1].islower() for word in phrase.before) and not phrase.owner


def _person(scene: Scene, span: Span, phrase: Phrase, told: tuple[Span, ...]) -> Resolved:
    known = scene.cast.known
    sex = gender([phrase.noun])
    fits = [at for at in _bearers(scene, phrase) if _may_be(scene, at, sex)]
    more = _wanted(phrase)
    full = [at for at in fits if all(word in known[at].described or word in known[at].name.casefold() for word in more)]
    choice = full or (fits if _plain(phrase) and phrase.determiner not in POSSESSIVE else [])
    if len(choice) == 1:
        return choice[0], f"“{phrase.words}” is {known[choice[0]].name}: the only one described so."
    if choice:
        return _nearest(scene, span, phrase, choice)
    epithet = phrase.noun in EPITHETS or phrase.noun.endswith("-old")
    return _just_named(scene, span, phrase, sex, told) if epithet and _short(phrase) else NOBODY


def _bearers(scene: Scene, phrase: Phrase) -> Sequence[int]:
    """Those described by the noun of a phrase; where they are many, those who have its rarest word too."""
    found = roles(scene)
    lists = [found.get(word, []) for word in (canon(phrase.noun), *_wanted(phrase))]
    if len(lists[0]) <= MANY:
        return lists[0]
    rare = min(lists[1:], key=len, default=[])
    noun = canon(phrase.noun)
    return [at for at in rare[:MANY] if noun in scene.cast.known[at].described]


def _short(phrase: Phrase) -> bool:
    """Whether a description is short enough to stand for a name: "the former secretary of state"."""
    after = phrase.after.split()
    return not phrase.owner and (not after or (after[0] == "of" and len(after) <= 3))


def _may_be(scene: Scene, at: int, sex: str) -> bool:
    one = scene.cast.known[at]
    person = one.kind in (Kind.PERSON, Kind.UNKNOWN, Kind.UNNAMED)
    return person and not one.many and (not sex or one.gender in ("", sex))


def _nearest(scene: Scene, span: Span, phrase: Phrase, choice: Sequence[int]) -> Resolved:
    """Of several described so the one who spoke last, or is named in the sentence right before."""
    cast = scene.cast
    last = next((at for at, _, _ in cast.recent(span.start)), None)
    if last is not None and last in choice:
        return last, f"“{phrase.words}” is taken for {cast.known[last].name}, who spoke last and is described so."
    near = list(dict.fromkeys(at for at in _lately(scene, span, 12) if at in choice))
    if len(near) == 1:
        name = cast.known[near[0]].name
        return near[0], f"“{phrase.words}” is taken for {name}, named right before it and described so."
    names = ", ".join(cast.known[at].name for at in list(dict.fromkeys(choice))[:4])
    return None, f"“{phrase.words}” may be any of {names}."


def _lately(scene: Scene, span: Span, most: int) -> Iterator[int]:
    """Those named in the same sentence or the one before."""
    for mention in scene.cast.before(span.start, most):
        if scene.sentence(span.start) - scene.sentence(mention.start) > 1:
            return
        yield mention.at


def _just_named(scene: Scene, span: Span, phrase: Phrase, sex: str, told: tuple[Span, ...]) -> Resolved:
    """The person most likely meant by a pronoun there, where he is so by far."""
    known = scene.cast.known
    found = persons(scene, span.start, sex, told)
    near = [one for one in found if one.score > LIKELY and known[one.at].kind is Kind.PERSON]
    if not near or (len(near) > 1 and near[0].score - near[1].score < CLEARER):
        return NOBODY
    return near[0].at, f"“{phrase.words}” is taken for {known[near[0].at].name}, named right before it."


def _same_people(scene: Scene, span: Span, phrase: Phrase) -> Resolved:
    """The officials: those of that noun who spoke before."""
    for at, where, _ in scene.cast.recent(span.start):
        one = scene.cast.known[at]
        if span.start - where > BEFORE:
            break
        if one.many and one.noun == canon(phrase.noun) and all(word in one.described for word in _wanted(phrase)):
            return at, f"“{phrase.words}” is taken for {one.name}, who spoke before."
    return NOBODY


def _same_thing(scene: Scene, span: Span, phrase: Phrase) -> Resolved | None:
    """The body or paper of that noun that spoke before: "the memo"."""
    noun, more = canon(phrase.noun), _wanted(phrase)
    for at, _, _ in scene.cast.recent(span.start):
        one = scene.cast.known[at]
        same = one.noun == noun if not one.named else noun in one.described and one.kind is not Kind.PERSON
        if same and not one.many and all(word in one.described for word in more):
            return at, f"“{phrase.words}” is taken for {one.name}, cited before it."
    return None


def _body(scene: Scene, span: Span, phrase: Phrase) -> Resolved:
    """The body that is called so, or the only one just named; for "the article" the outlet cited last."""
    if phrase.after or not _plain(phrase) or (kind_of(phrase.noun) is Kind.PAPER and phrase.noun not in WRITTEN):
        return NOBODY
    known = scene.cast.known
    roles(scene)
    at = next((one.at for one in scene.cast.before(span.start, NAMES) if _is_called(scene, one.at, phrase.noun)), None)
    if at is not None:
        return at, f"“{phrase.words}” is taken for {known[at].name}, the last called so before it."
    if phrase.noun in WRITTEN:
        spoke = (at for at, _, _ in scene.cast.recent(span.start) if known[at].kind is Kind.OUTLET)
        last = next(spoke, None)
        if last is not None:
            return last, f"“{phrase.words}” is taken for the work of {known[last].name}, the one cited last before it."
    if phrase.noun not in GENERIC and phrase.noun not in OUTLETS:
        return NOBODY
    just = list(dict.fromkeys(at for at in _lately(scene, span, 12) if _is_body(scene, at, phrase.noun)))
    if len(just) != 1:
        return NOBODY
    return just[0], f"“{phrase.words}” is taken for {known[just[0]].name}, named right before it."


def _is_called(scene: Scene, at: int, noun: str) -> bool:
    """Whether a body has the noun in its name, or the text calls it so."""
    one = scene.cast.known[at]
    if one.kind in (Kind.BODY, Kind.OUTLET) and noun in body_key(one.name).split():
        return True
    return canon(noun) in one.described and _is_body(scene, at, noun)


def _is_body(scene: Scene, at: int, noun: str) -> bool:
    one = scene.cast.known[at]
    kinds = (Kind.OUTLET,) if noun in OUTLETS or noun in WRITTEN else (Kind.BODY, Kind.OUTLET)
    return one.kind in kinds and not one.many and at not in scene.cast.placed
