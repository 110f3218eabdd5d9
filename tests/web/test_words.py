"""The catalogue has everything that is said, and nothing else; templates say nothing of their own."""

import re
from importlib.resources import files
from pathlib import Path

import sayso.web
from sayso.web.words import catalogue

FOLDER = Path(str(files(sayso.web)))
SAID = re.compile(r"""(?:say|some)\(\s*["']([a-z]+\.[a-z_]*)["']( ~ )?""")
TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))
ATTRIBUTES = re.compile(r"\{% block body %\}.*?\{% endblock %\}", re.DOTALL)
BARE = re.compile(r"\{[{%#].*?[}%#]\}|<[^>]*>|&[a-z]+;", re.DOTALL)


def used() -> set[str]:
    found = set()
    for path in (*TEMPLATES, *FOLDER.glob("*.py")):
        for name, more in SAID.findall(path.read_text("utf-8")):
            if more or name.endswith((".", "_")):
                found |= {known for known in catalogue() if known.startswith(name)}
            elif name in catalogue():
                found.add(name)
            else:
                assert f"{name}_one" in catalogue() and f"{name}_many" in catalogue(), f"{name} ({path.name})"
                found |= {f"{name}_one", f"{name}_many"}
    return found


def test_everything_said_is_in_the_catalogue_and_everything_there_is_said() -> None:
    assert set(catalogue()) - used() == set()


def test_templates_have_no_words_of_their_own() -> None:
    bare = {
        path.name: re.findall(r"[A-Za-z]{3,}", BARE.sub(" ", ATTRIBUTES.sub(" ", path.read_text("utf-8"))))
        for path in TEMPLATES
    }
    own = {name: [word for word in words if word != "Sayso"] for name, words in bare.items()}
    assert {name: words for name, words in own.items() if words} == {}


def test_the_scripts_are_small() -> None:
    import gzip

    scripts = b"".join(path.read_bytes() for path in sorted((FOLDER / "assets").iterdir()))
    assert len(gzip.compress(scripts)) < 120_000
