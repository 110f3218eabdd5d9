"""English ways to say that a text leaves something out."""

import re

READERS = r"tell\s+(?:(?:its|their|the)\s+)?(?:readers|viewers|listeners)"
TELL = rf"(?:mention|report|note|disclose|acknowledge|address|point\s+out|{READERS})"
TOLD = r"(?:(?:mention|report)(?:s|ed)?|refer(?:s|red)?\s+to|(?:note|disclose|acknowledge)[sd]?|address(?:es|ed)?)"
TELLING = r"(?:mentioning|referring\s+to|reporting|noting|disclosing|acknowledging|addressing)"
PRINT = r"(?:print|write|say|publish|run|spare)"
PRINTED = r"(?:printed|written|said|published|run|spared)"
NOT = r"(?:(?:do|does|did|has|have|had)(?:\s+not|n't)|never|nowhere)"
MOSTLY = r"(?:\s+(?:even|once|ever|entirely|altogether|completely|also|simply|conveniently)){0,2}"
MENTION = r"(?:\s+(?:any|all|every)(?:\s+and\s+all)?\s+(?:mention|reference|discussion|trace)s?\s+(?:of|to))"
A_WORD = r"(?:so\s+much\s+as\s+)?a\s+(?:single\s+)?word\s+(?:of|about|on)"

PLAIN = re.compile(
    rf"""\b(?:
      omit(?:s|ted|ting)?{MOSTLY}{MENTION}?
    | (?:fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?){MOSTLY}\s+to{MOSTLY}\s+{TELL}
    | (?:makes?|made|making|contains?|contained|has|had){MOSTLY}\s+no\s+(?:mention|reference)\s+(?:of|to)
    | {NOT}{MOSTLY}\s+(?:mention(?:s|ed)?|refer(?:s|red)?\s+to)
    | (?:leaves?|leaving|left)\s+out{MENTION}?
    )(?=\W)""",
    re.IGNORECASE | re.VERBOSE,
)
"""These say so whatever their subject."""

LOOSE = re.compile(
    rf"""\b(?:
      {NOT}{MOSTLY}\s+{TOLD}
    | {NOT}{MOSTLY}\s+(?:{PRINT}|{PRINTED})\s+{A_WORD}
    | fail(?:s|ed|ing)?{MOSTLY}\s+to{MOSTLY}\s+(?:say|explain)
    | ignor(?:es|ed|ing)
    | (?:is|was|are|were|stays?|stayed|remains?|remained|keeps?|kept){MOSTLY}\s+silent\s+(?:on|about)
    | (?:says?|said|saying){MOSTLY}\s+nothing(?:\s+at\s+all)?\s+(?:of|about|on)
    | without{MOSTLY}\s+(?:{TELLING}|{A_WORD}|any\s+mention\s+of)
    )(?=\W)""",
    re.IGNORECASE | re.VERBOSE,
)
"""These say so of a text or an outlet; of anybody else they say other things: a minister ignores much."""

IMPERSONAL = re.compile(r"\b(?:there\s+(?:is|was)\s+no\s+mention|no\s+mention\s+(?:is|was)\s+made)\s+of(?=\W)", re.I)
"""The text follows, if it is named at all: "there is no mention of the levy in the article"."""

MISSING = re.compile(r"\b(?:missing|absent)\s+from\s+([^,;:]{3,80}?)\s+(?:is|was|are|were)(?=\s)", re.I)
"""The text is named inside: "absent from the Gazette's account is the levy"."""

NEGATED = re.compile(r"(?:\bnot|\bnever|n't|\bcannot|\bhardly)\s+(?:\w+\s+)?$", re.I)
"""Before a cue, these turn it round: "does not omit"."""
