"""Leads: sentences that end in a colon and give what follows to somebody."""

import re
from enum import Enum
from functools import cache

from sayso.text.reporting import NOT_ALONE, SPEECH
from sayso.text.trie import any_of

PAPERS = any_of(
    """abstract act address advert advertisement affidavit appendix article banner blurb book brochur" "e
    bulletin cable caption card certificate chapter charter circular clause column communique communiqué
    complaint constitution contract correction declaration decree deposition diary dispatch draft e-mail
    editorial email entry essay excerpt extract file filing footnote handbook headline indictment inscription
    instruction invitation item judgement judgment label law leader leaflet ledger letter line lines log logbook
    manifesto manual memo memoir memorandum message minute minutes motion newsletter note notebook notice oath obituary
    order page pamphlet paper paragraph passage petition placard plaque poem post postcard poster postscript
    prayer programme prospectus quotation quote record records regulation report resolution review rule ruling
    section sentence sermon sign song speech statement study submission summary survey telegram terms testimony
    text transcript treaty tweet verdict version voicemail""".split()
)
"""What words are read in: the head of a noun phrase that can speak."""

LOOSE = any_of(
    """act address banner blurb book card file item label law line lines order page poem programme qu" "ote
    record records register regulation report review rule rules song study summary survey terms text version
    draft""".split()
)
"""Papers that are as often something else, or told of rather than read."""

ACTS = any_of(
    """account advice answer apology appeal argument assessment boast clarification comment conclusion
    confession contradiction counsel defence defense demand denial description diagnosis excuse explanation
    finding justification observation opinion plea prediction promise question reaction rebuttal recollection
    recommendation remark reply request response retort retraction thought view warning words""".split()
)
"""What somebody does with words: "her reply", "their conclusion"."""

SPEAKERS = any_of(
    """ambassador army association author bank bishop board boss brother captain chair chairman chairwoman chief
    clerk clerks colleague colleagues colonel commission commissioner committee company coroner council court
    critics daughter defence deputy director doctor driver drivers editor engineer father federation friend
    friends general government governor husband inspector judge landlord lawyer lawyers manager mayor minister
    ministry mother neighbour neighbours nurse nurses office officials opponent opponents owner owners party
    pilot police predecessor president professor prosecutor reader readers resident residents rival rivals
    secretary senator sister son source sources spokesman spokesperson spokeswoman successor teacher tenant
    tenants union wife witness witnesses""".split()
)

READS = (
    r"(?:reads?|runs?|ran|goes|went|continues?|continued|begins?|began|opens?|opened|ends?|ended|closes?|closed|"
    r"starts?|started|adds?|added|concludes?|concluded)"
)
"""Verbs of a paper, or of somebody who goes on, that only a colon makes verbs of saying."""

PROVIDES = (
    r"(?:records?|recorded|provides?|provided|finds?|found|holds?|held|rules|ruled|thinks|thought|notes down|"
    r"noted down|signs off|signed off|disagrees?|disagreed|agrees?|agreed|objects|objected|differs?|differed|"
    r"prays?|prayed|sang|sings?|recites?|recited|lays? down|laid down|sets? out|spells? it out|spelt it out|has it|"
    r"goes further|went further|went on|goes on|(?<=[Tt]hey )(?:go on|continue|conclude)|"
    r"(?<=[a-z]s )(?:go on|continue)|(?<!as )follows?)"
)
"""Verbs that give words where the colon follows at once."""

WRITES = (
    r"(?:dictates?|dictated|scrawls|scrawled|scribbles|scribbled|jots|jotted|penned|typed|remembers|remembered|"
    r"disagrees?|"
    r"disagreed|apologi[sz]es|apologi[sz]ed|begs to differ|begged to differ|has this to say|had this to say|took issue|"
    r"takes issue|hit back|hits back|struck back|weighed in|weighs in|chimed in|confides|confided)"
)
"""Verbs of writing and telling that need no colon right behind them, and that no noun is spelt like."""

PUTS = (
    r"(?:puts?|putting|phrase[sd]?|worded|framed|expressed)\s+"
    r"(?:it|this|that|things|the\s[\w-]+|(?:him|her|it|them)sel(?:f|ves))\b"
)
"""Put it, put the matter."""

