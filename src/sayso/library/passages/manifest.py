"""Which files make up the index now: the one file that is ever replaced, whole or not at all."""

import os
from pathlib import Path

import msgspec


class Manifest(msgspec.Struct, frozen=True):
    """What the index has."""

    folding: int = 0
    """By which folding of words its fingerprints were made."""

    segments: tuple[str, ...] = ()
    """Names of files, oldest first."""

    last: int = 0
    """The number of the last document of the library that was taken in."""

    last_id: str = ""
    """Its id: if that number has another document now, the library was changed behind the index."""


NAME = "manifest.json"


def load(folder: Path) -> Manifest:
    """The manifest of a folder; an empty one where there is none that can be read."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return Manifest()


def save(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in place of the one before."""
    write(folder / NAME, msgspec.json.encode(manifest))


def write(path: Path, data: bytes) -> None:
    """Write a file so that after a crash it is there as a whole, or not at all."""
    partial = path.with_name(f"{path.name}.partial")
    with partial.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
