"""Raw answers of servers, kept as WARC files beside the library, each named by the SHA-256 of its bytes."""

import hashlib
import os
import shutil
from pathlib import Path

from sayso.library.backup import sync


def folder(library: Path) -> Path:
    """Where the raw answers of a library lie: `desk.sayso.records`."""
    return library.with_name(library.name + ".records")


def record_path(library: Path, name: str) -> Path:
    """The file of a raw answer."""
    return folder(library) / name[:2] / f"{name}.warc.gz"


def keep(library: Path, warc: bytes) -> str:
    """Keep a WARC file; returns its name, its SHA-256 in hexadecimal. It is on the disk then, or not at all."""
    name = hashlib.sha256(warc).hexdigest()
    place = record_path(library, name)
    if place.exists() and place.read_bytes() == warc:
        return name
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f".{name}.{os.getpid()}.part")
    with part.open("wb") as file:
        file.write(warc)
        file.flush()
        os.fsync(file.fileno())
    part.replace(place)
    sync(place.parent)
    return name


def amiss(library: Path, name: str) -> str:
    """What is wrong with a raw answer, in words after its name; "" when it is as it was."""
    try:
        data = record_path(library, name).read_bytes()
    except FileNotFoundError:
        return "is gone from the folder beside the library"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    return "" if hashlib.sha256(data).hexdigest() == name else "is not as it was stored"


def copy_records(library: Path, target: Path) -> None:
    """Copy the raw answers of a library to those of its copy."""
    if folder(library).is_dir():
        shutil.copytree(folder(library), folder(target), dirs_exist_ok=True)
