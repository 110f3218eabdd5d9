"""A reading room over the example library, shared by the tests that change nothing in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.serving import Served, serve

from sayso import example
from sayso.examining import Engine, examine
from sayso.library import open_library
from sayso.read import read
from sayso.web.jobs import made_by


def fill(path: Path) -> dict[str, str]:
    """The example library; the ids of its documents by file name."""
    with open_library(path) as library:
        names = [name for name, _ in example.documents()]
        added = library.add((read(data, example.locator(name)), data) for name, data in example.documents())
    return {name: str(one.document) for name, one in zip(names, added, strict=True)}


@pytest.fixture(scope="package")
def example_ids(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The example library with its opinion piece examined, and the ids of its documents."""
    import sayso

    path = tmp_path_factory.mktemp("room") / "desk.sayso"
    ids = fill(path)
    with open_library(path) as library:
        report = library.get(ids[example.OPINION_PIECE])
        assert report is not None
        dossier = examine(report, library, engine=Engine.RULES)
        library.keep(dossier, made_by(sayso.__version__, "rules"), library.shelf_mark())
    return path, ids


@pytest.fixture(scope="package")
def room(example_ids: tuple[Path, dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A room that tests only look at."""
    served = serve(example_ids[0], tmp_path_factory.mktemp("home"))
    yield served
    served.close()


@pytest.fixture(scope="package")
def opinion(example_ids: tuple[Path, dict[str, str]]) -> str:
    """The id of the example's opinion piece."""
    return example_ids[1][example.OPINION_PIECE]
