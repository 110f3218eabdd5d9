"""The corpus' annotations as they lie on the disk."""

from training.brat import Relation, relations

ANN = """T1\tSource 0 3\tAna
T2\tCue 4 8\tsaid
T3\tContent 9 11;20 24\tno … ever
T4\tContent 30 40\tspilt
over a line
T5\tAttribution-no-source 50 52\tit
E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
E2\tAttribution:T2 Source1:T1 Cue:T2 Content:T4 Content2:T3
E3\tAttribution-no-source:T5
#1\tAnnotatorNotes T1\tunsure
"""


def test_roles_may_come_in_pieces_and_be_shared() -> None:
    first, second = relations(ANN)
    assert first == Relation(((0, 3),), ((4, 8),), ((9, 11), (20, 24)))
    assert second.content == ((9, 11), (20, 24), (30, 40))


def test_events_without_cue_or_content_and_odd_lines_are_passed_over() -> None:
    assert len(relations(ANN)) == 2
    assert relations("T1\tSource 0\tx\nE1\tSource:T1 Cue:T9\nnonsense\n") == ()
