"""What stands around a name that may be a place's: titles, other parts of a name, words for streets and rivers."""

import re

from sayso.model.place import Span
from sayso.text.trie import any_of

TITLES = any_of(
    """Mr Mrs Ms Dr Prof Sir Dame Lord Lady President Senator Sen Rep Gov Governor Judge Justice Sgt Sergeant Lt
    Lieutenant Capt Captain Col Colonel Gen General Det Detective Officer Sheriff Deputy Chief Mayor Minister
    Chancellor Congressman Congresswoman Attorney King Queen Prince Princess Pope Rev Father Sister Brother Coach
    Michael David John James Robert William Richard Thomas Charles Joseph Daniel Matthew Anthony Mark Paul Steven
    Andrew Kenneth George Joshua Kevin Brian Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric
    Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Frank Gregory Raymond Patrick Alexander Jack Dennis
    Jerry Tyler Aaron Jose Adam Henry Nathan Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Mary Patricia
    Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Betty Sandra Ashley Dorothy Kimberly
    Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Anna
    Angela Shirley Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Rachel Carolyn Janet Maria Heather
    Diane Julie Joyce Victoria Kelly Christina Joan Evelyn Judith Andrea Hannah Jacqueline Martha Gloria Teresa Ann
    Bill Bob Tom Jim Joe Mike Dan Dave Steve Chris Tony Ben Sam Matt Nick Rob Ron Ken Don Greg Jeff Tim Simon Ian
    Neil Alan Keith Graham Colin Stuart Denzel Kerry Booker Abraham Martin Luis Carlos Juan Pedro Miguel Jean
    Pierre Jacques Hans Karl Ivan Vladimir Ahmed Mohammed Muhammad Ali Omar Hassan Ibrahim Lady""".split()
)
PERSON = re.compile(rf"\b(?:{TITLES})\.?[ \u00a0](?:[A-Z]\.[ \u00a0])?$")
NEXT = re.compile(r"[ \u00a0-](?P<word>[A-Z][\w’'-]*|of [A-Z]\w+)")
BEFORE = re.compile(r"(?P<open>^|[.!?:;\n“\"(]\s*)?\b(?P<word>[A-Z][\w’'-]*)[ \u00a0]$")
MAY_FOLLOW = frozenset(
    """police mayor city county state airport resident residents man woman native native-born area police officer
    gov governor sen senator rep republican democrat councillor mp mpp premier fire district provincial suburb metro
    council court judge attorney prosecutors monday tuesday wednesday thursday friday saturday sunday and
    general's president minister prime foreign defence defense army navy ambassador embassy government deputy
    superior international film grand regional school schools hospital community public central high conservation
    opp ems mla mlas based-company municipal appeals housing homeless transit chamber board university college festival
    general chief sgt sergeant const chancellor parliament coast mounties i’ve he she they it we mr mrs ms dr ap
    reuters afp cp
    """.split()
)
MAY_STAND_BEFORE = frozenset(
    """in at near from of the a an on to for and or but with by as city town state county province north south east
    west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern
    southeastern southwestern downtown greater upper lower mid inner outer across around outside inside through
    between toward towards via over into while when where after before since until that this today yesterday
    monday tuesday wednesday thursday friday saturday sunday however meanwhile both is was are were said says
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept oct nov dec capital mayor premier it he she they we if although though because then also now here there
    old new one two three four some many most several another no any all every each former his her its their our my
    your like than about near-by nearby against despite during among not only even just what which who how why""".split()
)
KINDS = any_of(
    """County Parish Province District Prefecture Governorate Oblast Borough Township Municipality Island Islands River
    Lake Lakes Mountain Mountains Mount Valley Bay Gulf Strait Peninsula Desert Canyon Creek Falls Harbour Harbor Beach
    Park Square Street Road Avenue Boulevard Lane Drive Highway Bridge Airport Castle Plaza Heights Hills Village
    Forest Canal Coast Ridge Pass Bypass Motorway Freeway Expressway Parkway Terrace Station Cathedral Mosque
    Museum Stadium Palace Basin""".split()
)
FEATURE = re.compile(
    rf"(?<![\w.’'-])(?P<name>(?:(?:St|Ft|Mt|Mont)\.?[ -])?[A-Z][\w’'-]{{0,30}}(?: (?:[A-Z][\w’'-]{{0,30}}|of|the|de|la)){{0,4}}? {KINDS}|"
    rf"(?:Mount|Lake|Fort|Cape|Gulf of|Bay of|Isle of|Strait of|Straits of) [A-Z][\w’'-]{{0,30}})\b(?! [A-Z][a-z]|[’']s? [A-Z])"
)


def person_before(text: str, at: int) -> bool:
    """Whether a title or a given name stands right before a place."""
    return PERSON.search(text[max(0, at - 24) : at]) is not None


SURNAME = re.compile(rf"\b(?:{TITLES})\.?[ \u00a0](?:[A-Z][\w’'.-]{{0,30}}[ \u00a0])?(?P<last>[A-Z][\w’'-]{{2,30}})")


def surnames(text: str) -> frozenset[str]:
    """The folded words that stand behind a title or a given name somewhere in the text."""
    return frozenset(found["last"].casefold().removesuffix("'s").removesuffix("’s") for found in SURNAME.finditer(text))


def inside_a_name(text: str, span: Span, large: bool = False) -> bool:
    """Whether capitals right before or behind make a longer name of it: "Boston Globe", "Michael Jordan".

    `large` places, states and provinces, stay themselves inside the names of bodies: "Kentucky State Police".
    """
    after = NEXT.match(text, span.end)
    if after and not large and not _may_follow(after["word"]):
        return True
    before = BEFORE.search(text[max(0, span.start - 30) : span.start])
    if before is None or before["open"] is not None:
        return False
    return before["word"].lower() not in MAY_STAND_BEFORE and not large


def _may_follow(word: str) -> bool:
    return word.lower() in MAY_FOLLOW or (word.isupper() and len(word) > 1)
