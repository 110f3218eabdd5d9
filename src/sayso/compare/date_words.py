"""How English names times: one pattern for all, with a name for each way."""

import re
from calendar import day_name, month_abbr, month_name

from sayso.text.trie import any_of

MONTHS = {
    **{name: at for at, name in enumerate(month_name) if name},
    **{name: at for at, name in enumerate(month_abbr) if name},
    "Sept": 9,
}
DAYS = {name: at for at, name in enumerate(day_name)}
SHORT_DAYS = {name[:3]: at for name, at in DAYS.items()} | {"Tues": 1, "Wednes": 2, "Thur": 3, "Thurs": 3}
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
COUNTS = {
    word: at for at, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1, "a couple of": 2, "a few": 3, "several": 3, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
CENTURIES = {"nineteen": 1900, "eighteen": 1800, "twenty": 2000}

M = rf"(?:{any_of(MONTHS)})(?:\b\.?)"
D = rf"(?:{any_of(DAYS)})"
N = rf"(?:\d{{1,3}}|{any_of(COUNTS)})"
UNIT = "(?:day|week|weekend|fortnight|month|quarter|year|decade|century|centurie)"
ORD = any_of(ORDINALS)
PART = r"(?:\s+(?:morning|afternoon|evening|night|noon|at noon|midnight|lunchtime)\b)?"
EARLY = r"(?:\b(?:early|late|mid|earlier|later)[\s-]+)?"
WRITTEN = rf"nineteen[\s-]+(?:{any_of('ninety eighty seventy sixty fifty forty thirty twenty'.split())})(?:[\s-]+(?:{any_of(list(COUNTS)[1:10])}))?\b|(?:the year )?two thousand(?: and)?(?:[\s-]+(?:{any_of(list(COUNTS)[1:13])}))?\b"

WAYS = {
    "iso": r"\b(?P<iso_y>(?:1[5-9]|20)\d\d)-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)(?!\d)",
    "full": rf"\b(?P<full_m>{M})\s*(?P<full_d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and|through)\s*(?P<full_d2>\d{{1,2}}))?,?\s+(?P<full_y>\d{{4}})\b",
    "british": rf"\b(?P<british_d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*(?P<british_d2>\d{{1,2}})(?:st|nd|rd|th)?)?\s+(?:of\s+)?(?P<british_m>{M}),?\s+(?P<british_y>\d{{4}})\b",
    "month_year": rf"{EARLY}\b(?P<month_year_m>{M}),?\s+(?:of\s+)?(?P<month_year_y>(?:1[5-9]|20)\d\d|{WRITTEN})\b",
    "month_which": rf"\b(?P<month_which_m>{M})\s+(?:of\s+)?(?P<month_which_w>last|this|next)\s+year\b",
    "month_day": rf"\b(?P<month_day_m>{M})\s*(?P<month_day_d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and|through)\s*(?P<month_day_d2>\d{{1,2}})(?!\d|:|\s*[ap]\.?m)|\b)(?!:\d|\d)",
    "day_month": rf"\b(?P<day_month_d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*(?P<day_month_d2>\d{{1,2}})(?:st|nd|rd|th)?)?\s+(?:of\s+)?(?P<day_month_m>{M})(?![a-z])",
    "slashed": r"\b(?P<slashed_a>\d{1,2})(?P<slashed_s>[/.-])(?P<slashed_b>\d{1,2})(?P=slashed_s)(?P<slashed_y>\d{4}|\d\d)\b",
    "eve": rf"\b(?:on\s+)?the\s+eve\s+of\s+(?:(?P<eve_m>{M})\s+(?P<eve_d>\d{{1,2}})|(?P<eve_w>{D})[’']s)",
    "fortnights": r"\bthe\s+day\s+(?P<fortnights_w>before\s+yesterday|after\s+tomorrow)\b",
    "ago": rf"\b(?:(?:about|almost|nearly|more\s+than|just|some|only|exactly)\s+)?(?P<ago_n>{N})[\s-]+(?P<ago_u>{UNIT})s?[\s-]+(?P<ago_w>ago|earlier|before|prior|later|after|hence|from\s+now|from\s+today)\b(?:[\s-]+(?P<ago_q>quarter|period|third[\s-]quarter))?",
    "yearago": r"\b(?:the\s+)?year[\s-](?:ago|earlier)\b(?:[\s-]+(?P<yearago_q>(?:third|first|second|fourth)[\s-]quarter|quarter|period))?",
    "quarter": rf"(?:\b(?:the|its|their|a|his)\s+)?(?:(?P<quarter_y0>(?:19|20)\d\d)(?:[’']s)?\s+|(?P<quarter_w>last|this|next)\s+year[’']s\s+|year-(?P<quarter_e>earlier|ago)\s+)?(?:\b(?:fiscal|flat|latest|fiscal-)[\s-]?)?\b(?P<quarter_n>{ORD})[\s-](?:fiscal[\s-])?quarter\b(?:,?\s+(?:of\s+)?(?:(?P<quarter_y>(?:19|20)\d\d)|(?P<quarter_x>last|this|next)\s+year))?",
    "half": r"(?:\bthe\s+)?\b(?P<half_n>first|second)[\s-]half\b\s+of\s+(?:(?P<half_y>(?:19|20)\d\d)|(?P<half_w>last|this|next|the)\s+year)",
    "that_quarter": r"\b(?:the|this|last|next|the\s+latest|the\s+current|the\s+previous|the\s+(?P<that_quarter_y>(?:19|20)\d\d)|last\s+year[’']s|the\s+latest)\s+(?:fiscal\s+)?(?P<that_quarter_u>quarter|period)\b(?!\s+of\b|-)",
    "which_week": r"(?:\b(?:early|late|earlier|later)\s+|\bthe\s+end\s+of\s+|\bthe\s+(?:beginning|start|middle)\s+of\s+)?\b(?P<which_week_w>last|next|this|this\s+past|the\s+past|the\s+previous|the\s+coming|the\s+current|the\s+following|the\s+same|that\s+same|that|previous|the\s+next|the\s+last|the\s+latest|earlier\s+in\s+the|later\s+in\s+the|the\s+full|this\s+coming)\s+(?:fiscal\s+)?(?P<which_week_u>day|week|weekend|month|year|decade|century)\b(?![’'\s-]*(?:s\s+)?(?:quarter|period|old|first|second|third|fourth))",
    "end_of": r"\b(?:the\s+)?year[\s-]end\b|\bthe\s+end\s+of\s+the\s+(?P<end_of_u>year|month)\b",
    "season": rf"\b(?:(?P<season_w>last|this|next|this\s+past|the\s+(?:early|late)|the|in|early|late)\s+)(?P<season_s>{any_of(SEASONS)})\b(?:\s+of)?(?:\s+(?P<season_y>(?:19|20)\d\d))?(?!\s+(?:from|in|of|on|off|below|by|short|to|and|into|out))",
    "which_month": rf"\b(?P<which_month_w>last|next|this|this\s+past)\s+(?P<which_month_m>{M})(?:\s+(?P<which_month_d>\d{{1,2}})\b)?",
    "weekday": rf"(?:\b(?:early|late|earlier|later)\s+(?:on\s+)?)?(?:\b(?P<weekday_w>last|next|this|this\s+past|the\s+previous|the\s+following|the\s+next|coming)\s+)?\b(?P<weekday_d>{D})\b(?P<weekday_on>,\s+(?P<weekday_m>{M})\s*(?P<weekday_n>\d{{1,2}})\b(?:,\s+(?P<weekday_y>\d{{4}})\b)?|\s+week\b)?{PART}",
    "today": r"(?:\b(?:early|late|earlier|later)\s+(?:on\s+)?)?\b(?P<today_w>today|tonight|yesterday|tomorrow|this\s+(?:morning|afternoon|evening)|last\s+night|overnight)\b",
    "decade": r"\b(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?:’|')?(?P<decade_y>(?:1[5-9]|20)?\d0)[’']?s\b",
    "century": r"\b(?:the\s+)?(?P<century_n>\d{1,2})(?:st|nd|rd|th)[\s-]century\b",
    "written": rf"\b(?P<written_y>{WRITTEN})",
    "year": r"(?:\b(?:early|late|mid|fiscal|post|pre)[\s-]+|\bthe\s+end\s+of\s+)?(?<![\w$£€.,/-])(?P<year_y>1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d|-\d\d\d|\s+(?:people|percent|per\s+cent|miles|km|dollars|yen|homes|workers|jobs|feet|points|men|women|votes|tons|acres|block))(?!\w)",
    "month": rf"{EARLY}\b(?P<month_m>{M})(?![\w’'-]*\w|\s+[A-Z][a-z]+\s+(?:said|told|was|is)\b)",
    "the_week": r"\bthe\s+(?:(?P<the_week_m>whole|full|fiscal|entire)\s+)?(?P<the_week_u>week|weekend)\b(?!\s*(?:ly|old|before|after|that|when|long|of))",
    "now": r"\b(?P<now_w>now|currently|current|at\s+present|nowadays|these\s+days|at\s+the\s+moment)\b(?!\s+(?:that|account))",
    "past": r"\b(?P<past_w>recently|recent|previously|the\s+past|in\s+recent\s+(?:days|weeks|months|years)|the\s+last\s+few\s+(?:days|weeks|months|years)|past\s+years|formerly)\b(?!\s+(?:again|more|they|he|she|it|the|a|\w+\s+(?:is|was|are|were|has))\b|\s+(?:few|several|two|three|four|five|six|seven|eight|nine|ten|\d+|decade|year|week|month|day))",
    "future": r"\b(?P<future_w>the\s+future|coming\s+(?:days|weeks|months|years|quarters)|as\s+soon\s+as\s+possible|a\s+later\s+date|in\s+the\s+near\s+future|(?<=in\s)future)\b(?!\s+(?:after|as))",
}  # fmt: skip
"""Ways in the order in which they are tried at a place; each group's name begins with the way's own."""

ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in WAYS.items()), re.IGNORECASE)
