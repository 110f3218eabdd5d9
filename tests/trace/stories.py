"""Invented stories for tests of whole corpora, some of which quote or copy others."""

import random

from sayso.trace.pairs import Article

SYLLABLES = "ka lo mi ren dor va shi tan bel gu mar ost hen ri po nik ul fra wen dal".split()


def stories(seed: int, count: int) -> list[str]:
    """So many stories of some paragraphs, none of which shares more than words with another."""
    rng = random.Random(seed)
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 3))) for _ in range(900)]
    return ["\n\n".join(paragraph(rng, words) for _ in range(rng.randint(2, 5))) for _ in range(count)]


def paragraph(rng: random.Random, words: list[str]) -> str:
    """Some sentences of words drawn at random."""
    drawn = (" ".join(rng.choices(words, k=rng.randint(6, 18))).capitalize() for _ in range(rng.randint(1, 4)))
    return " ".join(f"{sentence}." for sentence in drawn)


def corpus_of(seed: int, count: int) -> list[Article]:
    """Articles, a third of which quote a paragraph of another or have all of it."""
    rng, texts = random.Random(seed), stories(seed, count)
    for at in rng.sample(range(count), count // 3):
        source = texts[rng.randrange(count)]
        if rng.random() < 0.3:
            texts[at] = source
        else:
            quoted = rng.choice(source.split("\n\n")).rstrip(".")
            texts[at] = f"{texts[at]}\n\nAccording to the Post, “{quoted}.”\n\nThat was all."
    return [Article(f"n{at}", text, f"Outlet {at % 7}", f"2031-03-{at % 28 + 1:02}") for at, text in enumerate(texts)]
