"""What a document says of itself at its beginning: a memo, a report, a statement, a post."""

import re

from sayso.model.works import WorkKind

LINE = r"(?m)^\W*(?:(?:internal|office|official|final|interim|annual|joint|public)\s+)?"
NOUNS = {
    WorkKind.MEMO: re.compile(LINE + r"memo(?:randum)?\b", re.IGNORECASE),
    WorkKind.REPORT: re.compile(LINE + r"(?:report|study|survey|audit|inquiry)\b", re.IGNORECASE),
    WorkKind.STATEMENT: re.compile(
        LINE + r"(?:statement|press release|communiqu[eé]|for immediate release)\b", re.IGNORECASE
    ),
    WorkKind.POST: re.compile(r"(?:^|\s)@\w|\b(?:posted|repl(?:y|ies)|reposts?|followers)\b", re.IGNORECASE),
}
"""What a document says of itself at its beginning when it is of that kind."""

OPENING = 300
"""Code points of a document in which it says what it is."""
