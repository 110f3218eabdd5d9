"""Places: where a text names a place, and which one it most likely means."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.compare.gazetteer import LONGEST, Gazetteer, folded, gazetteer
from sayso.compare.place_context import FEATURE, inside_a_name, person_before, surnames
from sayso.model.coverage import PlaceKind, PlaceName, Site
from sayso.model.place import Reason, Span
from sayso.model.voices import Entity, EntityKind

WORD = re.compile(
    r"[A-Z](?:\.[A-Z])+\.?|[A-ZÀ-ÖØ-Þ][\w’'-]*(?:(?<=\bSt)\.|(?<=\bFt)\.|(?<=\bMt)\.)?|(?:of|and|the|de|la|del|le|upon|on|sur|am|el|al)(?= [A-Z])"
)
OWNED = re.compile(r"[’']s?$")
BEHIND = re.compile(r",\s+(?P<where>[A-Z][\w’'-]*(?:\.[A-Z])*\.?(?:\s[A-Z][\w’'.-]*){0,2})")
WITHIN = re.compile(r"\s+in\s+(?P<where>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})")
SHOUTED = re.compile(r"[A-Z][A-Z .]{3,}")
LIES = re.compile(r"\b(?:in|at|near|of|from|outside|around)\s(?:the\s)?$")
"""What must stand before a name that only the tagger takes for a place's."""

CLEAR = 0.35
"""By how much the likeliest must beat the next, in the scale of `_score`; closer than this, Sayso does not choose."""


@dataclass(frozen=True, slots=True)
class _Met:
    """A name of the gazetteer at a place, with the sites that bear it."""

    span: Span
    name: str
    sites: tuple[Site, ...]
    people: bool = False


def places(text: str, entities: Sequence[Entity] = ()) -> tuple[PlaceName, ...]:
    """The places that a text names, in order, none inside another, each with the likeliest site.

    `entities` are what a tagger takes for names, in order: they tell persons and bodies from places, and name places
    that no list has.

    >>> [(p.site.name, p.site.region) for p in places("Police in Springfield, Ohio, and in Paris") if p.site]
    [('Springfield', 'OH'), ('Ohio', 'OH'), ('Paris', '11')]
    """
    held = gazetteer()
    met = _without_overlaps([*_features(text, held), *_listed(text, held, entities), *_unlisted(text, held, entities)])
    told = {at: _where(text, one, held) for at, one in enumerate(met)}
    about = _about(met, told)
    chosen: dict[str, Site | None] = {}
    for at, one in enumerate(met):
        if told[at] is not None:
            chosen.setdefault(one.name, _fitting(one, told[at]))
    return tuple(_named(one, told[at], chosen, about) for at, one in enumerate(met))


def _listed(text: str, held: Gazetteer, entities: Sequence[Entity]) -> list[_Met]:
    """The names in the gazetteer, the longest at each place."""
    words = list(WORD.finditer(text))
    cover = _covering(entities)
    persons = surnames(text)
    found, at = [], 0
    while at < len(words):
        hit = _longest(text, words, at, held) if folded(_bare(words[at].group())).split(" ")[0] in held.starts else None
        if hit is None:
            at += 1
            continue
        one, after = hit
        if one.name not in persons and _is_place(text, one, cover):
            found.append(one)
        at = after
    return found


def _bare(word: str) -> str:
    return OWNED.sub("", word)


def _longest(text: str, words: Sequence[re.Match[str]], at: int, held: Gazetteer) -> tuple[_Met, int] | None:
    first = words[at]
    if not first.group()[0].isupper():
        return None
    for last in range(min(len(words), at + LONGEST) - 1, at - 1, -1):
        end = words[last].end()
        if end - first.start() > 60 or not _in_a_row(text, words, at, last):
            continue
        whole = text[first.start() : end]
        for said in dict.fromkeys((whole, _bare(whole))):
            name = folded(said)
            span = Span(first.start(), first.start() + len(said))
            if text[span.end : span.end + 1] == "." and f"{said}." in held.dotted:
                span = Span(span.start, span.end + 1)
            if name in held.by_name and _spelled(said, name):
                return _Met(span, name, held.by_name[name]), last + 1
            if name in held.peoples:
                return _Met(span, name, (held.peoples[name],), True), last + 1
    return None


