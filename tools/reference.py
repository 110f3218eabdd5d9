"""Write docs/reference from docstrings and --help, or say that it is out of date.

python -m tools.reference [--check]
"""

import argparse
import ast
import difflib
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"
SOURCE = ROOT / "src" / "sayso"
MADE = "<!-- Made by `make reference` from the program itself. Change the docstring, not this page. -->\n\n"


def verbs_page() -> str:
    """Every verb, as its --help says it."""
    from sayso.cli.group import VERBS, command

    parts = ["# Verbs\n", MADE, _help(command, "sayso")]
    for name, line in VERBS.items():
        verb = import_module(f"sayso.cli.{name.replace('-', '_')}").verb
        parts.append(f"\n## sayso {name}\n\n{line}\n\n{_help(verb, f'sayso {name}')}")
    return "".join(parts)


def _help(command: click.Command, name: str) -> str:
    context = click.Context(command, info_name=name, max_content_width=100, terminal_width=100)
    return f"```text\n{command.get_help(context).rstrip()}\n```\n"


def rooms_page() -> str:
    """Every module with its one sentence, and every public name in it with its first paragraph."""
    parts = ["# The house, room by room\n\n", MADE]
    room = None
    for path in sorted(SOURCE.rglob("*.py"), key=lambda path: (path.parent != SOURCE, path)):
        tree = ast.parse(path.read_text("utf-8"))
        module = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
        if path.parent != room:
            room = path.parent
            parts.append(f"\n## {'.'.join(room.relative_to(SOURCE.parent).parts)}\n")
        parts.append(f"\n### {module}\n\n{(ast.get_docstring(tree) or '').splitlines()[0]}\n")
        parts.extend(_names(tree))
    return "".join(parts)


def _names(tree: ast.Module) -> Iterator[str]:
    listed = [
        (node.name, _first(ast.get_docstring(node) or ""))
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        and not node.name.startswith("_")
        and ast.get_docstring(node)
    ]
    if listed:
        yield "\n"
    for name, words in listed:
        yield f"- `{name}`: {words}\n"


def _first(docstring: str) -> str:
    return " ".join(docstring.split("\n\n")[0].split())


def settings_page() -> str:
    """Every setting, its default, and the sentence that says what it does."""
    parts = [
        "# Settings\n\n",
        MADE,
        "How sure is sure enough, step by step. Each step takes its settings as one record.\n",
    ]
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and node.name.endswith("Settings"):
                module = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)
                parts.append(f"\n## {module}.{node.name}\n\n{_first(ast.get_docstring(node) or '')}\n\n")
                parts.extend(_fields(node))
    return "".join(parts)


def _fields(node: ast.ClassDef) -> Iterator[str]:
    for field, said in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            words = ""
            if isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant):
                words = _first(str(said.value.value))
            default = ast.unparse(field.value) if field.value else "none"
            yield f"- `{field.target.id}` = `{default}`: {words}\n"


def words_page() -> str:
    """The words that findings are told in: every value of every enumeration."""
    parts = ["# Words\n\n", MADE, "The words that findings are told in, here and in the JSON.\n"]
    for path in sorted((SOURCE / "model").glob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "StrEnum" for base in node.bases):
                parts.append(f"\n## {node.name}\n\n{_first(ast.get_docstring(node) or '')}\n\n")
                parts.extend(_values(node))
    return "".join(parts)


def _values(node: ast.ClassDef) -> Iterator[str]:
    for value, said in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(value, ast.Assign) and isinstance(value.value, ast.Constant):
            told = isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant)
            words = f": {_first(str(said.value.value))}" if told else ""  # type: ignore[union-attr]
            yield f"- *{value.value.value!s}*{words}\n"


PAGES = {"verbs.md": verbs_page, "rooms.md": rooms_page, "settings.md": settings_page, "words.md": words_page}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true", help="change nothing; exit 1 when a page is out of date")
    check = arguments.parse_args().check
    stale = False
    for name, make in PAGES.items():
        path, made = REFERENCE / name, make()
        kept = path.read_text("utf-8") if path.exists() else ""
        if check and kept != made:
            stale = True
            sys.stdout.writelines(difflib.unified_diff(kept.splitlines(True), made.splitlines(True), name, name, n=1))
        elif not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made, "utf-8")
    if stale:
        sys.exit("docs/reference is out of date: run `make reference` and look at what changed.")


if __name__ == "__main__":
    main()
