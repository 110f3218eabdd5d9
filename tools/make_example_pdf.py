"""Print the example library's leaked memo as a PDF: two pages, running heads, words broken at the line's end.

    pip install reportlab
    python tools/make_example_pdf.py [FILE]

The same words always give the same bytes. A word may only be broken where `|` stands in the text below.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).resolve().parent.parent
TARGET = HERE / "src" / "sayso" / "example" / "inspectorate-memo.pdf"

RUNNING_HEAD = "PORT SAFETY INSPECTORATE – INTERNAL – NOT FOR CIRCULATION"
REFERENCE = "PSI/30/117"
PLAIN, BOLD, SIZE, LEADING = "Times-Roman", "Times-Bold", 12, 17
LEFT, RIGHT, TOP, BOTTOM = 85, 85, 760, 88

MEMO = """\
# MEMORANDUM

To: The Director, Ports Division, Ministry of Ports and Waterways
From: Jonas Orlec, Senior Inspector, Arrelmouth
Copy: Brackwell Bulk Storage (summary only)
Date: 3 September 2030
Reference: PSI/30/117

# SHED 9, EASTERN BASIN: CONDITION OF THE STORE AND ACTION REQUIRED

# 1. Purpose

This mem|o|ran|dum records what two in|spec|tors found at Shed 9 on 26 and 27 August 2030, and asks the Min|is|try \
to act on it before the winter.

# 2. What is stored

The shed holds about 1,200 tonnes of am|mo|nium ni|trate, landed be|tween Feb|ru|ary and May and left un|sold when \
the buyer with|drew. It shares a roof, and a par|ti|tion of un|treat|ed tim|ber, with some 6,000 tonnes of bar|ley \
and wheat. Grain dust lies up to four cen|ti|me|tres deep on the ca|ble trays above the fer|til|iser.

# 3. What we found

The sprin|klers have been out of ser|vice since No|vem|ber 2029. Two of the three hy|drants on the ba|sin side were \
dry. The watch|man, who is one man for four sheds, told us that he had been giv|en no in|struc|tion about what is \
stored there. “I know it as the bar|ley shed,” he said. The par|ti|tion car|ries scorch marks from weld|ing done in \
July, for which no per|mit was shown to us.

We put these mat|ters to the com|pa|ny’s site man|a|ger on 27 August. He re|plied that the fer|til|iser would be gone \
by Christ|mas. We have seen no con|tract that would bear this out.

# 4. As|sess|ment

In its pres|ent state Shed 9 is A STAND|ING HAZ|ARD TO EV|ERY VES|SEL IN THE EAST|ERN BA|SIN and to the two streets of \
hous|es be|hind it. A fire in the grain would reach the fer|til|iser with|in the hour. We do not think that the \
har|bour bri|gade, as it is now equipped, could pre|vent it.

We re|call that the in|quiry into the Dun|mar|row silo ex|plo|sion of 2027, in which six peo|ple died, asked that grain \
and ox|i|dis|ing ma|te|ri|als nev|er again be kept un|der one roof. Shed 9 is one roof.

# 5. What we ask

(a) The fer|til|iser must be re|moved be|fore the spring bar|ley is land|ed, and in any case by 31 Jan|u|ary 2031.

(b) Un|til then, no weld|ing, cut|ting or grind|ing should be al|lowed in or near the shed.

(c) The sprin|klers should be re|paired at the com|pa|ny’s cost with|in thir|ty days.

(d) The mayor of Ar|rel|mouth and the chief fire of|fi|cer should be told, in writ|ing, what is stored there.

We ask for a re|ply by 1 Oc|to|ber. If none is re|ceived we will write again.

# 6. Note on re|spon|si|bil|i|ty

The li|cence for the shed was re|newed in June 2029 by the Ports Di|vi|sion, with|out a visit. We make no com|plaint of \
any per|son. We ask only that the next sig|na|ture be put to pa|per by some|one who has stood in the build|ing.

J. Orlec
Senior Inspector
"""


def wrapped(words: str, font: str, width: float) -> Iterator[str]:
    """Fill lines to `width`, breaking a word where its last allowed break still fits."""
    line = ""
    for word in words.split():
        line = f"{line} {word}".strip()
        if stringWidth(line.replace("|", ""), font, SIZE) <= width:
            continue
        kept, rest = broken(line, font, width)
        yield kept
        line = rest
    yield line.replace("|", "")


def broken(line: str, font: str, width: float) -> tuple[str, str]:
    """Cut a line that is too long at the last space or hyphen that fits."""
    for at in range(len(line) - 1, 0, -1):
        if line[at] not in " |":
            continue
        kept = line[:at].replace("|", "").rstrip() + ("-" if line[at] == "|" else "")
        if stringWidth(kept, font, SIZE) <= width:
            return kept, line[at + 1 :]
    raise ValueError(f"a word wider than the page: {line}")


def lines(memo: str, width: float) -> Iterator[tuple[str, str]]:
    """The memo's lines with their fonts; a blank line stays a blank line."""
    for paragraph in memo.splitlines():
        font = BOLD if paragraph.startswith("# ") else PLAIN
        for line in wrapped(paragraph.removeprefix("# "), font, width):
            yield font, line


def page(canvas: Canvas, number: int, of: int, printed: list[tuple[str, str]]) -> None:
    width, height = A4
    canvas.setFont(PLAIN, 9)
    canvas.drawCentredString(width / 2, height - 48, RUNNING_HEAD)
    canvas.drawString(LEFT, 48, REFERENCE)
    canvas.drawRightString(width - RIGHT, 48, f"Page {number} of {of}")
    for row, (font, line) in enumerate(printed):
        canvas.setFont(font, SIZE)
        canvas.drawString(LEFT, TOP - row * LEADING, line)
    canvas.showPage()


def make(target: Path) -> None:
    canvas = Canvas(str(target), pagesize=A4, invariant=1)
    canvas.setTitle("Shed 9, Eastern Basin: condition of the store and action required")
    canvas.setAuthor("Port Safety Inspectorate")
    canvas.setSubject(REFERENCE)
    printed = list(lines(MEMO, A4[0] - LEFT - RIGHT))
    rows = int((TOP - BOTTOM) / LEADING) + 1
    pages = [printed[start : start + rows] for start in range(0, len(printed), rows)]
    for number, rows_printed in enumerate(pages, 1):
        page(canvas, number, len(pages), rows_printed)
    canvas.save()


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
