"""Records to JSON and back, unchanged: the one codec at the edge."""

from functools import lru_cache
from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record")


def encode(record: object) -> bytes:
    """A record, or a tuple of records, as UTF-8 JSON. The same record gives the same bytes."""
    return msgspec.json.encode(record)


@lru_cache(maxsize=32)
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def decode(data: bytes | str, kind: type[Record]) -> Record:
    """The record of that type; raises `msgspec.ValidationError` when the JSON is something else.

    >>> from sayso.model.place import Span
    >>> decode(encode(Span(4, 7)), Span)
    Span(start=4, end=7)
    """
    decoded: Record = _decoder(kind).decode(data)  # type: ignore[arg-type]
    return decoded
