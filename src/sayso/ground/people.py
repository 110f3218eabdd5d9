"""Whether two names may be one speaker."""

from sayso.text.fold import folded_words

TITLES = frozenset(
    """mr mrs ms miss mx dr sir dame lord lady president vice prime minister chancellor premier secretary senator
    representative congressman congresswoman councillor governor mayor deputy general colonel major captain lieutenant
    sergeant commander judge justice professor chief officer director chairman chairwoman chair spokesman spokeswoman
    spokesperson ministry the a an of and for agency""".split()
)


def bare(name: str) -> tuple[str, ...]:
    """The words of a name without titles; all of them where there is nothing else.

    >>> bare("ministry spokesman Tomas Ildray"), bare("the Ministry of Ports")
    (('tomas', 'ildray'), ('ports',))
    """
    words = tuple(folded_words(name.replace("’s", "").replace("'s", "")))
    return tuple(word for word in words if word not in TITLES) or words


def same(one: str, other: str) -> bool:
    """Whether one name is part of the other.

    >>> same("Ildray", "Tomas Ildray"), same("Anna Vale", "Orrin Vale"), same("", "Vale")
    (True, False, False)
    """
    ours, theirs = set(bare(one)), set(bare(other))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)
