"""A program that adds reports to a library and says so, for tests that start several of it, or kill it.

    adder.py LIBRARY FIRST LAST LOT

adds reports number FIRST to LAST, LOT at a time, and prints a line for each outcome as soon as it is told.
"""

import random
import sys

from sayso.library import open_library
from sayso.model.document import Detail, DetailName, Document, Part, Zone
from sayso.model.place import Reason, Span
from sayso.text.identity import document_id

WORDS = """the a of to and said that in on was shed harbour ministry blast nine crew master memo dock crane union wages
strike windows café inspectors valley Ostrel Dunmarrow Marchetti didn’t co-operate 🤔 Monday fourteen""".split()
BECAUSE = Reason("made/1", "Made up for a test.")


def report(number: int) -> Document:
    """The report of that number, the same each time."""
    chance = random.Random(number)
    text = " ".join(chance.choices(WORDS, k=chance.randint(5, 150))) + f" {number}."
    locator = f"https://gazette.example/{number}"
    details = (Detail(DetailName.HEADLINE, f"Report {number} on the blast", BECAUSE),)
    return Document(
        document_id(locator, text), text, (Zone(Part.BODY, Span(0, len(text)), BECAUSE),), details, locator=locator
    )


def add(path: str, first: int, last: int, lot: int) -> None:
    """Add those reports and say what became of each."""
    with open_library(path) as library:
        print("open", flush=True)
        for start in range(first, last, lot):
            reports = [report(number) for number in range(start, min(start + lot, last))]
            for added in library.adding((document, document.text.encode()) for document in reports):
                print(added.document, added.outcome, flush=True)


if __name__ == "__main__":
    add(sys.argv[1], *map(int, sys.argv[2:5]))
