"""Words without their commonest endings, so that texts on the same thing share them."""

ENDINGS = (("ing", ""), ("ies", "i"), ("ed", ""), ("es", ""), ("s", ""), ("e", ""), ("y", "i"))
VOWELS = frozenset("aeiouy")


def root(word: str) -> str:
    """A word without its commonest endings: light stemming, so that "cleared" meets "clear" and "supplies" "supply".

    >>> [root(word) for word in ("cleared", "clearing", "supplies", "supply", "stopped", "fire", "fires", "process")]
    ['clear', 'clear', 'suppli', 'suppli', 'stop', 'fir', 'fir', 'process']
    """
    if not word.isalpha() or word.endswith(("ss", "us", "is", "eed")):
        return word
    for ending, instead in ENDINGS:
        stem = word.removesuffix(ending)
        if len(word) > len(stem) >= 3 and not VOWELS.isdisjoint(stem):
            doubled = ending in ("ing", "ed") and stem[-1] == stem[-2] and stem[-1] not in "lsz"
            return (stem[:-1] if doubled else stem) + instead
    return word