def _spelled(said: str, name: str) -> bool:
    """Whether a short name is written as such: "US", not "Us"; "Reading" and the like need more than a capital."""
    if name in ("us", "uk", "uae", "bc", "nsw", "la", "usa", "drc"):
        return said.replace(".", "").isupper()
    return name not in WORDS_TOO


WORDS_TOO = frozenset(
    """of and march may june april august will university police nice reading mobile bath independence union liberty
    enterprise most man orange hope male bar eagle central best same much date border sale white green hill lake
    street spring young price hall bell wood ford king grant clinton lincoln jackson madison monroe jefferson marion
    douglas warren franklin marshall logan taylor carson dixon wilson nelson russell bush obama trump johnson carter
    hamilton summit opportunity commerce converse media gap hull split tours rugby sandwich worth anger nancy victoria
    florence charlotte austin-healey jordan-smith santa santo san saint st new north south east west god moon progress
    temple chester hunter parker harrison clayton ashton kenya-born post star journal herald sun ten over along deal
    ramsey beverly troy lima-bean mission battle see sum bend bay point rock cross crew crown dover-sole ely este
    guide rapid range castle valley republic buy god union-tribune corporate home media male female university-park
    commerce industry liberal normal peace paradise plain plant surprise superior sandy sunrise defiance federal
    village city town country the this that they these those there then he she it we you as at by in on to for from
    with but or not no is are was were be been has have had do does did its his her our their my your who what when
    where why how all any both each few more other some such only own so than too very can just don should now
    zion eden mary thomas james john peter paul martin david george christian pope bishop deputy major page fort
    mandate presidential street-fighting alliance lee long short bright cameron blair davis lewis allen scott graham
    murray campbell kelly ross morgan evans clark baker cooper bailey price bennett brooks powell butler barnes fisher
    henderson coleman simmons patterson jordan-time hughes washington-post lawrence irving garland arnold gary eugene
    aurora sterling vernon roy ada elizabeth helena alexandria-ocasio guy beau auburn-haired media ii iii same-sex
    ministry college park forest garden beach island gate bridge bank royal grand big little old great
    today friday monday tuesday wednesday thursday saturday sunday january february july september october november
    december english-born""".split()
)
"""Names of towns that are as often a word, a surname or a given name: a capital alone does not make them a place."""


def _in_a_row(text: str, words: Sequence[re.Match[str]], first: int, last: int) -> bool:
    return all(text[words[at].end() : words[at + 1].start()] in (" ", "\u00a0", "-") for at in range(first, last))


def _covering(entities: Sequence[Entity]) -> dict[int, Entity]:
    """The entity over each offset that one covers, by words: offsets of their letters."""
    return {
        at: entity
        for entity in entities
        for at in range(entity.span.start, min(entity.span.end, entity.span.start + 200))
    }


def _is_place(text: str, one: _Met, cover: dict[int, Entity]) -> bool:
    """Whether a name of the gazetteer stands for the place here, not for somebody or a body."""
    entity = cover.get(one.span.start)
    if entity is not None and entity.kind is EntityKind.PERSON and not one.people:
        return False
    if one.people or one.sites[0].kind in (PlaceKind.COUNTRY, PlaceKind.WIDE):
        return True
    if person_before(text, one.span.start):
        return False
    return not inside_a_name(text, one.span, large=one.sites[0].kind is PlaceKind.REGION)


def _features(text: str, held: Gazetteer) -> list[_Met]:
    """Streets, counties, rivers: names that say by themselves that they are places."""
    found = []
    for match in FEATURE.finditer(text):
        name = folded(match["name"])
        sites = held.by_name.get(name) or (Site(f"site:{name}", match["name"], PlaceKind.SITE),)
        found.append(_Met(Span(match.start("name"), match.end("name")), name, sites))
    return found


def _unlisted(text: str, held: Gazetteer, entities: Sequence[Entity]) -> list[_Met]:
    """What the tagger takes for places and no list has."""
    found = []
    for entity in entities:
        if entity.kind is EntityKind.PLACE:
            said = _bare(entity.span.of(text))
            said = said[4:] if said.lower().startswith("the ") else said
            start = entity.span.of(text).find(said) + entity.span.start
            name = folded(said)
            if (
                name
                and said[0].isupper()
                and name not in held.by_name
                and LIES.search(text[max(0, start - 12) : start])
            ):
                site = Site(f"site:{name}", said, PlaceKind.SITE)
                found.append(_Met(Span(start, start + len(said)), name, (site,)))
    return found


