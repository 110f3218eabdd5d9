"""What a change to a rule gains, loses and alters: the voices and checks of the example library, before and after.

    python -m tools.gains [--base REVISION]

"Before" is the revision named (HEAD without one), run from a checkout of its own; "after" is the tree as it stands. Put
the list in the pull request: it says more than a score.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def findings() -> list[str]:
    """One line for each attribution and each check of the example library, in words."""
    from sayso import example
    from sayso.examining import examine
    from sayso.library import MemoryShelf
    from sayso.read import read

    documents = [read(data, example.locator(name)).document for name, data in example.documents()]
    held = [document for document in documents if document is not None]
    shelf = MemoryShelf(held)
    lines = []
    for document in held:
        dossier = examine(document, shelf)
        names = {source.id: source.name for source in dossier.sources}
        for one in dossier.attributions:
            words = " / ".join(" ".join(span.of(document.text).split()) for span in one.contents)
            lines.append(f"{document.locator} | {words} | {one.manner} | {names.get(one.source or '', 'open')}")
        for check in dossier.checks:
            words = " ".join(check.quote.span.of(document.text).split())
            lines.append(f"{document.locator} | check: {words} | {check.verdict}")
    return lines


def before(base: str) -> list[str]:
    """The findings of another revision, from a checkout of its own."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "base"
        subprocess.run(["git", "worktree", "add", "--detach", "-q", str(tree), base], cwd=ROOT, check=True)
        try:
            code = f"import sys; sys.path[:0] = [{str(tree / 'src')!r}, {str(ROOT)!r}]\n"
            code += "from tools.gains import findings; print('\\n'.join(findings()))"
            environment = {**os.environ, "PYTHONPATH": str(tree / "src")}
            run = subprocess.run(
                [sys.executable, "-c", code], cwd=folder, env=environment, check=True, capture_output=True, text=True
            )
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)
    return run.stdout.splitlines()


def show(old: list[str], new: list[str]) -> None:
    """Lines gained and lost; those of the same words with another finding are altered."""

    def words(line: str) -> str:
        return " | ".join(line.split(" | ")[:2])

    lost = [line for line in old if line not in set(new)]
    gained = [line for line in new if line not in set(old)]
    was = {words(line): line for line in lost}
    altered = [(was[words(line)], line) for line in gained if words(line) in was]
    told = {line for pair in altered for line in pair}
    for first, second in altered:
        print(f"~ {first}\n  → {' | '.join(second.split(' | ')[2:])}")
    for sign, lines in (("+", gained), ("-", lost)):
        for line in lines:
            if line not in told:
                print(f"{sign} {line}")
    print(
        f"{len(altered)} altered, {len(gained) - len(altered)} gained, {len(lost) - len(altered)} lost, of {len(new)}"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--base", default="HEAD", help="the revision to compare with")
    show(before(arguments.parse_args().base), findings())


if __name__ == "__main__":
    main()
