"""Words that capitalised names are made of, stand behind, or are not made of."""

from sayso.attribute.given import HE, SHE
from sayso.attribute.nouns import BODIES, OUTLETS, PAPERS
from sayso.attribute.places import DEMONYMS
from sayso.text.common import COMMON

GIVEN = HE | SHE

TITLES = frozenset(
    """
    messrs sens reps govs mr mrs ms miss mx dr prof sen rep gov gen col maj capt lt sgt rev adm hon supt sir dame
    lord lady judge justice president senator representative governor general colonel major captain lieutenant
    sergeant minister mayor secretary professor doctor king queen prince princess pope bishop archbishop cardinal
    chancellor premier ambassador commissioner congressman congresswoman speaker chairman chairwoman inspector
    superintendent detective admiral commander brigadier sheikh imam father sister brother emperor empress sultan
    emir ayatollah rabbi councillor councilman councilwoman alderman constable officer chief sheriff marshal
    treasurer comptroller deputy
    """.split()
)
"""Words before a name that are no part of it."""

HONORIFICS = frozenset(
    """
    messrs mr mrs ms miss mx dr prof sir dame lord lady
    """.split()
)
"""Titles that only persons have."""

SURNAMES_TOO = frozenset(
    """
    baker miller cook king prince pope bishop dean page young mason carpenter shepherd gardener brewer keeper
    ranger butcher head child friend marshal guest guard host miner singer judge justice major cardinal lord
    sister brother father chief butler fisher porter potter taylor tailor smith turner weaver farmer teacher noble
    monk priest pilot trader fellow source player coach driver walker hunter archer knight constable sheriff rebel
    conservative liberal democrat republican spy boy man son husband cousin member lady figure
    """.split()
)
"""Titles and roles that are surnames as well: they count as titles only before a name."""

LEAD = DEMONYMS | frozenset(
    """
    former ex current presumptive incumbent acting interim longtime veteran late then vice prime foreign interior
    defence defense attorney house senate state deputy assistant associate senior junior first second lead top
    chief executive billionaire presidential vice-presidential gubernatorial independent retired investigative
    federal national local political legal military royal high lone fellow
    """.split()
)
"""Words that describe somebody before his title or name."""

SPLITS = (COMMON - {"will", "may", "mark"}) | frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december said says asked told according meanwhile today yesterday tomorrow earlier
    later last next beyond across inside outside within toward towards following despite per unlike among amid
    besides instead like even nearly roughly approximately perhaps maybe three four five six seven eight nine ten
    eleven twelve hundreds thousands dozens billions millions sorry okay hello thanks dear please right well
    breaking photo image video caption
    """.split()
)
"""Words that are no part of a name, and have a capital only because a sentence begins with them."""

TAILS = frozenset(
    """
    amendment act day days week month year years war wars tower towers plaza street road avenue lane bridge river
    bay basin island islands park hotel airport square hall stadium arena beach prize award awards cup bill law
    code doctrine test games olympics summit debate debates primary primaries caucuses election elections age era
    north south east west coast valley mountain mountains lake lakes ocean sea county heights hills springs palace
    castle building site shed quay dock docks harbour pier wharf line route highway street-level scandal affair
    massacre attack attacks bombing crisis revolution uprising holiday christmas easter march movement plan deal
    pact accord accords treaty agreement protocol dream states kingdom house-bill theory syndrome disease virus
    hurricane storm show tonight club live express band tv web internet university-press bible quran gospel
    testament rights
    """.split()
)
"""Last words of capitalised names that are nobody's: streets, days, laws."""

ABSTRACT = frozenset(
    """
    research services reform budget development policy technology science sciences affairs commerce security trade
    industry culture education human statistics prevention studies planning labor labour welfare transport energy
    agriculture fisheries environment health justice medicine engineering arts letters waterways ports standards
    """.split()
)
"""Words that a body's name may go on with after "and"."""

WITHOUT_ARTICLE = frozenset(
    """
    congress parliament nato unesco unicef interpol opec hamas hezbollah isis
    """.split()
)
"""Bodies that go without "the"."""

NO_ACRONYM = frozenset(
    """
    ceo cfo tv pm am mp ok id pr hq ad ag da vp phd md dna hiv aids gdp ipo faq pdf pac bc gmt est edt lgbt diy cv
    ii iii iv
    """.split()
)
"""Capitals that are nobody's name."""

ALONE = frozenset(
    "reuters politico bloomberg xinhua tass breitbart axios buzzfeed univision telemundo newsmax slate vox".split()
)
"""Outlets that go by one word without "the"."""

OF = frozenset("department ministry university bank house bureau institute office center centre council".split())
"""Words of a body's name that nearly always have "of" or "for" behind them."""

SAYING = frozenset("said said: said, says says: told told: wrote wrote: added added: writes writes:".split())
COMMON_NOUNS = BODIES | PAPERS | OUTLETS
SUFFIXES = frozenset("jr sr ii iii iv".split())
