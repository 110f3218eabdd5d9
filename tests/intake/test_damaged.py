"""Damaged files: no traceback, no long wait, little memory, and whatever is cut off is said to be."""

import math
import random
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest
from tests.intake.made import members, page, warc
from tests.intake.test_feeds import ATOM, JSON, RSS
from tests.memory import peak
from tests.read.test_pdf import ONE, TWO, printed

from sayso.intake import take

WHOLE: dict[str, bytes] = {
    "news.warc.gz": warc(*(page(number) for number in range(3))),
    "news.warc": warc(*(page(number) for number in range(3)), packed=False),
    "pier.pdf": printed(ONE, TWO, title="State of the east pier"),
    "a.rss": RSS,
    "a.atom": ATOM,
    "feed.json": JSON,
}
Damage = Callable[[bytes, random.Random], bytes]


def cut_off(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) // 10, len(data) - 40)]


def flipped(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.randint(1, 40)):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def torn(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 400) :]


def stuffed(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + chance.randbytes(chance.randint(1, 400)) + data[at:]


def doubled(data: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(data)), chance.randint(1, 2_000)
    return data[:at] + data[at : at + length] * chance.randint(2, 50) + data[at:]


DAMAGES: list[Damage] = [cut_off, flipped, torn, stuffed, doubled]


def damaged(count: int, seed: int) -> Iterator[tuple[str, bytes, Damage]]:
    chance = random.Random(seed)
    for number in range(count):
        name = list(WHOLE)[number % len(WHOLE)]
        damage = DAMAGES[number // len(WHOLE) % len(DAMAGES)]
        yield name, damage(WHOLE[name], chance), damage


def between_records(name: str, data: bytes) -> bool:
    """Whether an archive was cut where a record ends, so that what is left is a whole archive."""
    return name == "news.warc.gz" and len(data) in members(WHOLE[name])


def run(folder: Path, count: int, seed: int, seconds: float = math.inf) -> None:
    """Take in damaged files in a process of their own, whose memory is theirs alone."""
    process = get_context("spawn").Process(target=take_in, args=(folder, count, seed, seconds))
    process.start()
    process.join()
    assert process.exitcode == 0


def take_in(folder: Path, count: int, seed: int, seconds: float) -> None:
    for name, data, damage in damaged(count, seed):
        path = folder / name
        path.write_bytes(data)
        start = time.process_time()
        taken = list(take([str(path)]))
        assert time.process_time() - start < seconds, (name, damage.__name__)
        problems = [problem for each in taken for problem in each.reading.problems]
        assert taken and all(problem.words.endswith(".") for problem in problems)
        if damage is cut_off and not between_records(name, data):
            assert problems, (name, len(data))
    assert peak() < 512_000, f"{peak()} kB"


def test_thirty_damaged_files(tmp_path: Path) -> None:
    run(tmp_path, 30, seed=1)


@pytest.mark.slow
def test_five_hundred_damaged_files(tmp_path: Path) -> None:
    run(tmp_path, 500, seed=2, seconds=5)
