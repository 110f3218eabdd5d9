"""Cases that a journalist could write: TOML files read into test parameters, known failures strict."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"
SHARED = Path(__file__).parents[2] / "shared"


def cases(name: str) -> list[Any]:
    """The cases of `cases/<name>.toml` as parameters; one with `known_failure` must fail."""
    return [_parameter(case) for case in tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]]


def _parameter(case: dict[str, Any]) -> Any:
    why = case.get("known_failure")
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    return pytest.param(case, id=case["label"], marks=marks)


def shared(*parts: str) -> Path:
    """A path in the shared folder beside the project; skips the test where it is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the shared data is not beside the project: {'/'.join(parts)}")
    return path
