"""Reports about invented events, for tests of comparison."""

from datetime import date

from sayso.attribute.everyone import everyone
from sayso.model.coverage import Report, Voice
from sayso.model.place import Span

FIRST = (
    "A fire in the grain sheds at Ostrel killed four people on Friday, the ports ministry said. The minister, Mira"
    " Tolland, went to the sheds. Ivo Tarn, 52, was killed on the quay."
    " An earlier fire there killed nine people in 2019."
)
SECOND = (
    "At least three people died in the fire that burnt the grain sheds at Ostrel, witnesses said. Among the dead was"
    " Ivo Tarn, 52, a crane driver. Damage to the sheds came to $3 million, the insurer said."
)
THIRD = (
    "Six people were killed by the fire in the grain sheds at Ostrel, the ports ministry said on Sunday. The insurer"
    " put the damage to the sheds at $5 million."
)
VOTE = "Councillors at Dunmarrow will vote on a new ferry timetable. The ferry company wants fewer crossings in winter."


def report(name: str, text: str, day: int, outlet: str, source: str = "") -> Report:
    """A report of March 2024; where a source is given, everything up to the first full stop is its."""
    stop = text.index(".")
    voices = (Voice(Span(0, stop), (source,)),) if source else ()
    return Report(name, text, date(2024, 3, day), None, outlet, everyone(text), voices)


def coverage() -> list[Report]:
    """Three reports of one fire, and one of something else."""
    return [
        report("a", FIRST, 1, "Northbank Post", "the ports ministry"),
        report("b", SECOND, 2, "Harbour Ledger", "witnesses"),
        report("c", THIRD, 3, "Sundial News", "the ports ministry"),
        report("d", VOTE, 2, "Sundial News"),
    ]