def _without_overlaps(met: Iterable[_Met]) -> list[_Met]:
    """In order, the longer one where two share words."""
    kept: list[_Met] = []
    for one in sorted(met, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


def _where(text: str, one: _Met, held: Gazetteer) -> Site | None:
    """The state or country that stands right behind a comma: "Springfield, Ohio"."""
    if one.sites[0].kind in (PlaceKind.WIDE, PlaceKind.COUNTRY) or (
        one.sites[0].kind is not PlaceKind.CITY and len(one.sites) == 1
    ):
        return None
    behind = BEHIND.match(text, one.span.end) or WITHIN.match(text, one.span.end)
    if behind is None:
        return None
    words = behind["where"].split()
    for count in range(len(words), 0, -1):
        site = held.within.get(folded(_bare(" ".join(words[:count])).rstrip(",")))
        if site is not None:
            return site
    return None


def _fitting(one: _Met, told: Site | None) -> Site | None:
    """The largest of the sites that lies where the words behind it say; one that no list has, where none does."""
    if told is None:
        return None
    for site in one.sites:
        there = site.country == told.country and (told.kind is PlaceKind.COUNTRY or site.region == told.region)
        if there and site.kind is not PlaceKind.COUNTRY and site.id != told.id:
            return site
    name = one.sites[0].name
    return Site(
        f"site:{one.name}|{told.id}", name, PlaceKind.CITY, told.country, told.region, told.latitude, told.longitude
    )


def _about(met: Sequence[_Met], told: dict[int, Site | None]) -> Counter[str]:
    """How often a text speaks of each country, and of each region: by names that can mean only one."""
    about: Counter[str] = Counter()
    for at, one in enumerate(met):
        where = told[at]
        sure = where or (one.sites[0] if len({(s.country, s.kind) for s in one.sites}) == 1 else None)
        if sure is not None and sure.country:
            about[sure.country] += 1
            if sure.region:
                about[f"{sure.country}.{sure.region}"] += 1
    return about


def _score(site: Site, about: Counter[str], first: bool = False) -> float:
    """How likely a site is meant: its size, how much the text speaks of its country and region, and our table."""
    size = math.log10(max(site.population, 1000))
    country = about[site.country] and 0.8 + 0.4 * math.log1p(about[site.country])
    region = about[f"{site.country}.{site.region}"] if site.region else 0
    kind = {PlaceKind.COUNTRY: 1.0, PlaceKind.WIDE: 9.0}.get(site.kind, 0.0)
    return size + country + (region and 1.2 + 0.4 * math.log1p(region)) + kind + first


def _named(one: _Met, told: Site | None, chosen: dict[str, Site | None], about: Counter[str]) -> PlaceName:
    said = one.sites[0].name
    if told is not None:
        fits = _fitting(one, told)
        if fits is not None:
            return PlaceName(
                one.span,
                fits,
                False,
                Reason("place-behind-comma/1", f"The words behind it say that this {fits.name} lies in {told.name}."),
            )
    if one.people:
        return PlaceName(
            one.span,
            one.sites[0],
            True,
            Reason("people/1", f"What belongs to {said}, or comes from there, is called so."),
        )
    before = chosen.get(one.name)
    if before is not None:
        return PlaceName(
            one.span, before, False, Reason("place-told/1", f"The text says elsewhere which {before.name} it means.")
        )
    first = gazetteer().first.get(one.name)
    ranked = sorted(
        ((_score(site, about, site.id == first), site) for site in one.sites), key=lambda pair: (-pair[0], pair[1].id)
    )
    if len(ranked) == 1:
        return PlaceName(
            one.span, ranked[0][1], False, Reason("place-alone/1", f"Only one place we know of is called {said}.")
        )
    best, next_best = ranked[0], ranked[1]
    if best[0] - next_best[0] < CLEAR and best[1].country != next_best[1].country:
        words = f"{len(ranked)} places are called so, and two fit as well as each other."
        return PlaceName(one.span, None, False, Reason("place-open/1", words))
    words = f"Of {len(ranked)} places of that name it is the likeliest by size and by what else the text names."
    return PlaceName(one.span, best[1], False, Reason("place-ranked/1", words))
