"""A real Chromium before a reading room over the example library; every tab is watched for what it must not do."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.conftest import fill
from tests.web.serving import Served, serve

from sayso import example
from sayso.copying import copying
from sayso.examining import Engine, examine
from sayso.library import open_library
from sayso.tracing import with_traced
from sayso.web.jobs import made_by

Open = Callable[..., Any]


@pytest.fixture(scope="session")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The example library with every document examined by the rules, and their ids by file name.

    Of the opinion piece it is also known what it shares with others, and from how many origins.
    """
    import sayso

    path = tmp_path_factory.mktemp("shelves") / "desk.sayso"
    ids = fill(path)
    with open_library(path) as library:
        for name, document in ids.items():
            report = library.get(document)
            assert report is not None
            count = name == example.OPINION_PIECE
            dossier = examine(report, library, engine=Engine.RULES, count=count, copying=copying if count else None)
            if count:
                dossier = with_traced(dossier, library)
            library.keep(dossier, made_by(sayso.__version__, "rules"), library.shelf_mark())
    return path, ids


@pytest.fixture
def room(shelves: tuple[Path, dict[str, str]], tmp_path: Path) -> Iterator[Served]:
    """A room over a copy of that library, for one test to change as it likes."""
    shutil.copy(shelves[0], tmp_path / "desk.sayso")
    served = serve(tmp_path / "desk.sayso", tmp_path)
    yield served
    served.close()


@pytest.fixture
def opinion(shelves: tuple[Path, dict[str, str]]) -> str:
    """The address of the example's opinion piece."""
    return f"/report/{shelves[1][example.OPINION_PIECE]}"


def dismissed(heard: list[str], dialog: Any) -> None:
    """No page of the room ever opens one."""
    heard.append(dialog.message)
    dialog.dismiss()


@pytest.fixture
def visit(chromium: Any, room: Served) -> Iterator[Open]:
    """Opens a tab at an address of the room. At the end: no request left the room, nothing ran, nothing complained."""
    heard: list[str] = []
    contexts = []

    def opened(path: str = "/", width: int = 1280, scheme: str = "light", scripts: bool = True) -> Any:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
        )
        context.set_default_timeout(60_000)
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
        tab.on("pageerror", lambda error: heard.append(str(error)))
        tab.on("dialog", lambda dialog: dismissed(heard, dialog))
        tab.on("request", lambda asked: None if asked.url.startswith(room.origin) else heard.append(asked.url))
        tab.goto(room.origin + path)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert heard == []