SEES_IT = (
    r"(?:[a-z]+(?:s|ed)?|saw|sees|tells?|told|has|had) (?:it|this|things|that|them|the (?:matter|case|point)) "
    r"(?:(?:rather|quite|very|more|less|a little|much|still) )?"
    r"(?:like this|like so|differently|otherwise|thus|this way|so|better|best|plainly|bluntly|simply|clearly|kindly|"
    r"[a-z]+ly)(?=\s*:$)"
)
"""Remembers it like this; sees it differently."""

IN_WORDS = r"in (?:so many|as many|these|those|the following|his own|her own|their own|its own|a few) words"
THIS_WAY = (
    rf"(?:as follows|the following|{IN_WORDS}|thus|like this|like so|this way|in this way|in these terms|in full|"
    r"in part|in its entirety|in reply|in answer|this to say|the same|so|this|these words)"
)
"""What stands right before the colon where the words themselves are to follow."""

CLAUSE = r"[^.:;!?]"
PLAIN = r"[^.:;!?“”\"]"
"""A code point of one clause; and of one that quotes nothing."""

SOME = r"(?:[\w’'.&-]+\s)"
OWN = r"(?:an?|the|this|that|one|another|his|her|its|their|our|my|your|[A-Z][\w.’'-]*[’']s?)"
CALLED = rf"(?:{PAPERS}|{ACTS})"
READ_PAPERS = rf"(?!{LOOSE}\b){PAPERS}"
BEGINS = (
    r"^(?:(?:And|But|Yet|So|Now|Still)\s)?"
    r"(?:(?:In|On|At|For|By|Under|After|Before|To)\s[^,.:;!?]{1,80},\s|[A-Z][\w’'-]*,\s)?"
)
COPULA = r"(?:is|was|are|were|could|can|leaves?|left|ran to|runs to|came|comes|took|has|had|deserves?)\b"
WHOSE = r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Yy]our|[\w.-]+[’']s?)"
HERE = (
    r"(?:^|[,;]\s+|\b[Aa]nd\s+)"
    r"(?:(?:[Hh]ere|[Tt]his|[Tt]hat|[Tt]hese|[Bb]elow)(?:,\s[^,]{1,40},)?\s(?:is|are|was|were)\b|[Hh]ere[’']s)\s"
)

SURE = (
    # From the ministry's website:
    rf"^(?:(?:And|But|Now|Then)\s)?[Ff]rom\s{CLAUSE}{{2,200}}:$",
    # This is from the owners' agent:
    rf"\b(?:[Tt]his|[Ii]t|[Tt]hat|[Hh]ere|lines|one)\s(?:is|are|was|were|comes?|came)\sfrom\s{CLAUSE}{{2,200}}:$",
    # According to the report:
    r"\b(?:[Aa]ccording to|[Ii]n the words of|[Tt]o quote)\s"
    rf"(?!{CLAUSE}{{2,200}},\s(?:we|he|she|they|it|there|you|I)\s){CLAUSE}{{2,200}}:$",
    # It continues:
    rf"\b(?:{READS}|{PROVIDES})(?:\s(?:[a-z]+ly|on|by [a-z]+ing))?\s*(?:{THIS_WAY})?\s*:$",
    # She put the matter like this two days later:
    rf"\b{PUTS}{PLAIN}{{0,60}}:$",
    # The lawyers see it differently:
    rf"\b{SEES_IT}\s*:$",
    # She dictated a last letter to her sister:
    rf"(?<!to )\b{WRITES}\b{PLAIN}{{0,100}}:$",
    # And this, from the chairman of the same committee; it's from Ruben in Vell:
    rf"\b(?:[Tt]his|[Tt]hese|[Tt]hat|[Oo]ne|[Aa]nother|[Mm]ore|[Ii]t[’']s|[Tt]hat[’']s),?\s(?:just\s)"
    rf"?from\s{CLAUSE}{{2,200}}:$",
    # Statement from Orrum Rail:
    rf"^(?:An?\s)?(?:[\w-]+\s){{0,2}}?(?i:{CALLED})\s(?:from|by)\s(?:the\s|an?\s)?[A-ZÀ-Þ][^.:;,]{{2,60}}:$",
    # In my postbag, a note from Mrs Halloran:
    rf"^(?:[Aa]lso\s)?(?:(?:[Ii]n|[Oo]n|[Ff]rom|[Nn]ext|[Tt]hen|[Aa]nd|[Ff]irst|[Ll]ast)\b[^.:;,]{{0,60}},\s)"
    rf"(?:an?|this|one|another|the)\s(?:[\w-]+\s){{0,3}}?"
    rf"{CALLED}\s(?:from|by)\s[^.:;]{{2,100}}:$",
    # Then there is Otto Kramm, the only survivor:
    r"^(?:(?:And|But)\s)?[Tt]hen there (?:is|was|are|were)\s[A-ZÀ-Þ][^.:;]{1,120}:$",
    # An aide phoned with this clarification:
    rf"\b(?:with|by|in)\s(?:this|these|the following)\s(?:[\w-]+\s){{0,3}}?{CALLED}(?:\s[\w’'-]+){{0,6}}:$",
    # The report, published in April, is damning:
    rf"(?i:{BEGINS}(?:{OWN}\s)?{SOME}{{0,6}}?{READ_PAPERS}\b(?:,[^,.:;]{{1,80}},)?\s(?:is|was|are|were)\s[\w-]+:$)",
    r"^(?:Said|Wrote|Says|Writes|(?:So|Thus) (?:said|says|wrote|writes|spoke|ran|reads))\s[^.:;]{2,160}:$",
    # The last word belongs to the village head; it was left to the caretaker to spell it out:
    r"\b(?:last|final|first|best) word\s(?:\w+\s){0,3}?(?:to|is|was|came|comes)\b[^.:;]{2,120}:$",
    rf"\b(?:fell|falls|was left|is left|left it)\sto\b[^.:;]{{2,120}}\sto\s(?:say|put|spell|point|explain|speak|"
    rf"answer|reply|"
    rf"ask|tell|remind|state|voice|sum){PLAIN}{{0,60}}:$",
    # The best of these voices is the foreman's daughter:
    r"^(?:But |And )?[Tt]he\s(?:[\w-]+\s){0,5}?(?:voices?|witness|witnesses|word|words|testimony|account|letters)\s"
    r"(?:is|was|are|were|comes|came|belongs?)\s[^.:;]{2,120}:$",
    # Two days later this arrived; a second message followed:
    rf"\b(?:[Tt]his|[Tt]hese lines|{CALLED}(?:,[^,:]{{1,80}},)?)\s(?:then\s|soon\s)?(?:arrived|came|come|followed|"
    rf"follows|appeared|"
    r"appears|went up|went out|came back|was waiting|lay)\b[^.:;]{0,60}:$",
    # Among her papers is this instruction; under each of them stood the same answer:
    r"^(?:(?:And|But|Then|Only|Next)\s)?(?:(?:In|On|At|Among|Under|Beneath|Below|Behind|Beside|Above|Inside|From|"
    r"By|Across|"
    r"Between|After|With|Then|Next|First|Last|then|next|in|on|at|[A-Z][a-z]+ed|Underneath|There)\b)[^.:;“”\"]{0,120}?"
    r"\s?\b(?:is|are|was|were|came|comes|stood|stands|lay|lies|hung|hangs|arrived|arrives|appears|appeared)"
    r"(?:,\s[^,.:;]{1,30},)?\s(?:also\s)?"
    rf"(?:an?|the|this|these|his|her|its|their|another|one|[A-Z][\w’'-]*[’']s)\s(?:[\w-]+\s)"
    rf"{{0,4}}?{CALLED}\b{PLAIN}{{0,160}}:$",
    # She put on her glasses and read aloud; let me read you an entry:
    rf"\b[Rr]ead(?:s|ing)?\s(?:it\s|this\s)?(?:aloud|out)\b{PLAIN}{{0,100}}:$",
    rf"\b(?:[Rr]ead|[Qq]uote|quoting|reading|put|show|give|play)\s(?:to\s)?(?:you|them|us|me|from|him|her)\s"
    rf"(?:from\s)?(?:{OWN}\s)?(?:[\w’'-]+\s){{0,4}}?{CALLED}\b{PLAIN}{{0,100}}:$",
    # Equally blunt is Mirela Stoyan:
    r"^(?:But |And )?(?:Equally|No less|Even more|Far more|More|Less|Rather more|Rather less|Just as|Hardly less|"
    r"Scarcely less|Much|As)\s"
    rf"[\w-]+(?:\sstill)?\s(?:is|was|are|were)\s(?:[A-Z][\w’'-]+|{OWN}\s(?:[\w’'-]+\s){{0,4}}?(?:{SPEAKERS}|"
    rf"{CALLED}))\b"
    rf"{CLAUSE}{{0,100}}:$",
    # The label on the bottle is no less confident:
    rf"(?i:{BEGINS}(?:{OWN}\s)?{SOME}{{0,6}}?{PAPERS}\b)[^.:;]{{0,80}}?\s(?:is|was|are|were)\s(?:no less|less|more|"
    rf"even|far|rather|no|not|"
    rf"quite|hardly)\b{PLAIN}{{0,60}}:$",
    # The harbour master's log for that night; page 4 of the same leaflet:
    rf"^(?:(?:And|But|Then|Next),?\s)?(?:(?:[Tt]he|[Aa]n?|{OWN})\s(?:[\w’'-]+\s){{0,4}}?|(?:Page|Paragraph)"
    rf" \w+ of (?:the\s)?(?:\w+\s)?)(?!{LOOSE}\b)"
    rf"(?:{PAPERS})(?:,?\s(?:of|from|by|to|for|on|in|at|dated|as)\s(?:(?!(?:is|was|are|were|has|had)\b)"
    rf"[\w’'.-]+\s?){{1,9}})?(?:,[^.:;,]{{1,40}})?:$",
    # Kessel, two days later, on the radio:
    r"^(?:(?:And|But|Then)\s)?(?:(?:[A-ZÀ-Þ][\w.’'-]*\s){1,4}[A-ZÀ-Þ][\w’'-]*|"
    r"[A-ZÀ-Þ][\w’'-]+(?=[^:]{0,60}\b(?:radio|television|"
    r"interview|court|parliament|letter|diary|column|inquest|tribunal|conference|book|memoirs?|speech|website|"
    r"later|again)\b)),"
    r"\s(?:again|in|on|at|last|this|a|later|to|speaking|writing|(?:[\w-]+\s){1,3}(?:later|earlier|ago))\b"
    r"(?:(?!\b(?:is|was|are|were|has|had|have|will)\b)[^.:;]){0,80}:$",
    # Here is Vale again, a week later:
    rf"{HERE}(?:[A-ZÀ-Þ]{CLAUSE}{{0,120}}|"
    rf"(?:{OWN}\s)(?:[\w’'-]+\s){{0,4}}?(?:{SPEAKERS}|[A-ZÀ-Þ][\w’'-]+)\b{CLAUSE}{{0,80}}):$",
    # Orlo again:
    r"^(?:(?:And|But|Then)\s)?(?:[A-ZÀ-Þ][\w’'-]*\s){1,4}again:$",
    # The prosecutor, in her closing speech:
    r"^(?:(?:And|But|Then)\s)?(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w.-]*[’']s)\s)"
    rf"(?:[\w’'-]+\s){{0,3}}?{SPEAKERS}"
    r"(?:,?\s(?:again|in|on|at|last|this|a|later|to)\b[^.:;!?]{0,80})?:$",
    # A former colleague was less diplomatic:
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|{SPEAKERS}|[A-Z][\w’'-]+)(?:,[^,]{{1,100}},)?\s(?:is|was|are|were|sounded|seemed)\s"
    rf"(?:more|less|even|rather|hardly|scarcely|no|far|much|of another mind|in no doubt)\b{PLAIN}{{0,60}}:$",
    # It is written on the wall of the canteen:
    r"\b(?:is|was|are|were|been)\s(?:[a-z]+ly\s)?(?:written|printed|scrawled|painted|engraved|inscribed|carved|noted|"
    rf"recorded|stated|pinned|added)\b{PLAIN}{{0,80}}:$",
    # Vale took to the radio:
    r"\btook to (?:the )?(?:radio|airwaves|television|stage|floor|social media|Twitter|X|Facebook|Telegram|Instagram)\b"
    rf"{PLAIN}{{0,60}}:$",
    # The answer came from the clerk of works:
    rf"\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){{0,2}}?{ACTS}\s{CLAUSE}{{0,40}}?\b(?:from|of|by|came|arrived)\b"
    rf"{CLAUSE}{{0,100}}:$",
    # The notice rules that out in so many words:
    rf"\b(?:{IN_WORDS}|in (?:[a-z-]+ )?(?:[a-z-]+|\d+) (?:words|sentences|lines))\s*:$",
    # A passer-by took down his words:
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z][\w.-]*[’']s?)\s(?:[\w-]+\s){{0,3}}?{CALLED}\s*:$",
    # The letter, in full:
    rf"\b(?i:{CALLED})\b{CLAUSE}{{0,80}}\b(?:as follows|in full|in part|thus)\s*:$",
    # Vale hit back in a letter to staff:
    rf"\b(?:in|on|with|by|via|through)\s+{OWN}\s+(?:[\w’'-]+\s+){{0,4}}?{READ_PAPERS}\b{PLAIN}{{0,60}}:$",
    r"\b(?:in|on|via)\s+(?:an?\s|his\s|her\s|its\s|their\s)?(?:interview|email|e-mail|letter|social media|Twitter|"
    rf"Facebook|Telegram|the phone)\b{PLAIN}{{0,60}}:$",
    # The office sent us the following:
    r"\b(?:sent|sends|gave|gives|carried|carries|printed|prints|wrote|writes|left|leaves|issued|issues|released|"
    r"releases|published|posted|posts|"
    r"put out|handed|read out|reads out|offered|offers|received|got|quotes?|quoted|cites?|cited)\b"
    rf"{PLAIN}{{0,80}}\b(?:{CALLED}|the following|this|these words)(?:\s[\w’'-]+){{0,6}}\s*:$",
    # The notebook has this entry for 6 June:
    rf"\b(?:had|has|have|got|found|find|kept|keep)\s{OWN}\s(?:[\w’'-]+\s){{0,3}}?{CALLED}(?:\s[\w’'-]+){{0,10}}\s*:$",
    # Here is her reply; this is all of it:
    rf"{HERE}(?:all of it|it\b|(?:{OWN}\s)?(?:[\w’'-]+\s){{0,4}}?{CALLED}\b(?!\s(?:of|in|on)\s))"
    rf"{CLAUSE}{{0,80}}:$",
    # The letter was brief:
    rf"(?i:{BEGINS}(?:{OWN}\s)?{SOME}{{0,6}}?{READ_PAPERS}\b{CLAUSE}{{0,200}}?\b{COPULA}{CLAUSE}{{0,120}}:$)",
    # Their conclusion is as plain as can be:
    rf"(?i:(?:^|[,;]\s|\b(?:and|but)\s)(?:[\w-]+\s){{0,3}}?{WHOSE}\s(?:[\w-]+\s){{0,2}}?{ACTS}\b)"
    rf"{CLAUSE}{{0,200}}:$",
)
"""Patterns of sentences that lead in, each with one of its kind before it."""

SHOWN = re.compile(
    r"^(?:Consider|Take|Hear|Read|See|Note|Compare)\s"
    rf"{OWN}\s(?:[\w’'-]+\s){{0,3}}?{READ_PAPERS}\b{CLAUSE}{{0,160}}:$"
)
"""Take this passage from his book."""

BIDS = re.compile(r"^(?:Consider|Remember|Note|Listen to|Hear|Take|Read|Compare)\b(?! (?:how|what|that with what))")
MANNER = re.compile(
    r"\b(?:is|was|are|were|sounded|sounds|seemed|seems|became|remained|remains)\s(?:[\w-]+\s){0,3}?"
    r"(?:adamant|angrier|angry|blunt|blunter|brief|briefer|candid|careful|categorical|cautious|clear|clearer|"
    r"conciliatory|cooler|curt|defiant|direct|dismissive|emphatic|explicit|forthright|frank|generous|gracious|harsh|"
    r"harsher|honest|laconic|philosophical|plain|plainer|polite|precise|proud|scathing|sharp|sharper|short|shorter|"
    rf"specific|succinct|terse|unequivocal|unimpressed|unmoved|unrepentant|warmer)\b{PLAIN}{{0,60}}:$"
)
"""She was blunter."""

SPEAKER_BEFORE = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|{SPEAKERS}|(?<!^)[A-Z][\w’'-]+|^[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
    r"(?:,[^,]{1,100},)?\s$"
)
UNSURE = (
    # The answer is simple:
    rf"{BEGINS}[Tt]he\s(?:[\w-]+\s){{0,2}}?{ACTS}\b{CLAUSE}{{0,200}}:$",
    # The timetable is as follows:
    rf"\w\s{THIS_WAY}:$",
    # In its bulletin the office is cautious:
    rf"^(?:But |And |Yet )?(?:In|On|By)\s{OWN}\s(?:[\w’'-]+\s){{0,4}}?{PAPERS}\b{CLAUSE}{{0,200}}:$",
    # Here is what we know:
    rf"{HERE}(?:what|how|it|all)\b{CLAUSE}{{0,120}}:$",
    # Nor is the treasurer in any doubt:
    rf"^Nor (?:is|was|are|were|did|does|do)\s{CLAUSE}{{2,120}}:$",
    # A leaflet makes the case:
    rf"(?i:{BEGINS}(?:{OWN}\s)?{SOME}{{0,6}}?{PAPERS}\b{CLAUSE}{{0,320}}:$)",
)

TO_READERS = re.compile(
    r"^(?:Watch|See|Click|Follow|Sign|Like|Subscribe|Share|Do you|Want|Check|Join|Donate|Support|Help|Imagine|Suppose|"
    r"Ask yourself|Listen(?! to (?:the |an? |[A-Z]))|Read(?! (?:(?:the|his|her|its|their)|\S+[’']s) ))\b"
)
"""Beginnings that speak to the reader: what follows is the writer's, or a picture."""

IN_A_LIST = re.compile(
    r"\b(?:includ(?:e|es|ed|ing)|below|above|times\s[^()]{0,40}\)|here|ways?|reasons|(?<!other )things|questions)\s*:$"
)
SAYS = re.compile(rf"\b{SPEECH}\b")
GOVERNED = 180
"""Code points before the colon in which a verb of saying governs it."""

NEAR = 4
"""Words between an infinitive, "to say", and the colon; farther off it is no lead."""

ENDS_CLAUSE = re.compile(r"[.:;!?“”\"]")
LISTS = re.compile(r"(?:And |But )?(?:Here|These)(?: are|[’']s| is)\b(?!.*\b(?:what|how|as)\b)")
"""Here are three reasons: what follows is counted up, not said."""

NOUN_BEFORE = re.compile(
    r"(?i:\b(?:by|in|the|an?|some|any|no|of|his|her|their|its|our|my|your|this|these|those|other|latest|new|first|more|"
    r"and|on|for|two|three|four|five|six|seven|several|many|most|[a-z]+(?:al|ful|ous|ive|ing|ble))|[’']s)\s$"
)
SUBJECT_WORD = re.compile(
    r"[A-ZÀ-Þ@][\w’'.-]*[,)]?|\d{1,3}[a-z]?|he|she|they|it|we|who|which|that|also|then|even|but|[a-z]+ly|[a-z]+s|[a-z]+[,)]|has|"
    r"have|had|"
    rf"would|never|once|(?:{SPEAKERS}|{CALLED}),?|people|men|women|man|woman|[a-z]+(?:er|or|man|ist|ian|ant|ent)"
)
"""What may stand right before a verb that is as often a noun."""

PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:[a-z]+ly\s)?$")
GERUND = re.compile(r"\b(?:without|of|for|before|after|from|about|on)\s$")
INFINITIVE = re.compile(r"(?<!going )(?<!went on )(?<!goes on )\bto\s$")
INSTRUCTION = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou)(?:[’']ll|\s(?:can|could|will|must|should|need to|want to|have to))\s(?:\w+ly\s)?$"
)
STORY = re.compile(r"\s(?:the|a|its|their)\s(?:own\s|same\s|whole\s)?(?:story|tale)\b")
FIGURE = re.compile(r"(\d)[.:](\d)")
"""The mark in 16.35 ends no clause."""


def lists(sentence: str) -> bool:
    """Whether what follows a colon is counted up, shown to readers or asked of them rather than said.

    >>> lists("See photos from the debate below:"), lists("Over to the mayor:")
    (True, False)
    """
    words = sentence.strip()
    return any(one.search(words) for one in (TO_READERS, IN_A_LIST, LISTS))


class Lead(Enum):
    """Whether a sentence gives what follows to somebody."""

    NO = 0
    MAYBE = 1
    """It may, and what follows must show it: "The answer is simple:"."""
    YES = 2


def lead(sentence: str) -> Lead:
    """Whether a sentence that ends in a colon gives what follows to somebody, by its words.

    >>> lead("Item 7 reads in full:").name, lead("Their conclusion is as plain as can be:").name
    ('YES', 'YES')
    >>> lead("The answer is simple:").name
    'MAYBE'
    >>> lead("There were three of them on the quay:").name, lead("See photos from the debate below:").name
    ('NO', 'NO')
    """
    sentence = FIGURE.sub(r"\1 \2", sentence.strip())
    if not sentence.endswith(":") or len(sentence.split()) < 2:
        return Lead.NO
    if TO_READERS.match(sentence) or IN_A_LIST.search(sentence):
        return Lead.NO
    if SHOWN.match(sentence) or (not BIDS.match(sentence) and _surely(sentence)):
        return Lead.YES
    maybe = (BIDS, MANNER, *_compiled(UNSURE))
    return Lead.MAYBE if any(one.search(sentence) for one in maybe) else Lead.NO


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Compiled when a paragraph first ends in a colon: it takes longer than reading a short text."""
    return tuple(re.compile(pattern) for pattern in patterns)


def _surely(sentence: str) -> bool:
    if any(one.search(sentence) for one in _compiled(SURE)) or _says(sentence):
        return True
    manner = MANNER.search(sentence)
    return manner is not None and SPEAKER_BEFORE.search(sentence[: manner.start()]) is not None


def _says(sentence: str) -> bool:
    """Whether a verb of saying governs the colon at a sentence's end."""
    end = len(sentence)
    if LISTS.match(sentence):
        return False
    for match in reversed(list(SAYS.finditer(sentence, max(0, end - GOVERNED)))):
        between = sentence[match.end() : end - 1]
        if ENDS_CLAUSE.search(between):
            return False
        if governs(match.group(), sentence[: match.start()], between):
            return True
    return False


def governs(verb: str, before: str, between: str, loosely: bool = False) -> bool:
    """Whether a form is a verb that somebody says something with, rather than a noun, a wish or an instruction.

    `before` and `between` are the words of its sentence before it, and from it to the colon. Unless `loosely`, a
    passive and an infinitive count only where the colon is near: "we are told:", "she went on to say:".
    """
    if STORY.match(between) or INSTRUCTION.search(before):
        return False
    if verb in NOT_ALONE and (NOUN_BEFORE.search(before) or not _agrees(verb, before)):
        return False
    if (not loosely and PASSIVE.search(before) and between.strip()) or (verb.endswith("ing") and GERUND.search(before)):
        return False
    return loosely or not (INFINITIVE.search(before) and len(between.split()) > NEAR)


def _agrees(verb: str, before: str) -> bool:
    """Whether the word before a form that is as often a noun can be its subject: "Vale reports", not "Full report"."""
    last = (before.split() or [""])[-1].strip('“”"‘«»')
    if SUBJECT_WORD.fullmatch(last) is None:
        return False
    base = not verb.endswith(("s", "d", "ing")) and verb not in ("wrote", "spoke", "written", "spoken")
    return not (base and last[:1].isupper() and last not in ("I", "We", "They") and not last.endswith("s"))
