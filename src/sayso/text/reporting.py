"""English words that give words to somebody: says, according to, in a statement."""

import re

from sayso.text.trie import any_of

REGULAR = """
acknowledge add admit advertise advise advocate affirm allege allow announce answer appeal argue ask assert assure
attest banter bark beg bellow bemoan blame blog boast cable caution charge cheer chide chuckle claim comment complain
complicate concede conclude confess confide confirm contend continue counter criticise criticize cry deadpan declare
decline decree defend demand demur denounce deny deplore describe detail disclose discuss elaborate email emphasise
emphasize enthuse enumerate estimate exclaim explain express forecast gripe grouse grumble hint howl huff implore
indicate inform inquire insinuate insist instruct interject interrupt intone joke lament laugh lecture maintain
mention moan mumble murmur muse mutter note notice object observe offer opine order outline plead pledge point posit
post postulate praise predicate predict preface proclaim profess promise pronounce propose protest question quip quote
rail rant reason recall recite recommend recount reflect reiterate rejoice rejoin relate remark remind reminisce
repeat reply report request respond retire retort retweet reveal reverse riff scoff scold scream shout shriek sigh
signal snap sneer speculate stammer state stipulate stress stutter suggest sum summarise summarize surmise testify
text theorise theorize thunder toast trumpet tweet underline underscore urge utter vent venture vow wail warble warn
weigh whine whisper wonder yell
"""
"""Verbs whose forms follow the rules, those in -e among them: noted, notes, noting; denied; admitted."""

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


def _forms(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if DOUBLE_LAST.search(verb) else verb
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return [verb, third, stem + "ed", stem + "ing"]


IRREGULAR_FORMS = [*IRREGULAR.split(), "went on", "goes on", "pointed out", "points out"]
FORMS = frozenset([form for verb in REGULAR.split() for form in _forms(verb)] + IRREGULAR_FORMS)
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
