"""The example library's chains and origins, held to what a careful person followed by hand."""

from functools import lru_cache
from typing import Any

import pytest
from tests.example.gold import documents, file_of, flat
from tests.toml_cases import cases

from sayso.examining import examine
from sayso.library import MemoryShelf
from sayso.model.dossier import Dossier
from sayso.model.place import Span


@lru_cache(1)
def shelf() -> MemoryShelf:
    return MemoryShelf(documents().values())


@lru_cache(None)
def dossier(file: str) -> Dossier:
    """A document of the example against all the others, its origins counted."""
    return examine(documents()[file], shelf(), count=True)


def says(file: str, span: Span, words: str) -> bool:
    return flat(words) in flat(span.of(documents()[file].text))


@pytest.mark.parametrize("case", cases("ground/example"))
def test_chain(case: dict[str, Any]) -> None:
    file = case["file"]
    found = [chain for chain in dossier(file).chains if says(file, chain.statement.span, case["statement"])]
    assert found, "nobody is followed for these words"
    hops = [[file_of(hop.document), str(hop.verdict)] for hop in found[0].hops]
    assert (hops, str(found[0].end.kind), found[0].end.who) == (case["hops"], case["end"], case["who"])


@pytest.mark.parametrize("case", cases("ground/example_origins"))
def test_origins(case: dict[str, Any]) -> None:
    file = case["file"]
    found = [one for one in dossier(file).origins if says(file, one.statement.span, case["statement"])]
    assert found, "nobody else is seen to carry it"
    origins = {origin.name: sorted(map(file_of, origin.documents)) for origin in found[0].origins}
    assert origins[case["name"]] == case["together"]
    assert set(case["apart"]) <= {one for name, files in origins.items() if name != case["name"] for one in files}


def test_no_chain_of_the_example_visits_a_document_twice() -> None:
    for case in cases("ground/example"):
        for chain in dossier(case.values[0]["file"]).chains:
            assert len(chain.documents) == len(set(chain.documents))
