"""Everything the reading room says, from one catalogue."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def catalogue() -> dict[str, str]:
    """Every sentence by its name, such as `library.empty`."""
    data = tomllib.loads((files("sayso.web") / "words.toml").read_text(encoding="utf-8"))
    return {f"{room}.{name}": words for room, named in data.items() for name, words in named.items()}


def say(name: str, **what: object) -> str:
    """One sentence, with what is to be named in it put in; raises `KeyError` for one that is not in the catalogue.

    >>> say("report.changed", day="3 May")
    'changed 3 May'
    """
    return catalogue()[name].format(**what)


def some(name: str, number: int, **what: object) -> str:
    """A sentence about a number of things: `name.one` for one, `name.many` for none or more.

    >>> some("library.found", 1), some("library.found", 2)
    ('1 document', '2 documents')
    """
    return say(f"{name}_{'one' if number == 1 else 'many'}", number=f"{number:,}", **what)
