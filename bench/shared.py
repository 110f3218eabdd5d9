"""The shared data and scorers beside the project: where they are, and how a scorer is loaded."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).parents[2] / "shared"))
"""Set SAYSO_SHARED to use another place."""


def need(*parts: str) -> Path:
    """A path in the shared folder; ends the program with a plain sentence where it is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        sys.exit(f"This measurement needs {'/'.join(parts)} in the shared folder, which is not beside the project.")
    return path


def load(path: Path, name: str) -> ModuleType:
    """A script as a module; its own folder is on the path while it loads, so that it finds its neighbours."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    sys.path.insert(0, str(path.parent))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(path.parent))
    return module
