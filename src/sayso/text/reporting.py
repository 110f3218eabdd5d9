"""English words that give words to somebody: says, according to, in a statement."""

import re

from sayso.text.trie import any_of

REGULAR_E = """
acknowledge allege announce argue advise blame charge complicate concede conclude confide continue criticize criticise
declare decline denounce describe emphasize emphasise exclaim enthuse gripe grouse joke note observe opine
propose promise pronounce quote reminisce reiterate retire reverse speculate state stipulate theorize theorise
urge venture advocate chide deplore decree disclose enumerate intone inquire muse notice predicate
summarize summarise surmise notice postulate praise preface advertise recite rejoice
"""
"""Verbs in -e: noted, notes, noting."""

REGULAR = """
add admit affirm answer appeal ask assert attest boast caution claim comment complain confess confirm contend
counter demand detail email elaborate explain estimate grumble hint howl huff implore indicate inform insist
interject joke lament lecture maintain mention mumble murmur mutter object offer order plead point post
proclaim protest question quip rant reason recall recount reflect remark remind repeat reply report respond
retort reveal scoff scold scream shout shriek sigh signal snap sneer stammer stress suggest testify thunder
tweet underscore vent vow warn weigh whisper yell allow assure bemoan bellow banter beg cheer chuckle cry
deadpan deny discuss defend demur express forecast insinuate instruct interrupt laugh moan opine outline pledge posit
predict profess recommend rail recommend rejoin relate request retweet riff stutter sum text toast trumpet
underline utter wail warble whine wonder cable blog bark
"""

IRREGULAR = """
say says said saying
tell tells told telling
write writes wrote written writing
read reads reading
speak speaks spoke spoken speaking
swear swears swore sworn swearing
"""

BARE = """
call calls called calling dub dubs dubbed dubbing label labels labeled labelled labeling labelling brand brands branded
branding describe describes described describing deem deems deemed deride derides derided decry decries decried denounce
denounces denounced dismiss dismisses dismissed slam slams slammed characterize characterizes characterized
characterise characterises characterised hailed termed
"""
"""Verbs that take words for a thing: called it "a farce"."""

ADVERBS = """
also now then later again still even once already repeatedly recently previously reportedly first only always often
publicly privately famously flatly simply merely further uncritically bluntly angrily proudly earlier additionally
quickly initially explicitly specifically similarly clearly correctly openly finally frequently just jokingly
sarcastically quietly loudly dryly wryly candidly tersely plainly emphatically ominously defiantly ultimately
subsequently accordingly rightly wrongly falsely memorably conspicuously
"""
AUXILIARIES = """has have had is are was were be been being will would did does do can could may might should shall to
having used 's 've 'd ’s ’ve ’d reportedly not never n't"""

DOUBLE_LAST = re.compile(r"(?:admit|quip|demur|rebut|chat|vet|nod|plug|drum|refer|infer|concur|beg|rap|recap|tut|sum)$")


def _forms_e(verb: str) -> list[str]:
    return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]


def _forms(verb: str) -> list[str]:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if DOUBLE_LAST.search(verb) else verb
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return [verb, third, stem + "ed", stem + "ing"]


IRREGULAR_FORMS = [*IRREGULAR.split(), "went on", "goes on", "pointed out", "points out"]
FORMS = frozenset(
    [form for verb in REGULAR_E.split() for form in _forms_e(verb)]
    + [form for verb in REGULAR.split() for form in _forms(verb)]
    + IRREGULAR_FORMS
)
"""Every form of the verbs that introduce or follow somebody's words."""

PARTICIPLES = frozenset(form for form in FORMS if form.endswith("ing"))

NOT_ALONE = frozenset(
    """read reads reading indicate indicates indicated suggest suggests suggested underscore underscores underscored
    outline outlines outlined relate relates related recall recalls weigh weighs weighed object objects lament laments
    signal signals stress mention mentions answer answers urge urges decline declines
    declined declining discuss discusses discussed discussing order
    orders point points question questions detail details text texts post posts comment comments demand demands
    express expresses expressed expressing claim claims estimate estimates report reports request requests state
    states quote quotes offer offers appeal appeals charge charges cable cables signal signals note notes toast
    toasts blog blogs written email emails tweet tweets bark barks order cry cries sum sums forecast forecasts
    praise defend defends defended defending remark remarks answer answers joke jokes reply replies vow vows
    promise promises pledge pledges warning reason reasons retire retired reverse reversed complicate complicated
    saying writing speaking speak speaks spoke spoken meaning hint hints lecture lectures sigh sighs""".split()
)
"""Forms that are as often a noun or another verb: they count where the words around them leave no doubt."""

SPEECH = any_of(FORMS)
ADVERB = any_of(ADVERBS.split())
AUXILIARY = any_of(AUXILIARIES.split())
CALLING = frozenset(BARE.split())
