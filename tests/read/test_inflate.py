"""Packed bodies: unpacked whole, or refused before they fill the memory."""

import gzip
import tracemalloc
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.inflate import Broken, TooLarge, inflate

PACK = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "identity": bytes,
    "gzip, br": lambda data: brotli.compress(gzip.compress(data)),
}


@given(st.binary(max_size=2_000), st.sampled_from(list(PACK)))
def test_what_was_packed_comes_back(data: bytes, encoding: str) -> None:
    assert inflate(PACK[encoding](data), encoding, 2_000) == data


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_bomb_is_refused_and_takes_no_memory(encoding: str) -> None:
    bomb = PACK[encoding](bytes(20_000_000)) if encoding != "br" else brotli.compress(bytes(20_000_000), quality=1)
    tracemalloc.start()
    with pytest.raises(TooLarge):
        inflate(bomb, encoding, 1_000_000)
    assert tracemalloc.get_traced_memory()[1] < 6_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_what_is_cut_off_or_damaged_is_said_and_its_beginning_given(encoding: str) -> None:
    data = bytes(range(256)) * 2_000
    packed = PACK[encoding](data)
    with pytest.raises(Broken) as cut:
        inflate(packed[: len(packed) // 2], encoding, 10**6)
    assert data.startswith(cut.value.got)
    with pytest.raises(Broken):
        inflate(b"\xff\x00\xff\x00" * 40, encoding, 10**6)


def test_an_unknown_packing_is_said() -> None:
    with pytest.raises(Broken, match="“zstd”"):
        inflate(b"(\xb5/\xfd", "zstd", 100)


def test_several_gzip_members_are_one_body() -> None:
    assert inflate(gzip.compress(b"So they ") + gzip.compress(b"say.") + b"\0\0", "gzip", 100) == b"So they say."


def test_what_stands_behind_a_body_of_megabytes_does_no_harm() -> None:
    data = b"so they say " * 250_000
    for packed, encoding in ((gzip.compress(data), "gzip"), (zlib.compress(data), "deflate")):
        assert inflate(packed + b"rubbish", encoding, 10**7) == data
