"""Who carried it first, as a graph: JSON, Graphviz, a picture; whatever the pages say."""

import json
from xml.etree import ElementTree

from tests.present.conftest import HOSTILE
from tests.trace.test_trace import STORY, page

from sayso.model.dossier import Card
from sayso.model.reuse import Traced
from sayso.present.dot import dot
from sayso.present.graph import Graph, card_of, graph
from sayso.present.json import graph_json
from sayso.present.svg import svg
from sayso.trace.trace import trace

TEXT = "\n\n".join(STORY)
SOURCE = page(TEXT, "Tarn Post", "2031-03-02", "Second engine found")
COPIES = [page(f"{TEXT}\n\nCopy {at}.", f"Outlet {at}", f"2031-03-0{at}", "Engine found") for at in (3, 4, 5)]
UNDATED = page(f"{STORY[2]}\n\nThat was in the Post.", "Slipway")
ALL = (SOURCE, *COPIES, UNDATED)


def drawn() -> Graph:
    found = [trace(one, ALL[at + 1 :]) for at, one in enumerate(ALL)]
    return graph([COPIES[2]], found, map(card_of, ALL))


def test_documents_stand_by_date_and_those_without_one_last() -> None:
    assert [card.document for card in drawn().documents] == [one.id for one in ALL]


def test_every_two_that_share_are_an_edge_once() -> None:
    assert len(drawn().edges) == 10
    assert sum(edge.known for edge in drawn().edges) == 6


def test_one_arrow_leads_to_each_copy_from_the_earliest() -> None:
    arrows = [(edge.source, edge.copy) for edge in drawn().drawn if edge.known]
    assert arrows == [(SOURCE.id, copy.id) for copy in COPIES]
    assert {UNDATED.id} < {end for edge in drawn().drawn if not edge.known for end in (edge.source, edge.copy)}


def test_a_report_that_shares_nothing_is_a_graph_of_one() -> None:
    alone = graph([SOURCE], [Traced(SOURCE.id, (), ())], ())
    assert ([card.document for card in alone.documents], alone.edges) == ([SOURCE.id], ())
    assert ElementTree.fromstring(svg(alone)) is not None


def test_the_same_graph_gives_the_same_bytes_in_every_form() -> None:
    assert (svg(drawn()), dot(drawn()), graph_json(drawn())) == (svg(drawn()), dot(drawn()), graph_json(drawn()))
    told = json.loads(graph_json(drawn()))
    assert told["reports"] == [COPIES[2].id]
    open_ones = [{edge["source"], edge["copy"]} for edge in told["edges"] if not edge["known"]]
    assert {SOURCE.id, UNDATED.id} in open_ones and len(open_ones) == 4


def test_hostile_pages_stay_text() -> None:
    known = {card.document: card for card in drawn().documents}
    for bad in (*HOSTILE, " ".join(HOSTILE)):
        cards = [Card(name, bad, bad, card.published, bad) for name, card in known.items()]
        made = Graph((SOURCE.id,), tuple(cards), drawn().edges)
        root = ElementTree.fromstring(svg(made, alone=True).encode("utf-8"))
        kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert kinds == {"svg", "style", "g", "title", "path", "circle", "text"}
        assert not any(name.startswith("on") or name == "href" for element in root.iter() for name in element.attrib)
        lines = dot(made).splitlines()
        assert len(lines) == len(cards) + len(made.edges) + 3
        assert all(line.replace("\\\\", "").replace('\\"', "").count('"') % 2 == 0 for line in lines)
        json.loads(graph_json(made))
