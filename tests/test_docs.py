"""The manual keeps up: every verb and word has its line, links lead somewhere, the workshop does not show."""

import re
from pathlib import Path

import pytest

from sayso.cli.group import VERBS
from sayso.model.checks import Mention, Verdict
from sayso.model.coverage import Bound, Relation, Scope
from sayso.model.document import Part
from sayso.model.grounds import EndKind, Standing
from sayso.model.reuse import ChangeKind, ReuseKind
from sayso.model.voices import Manner, Stance

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("bench/*.md"), *ROOT.glob("src/**/*.md")])
DECIDES = (ROOT / "docs" / "how-sayso-decides.md").read_text("utf-8")
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)|!\[[^\]]*\]\(([^)\s]+)\)")


WORDS = (Verdict, Manner, Stance, Part, Mention, Standing, EndKind, ReuseKind, ChangeKind, Relation, Scope, Bound)


@pytest.mark.parametrize("word", [word for kind in WORDS for word in kind])
def test_every_word_of_a_finding_is_told_in_how_sayso_decides(word: str) -> None:
    assert re.search(rf"\b{re.escape(str(word))}\b", DECIDES)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_in_the_reference_and_in_a_guide(verb: str) -> None:
    assert f"## sayso {verb}\n" in (ROOT / "docs" / "reference" / "verbs.md").read_text("utf-8")
    guides = [ROOT / "README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("docs/how-to/*.md")]
    assert any(f"sayso {verb}" in page.read_text("utf-8") for page in guides)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file_that_is_there(page: Path) -> None:
    for target, picture in LINK.findall(page.read_text("utf-8")):
        place = target or picture
        if not place.startswith(("http://", "https://", "mailto:")):
            assert (page.parent / place).exists(), place


def test_the_readme_s_python_runs_as_it_stands() -> None:
    code = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert code is not None
    compile(code[1], "README.md", "exec")


def test_every_dependency_has_its_reason() -> None:
    listed = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    declared = re.findall(r'^    "([a-z0-9_-]+)[><=]', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert declared
    assert [package for package in declared if package not in listed] == []


def test_the_locks_name_no_registry_and_have_hashes() -> None:
    for lock in ROOT.glob("requirements/*.lock"):
        text = lock.read_text("utf-8")
        assert "://" not in text
        pinned = re.findall(r"^[a-z0-9_.-]+==", text, re.MULTILINE)
        assert pinned and text.count("--hash=sha256:") >= len(pinned)
