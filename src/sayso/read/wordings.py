"""The words by which a line tells that it is no part of the report: pleas, menus, notices, credits, biographies.

Patterns are regular expressions without case in which a space stands for any one white space and a word in angle
brackets for a list below: `share this <piece>`. Every repeat in them is bounded, so no line can make them slow.
"""

import re
from dataclasses import dataclass
from enum import Enum

from sayso.model.document import Part
from sayso.read.agencies import KNOWN

UPPER = r"(?-i:[^\W\d_a-zß-öø-ÿ])"
LISTS = {
    "upper": UPPER,
    "name": rf"{UPPER}[\w’'.-]{{0,30}}(?: (?:(?:de|da|di|del|der|den|van|von|bin|al|el|la|le|ter|y) ){{0,2}}"
    rf"{UPPER}[\w’'.-]{{0,30}}){{1,4}}",
    "piece": "(?:article|story|piece|post|essay|report|column|commentary|interview|excerpt|op-?ed|blog|feature|page|"
    "video|news)",
    "network": r"(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|reddit|pinterest|e-?mail|"
    "social media|mastodon|bluesky|threads|tiktok|flipboard|messenger|substack)",
    "role": r"(?:journalist|writer|author|reporter|correspondent|editor|columnist|fellow|professor|lecturer|researcher|"
    "analyst|contributor|blogger|photographer|commentator|historian|activist|producer|freelance|critic|director|"
    "scientist|economist|lawyer|attorney|scholar|student|founder|broadcaster|novelist|poet|strategist|consultant|"
    r"expert|advis[eo]r|diplomat|presenter|essayist|translator|investigator|teacher|host|president|chair|member)s?\b",
    "again": "(?:re-?published|re-?printed|re-?posted|cross-?posted|syndicated)",
    "stood": "(?:published|appeared|posted|printed|ran|aired|released)",
    "agency": f"(?-i:{KNOWN})",
    "end": r"\W{0,3}$",
}


class Reach(Enum):
    """How far the words alone can be trusted."""

    ANYWHERE = "anywhere"
    """A line that says this is no part of the report, wherever it stands."""

    EDGE = "edge"
    """Reports say this too: it counts above the headline or below the end only."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a line tells what it is."""

    rule: str
    part: Part
    reach: Reach
    longest: int
    """Characters; a longer line is something else that happens to have the words."""

    needles: tuple[str, ...]
    """Lower-case words of which one must stand in a line, or it is not worth trying."""

    opens: re.Pattern[str] | None
    """How such a line begins."""

    holds: re.Pattern[str] | None
    """What such a line may have anywhere in it."""


def wording(
    rule: str,
    part: Part,
    reach: Reach,
    longest: int,
    needles: str,
    opens: tuple[str, ...] = (),
    holds: tuple[str, ...] = (),
) -> Wording:
    """A row of the table; needles are divided by `|`."""
    begin = compiled(opens, r"\W{0,3}(?:%s)")
    return Wording(rule, part, reach, longest, tuple(needles.split("|")), begin, compiled(holds, "(?:%s)"))


def compiled(patterns: tuple[str, ...], frame: str) -> re.Pattern[str] | None:
    """The patterns as one, with the lists filled in."""
    if not patterns:
        return None
    whole = "|".join(patterns)
    for name, words in LISTS.items():
        whole = whole.replace(f"<{name}>", words)
    return re.compile((frame % whole).replace(" ", r"\s"), re.IGNORECASE)


FURNITURE, NOTICE, BIOGRAPHY, BYLINE, CAPTION = Part.FURNITURE, Part.NOTICE, Part.BIOGRAPHY, Part.BYLINE, Part.CAPTION
ANYWHERE, EDGE = Reach.ANYWHERE, Reach.EDGE
NO_LIMIT = 10**9

NOTICES = (
    wording(
        "disclaimer/1",
        NOTICE,
        ANYWHERE,
        NO_LIMIT,
        "disclaimer|haftungsausschluss|avertissement|descargo",
        opens=(
            r"(?:legal |editorial )?(?:disclaimer|haftungsausschluss|descargo de "
            r"responsabilidad)s?\s{0,3}(?:[:.–—-]|$)",
            r"avertissement ?:",
        ),
    ),
    wording(
        "correction/1",
        NOTICE,
        ANYWHERE,
        1500,
        "correction|clarification|note|version of this|this |disclosure|competing|interest",
        opens=(
            r"(?:corrections?|clarifications?|(?:full )?disclosure|competing interests?|conflicts? of interest) "
            r"?[:(—–]",
            r"(?:editor|publisher|author)(?:[’']?s[’']?)? note\b",
            r"note (?:from|by) the editors?\b",
            r"(?:an (?:earlier|previous) version of )?this <piece>(?: and \w+|[’']s headline)? (?:has (?:since "
            r")?been|was|is) "
            r"(?:later |since )?(?:updated|corrected|amended|clarified|edited|changed|removed)\b",
            r"(?:an (?:earlier|previous) version of )?this <piece>(?: and \w+|[’']s headline)? "
            r"(?:mis(?:stated|identified|spelled|spelt|quoted)|(?:incorrectly|wrongly|mistakenly) \w+)\b",
        ),
    ),
    wording(
        "republication/1",
        NOTICE,
        ANYWHERE,
        700,
        "publish|appear|print|posted|republish|reprint|repost|re-p|crosspost|cross-|translat|syndicat|source|"
        "original|supplied|provided|distributed|written|filed",
        opens=(
            r"(?:this|the|our|(?:a|an|parts|portions) (?:\w+ )?(?:version )?of (?:this|the)) (?:\w+ "
            r"){0,2}?<piece>\b.{0,60}"
            r"\b(?:originally|first|previously) (?:\w+ )?<stood>\b",
            r"(?:this|the) (?:\w+ ){0,2}?<piece> (?:is|was|has been) (?:\w+ )?(?:<again>|translated)\b",
            r"(?:originally|first|previously) <stood>\b",
            r"(?:this|the) (?:\w+ )?<piece> (?:appears|appeared|is published|was published) in (?:the |our )?.{2,40} "
            r"(?:issue|edition)\b",
            r"(?:this|the) (?:\w+ ){0,2}?<piece> (?:is|was|has been) (?:\w+ )?(?:supplied|provided|distributed|"
            r"written|filed) (?:by|from|to us by)\b",
            r"<again> (?:here )?(?:from|with|by|under|courtesy)\b",
            r"the original (?:source|version|text) (?:of|for) this <piece>",
            r"(?:read|see|view) the original\b.{0,80}$",
        ),
    ),
    wording(
        "update/1",
        NOTICE,
        ANYWHERE,
        1500,
        "updat|aktualisierung|actualizaci|mise à jour|aggiornamento",
        opens=(
            r"(?:update|aktualisierung|actualización|mise à jour|aggiornamento)d?(?: ?\([^()\n]{1,60}\)|"
            r",? \d[^\n:]{0,30}"
            r"(?::\d\d[^\n:]{0,20})?|,? [^\W\d]{3,9}\.? \d{1,2}[^\n:]{0,20})? ?[:–—]",
            r"(?:this|the) <piece> (?:was|is|has been) (?:last )?(?:updated|changed)\b",
            r"(?:last )?updated (?:on|at|with|to)\b.{0,120}$",
        ),
    ),
    wording(
        "copyright/1",
        NOTICE,
        ANYWHERE,
        600,
        "©|(c)|copyright|reproduction|rights|droits|rechte|derechos|diritti|direitos|rechten|права|prawa|版权|著作権|"
        "無断|무단|الحقوق",
        holds=(
            r"(?<!\w)©",
            r"(?<!\w)\(c\) ?(?:19|20)\d\d",
            r"\bcopyright ?(?:©|\(c\)|:|by\b|(?:19|20)\d\d|notice\b|<upper>[\w ’'&.-]{1,50},? (?:19|20)\d\d)",
            r"\breproduction without (?:\w+ ){0,2}(?:leave|permission|consent)\b",
            r"\ball rights? reserved\b",
            r"\btous droits (?:de reproduction )?réservés",
            r"\balle rechte vorbehalten",
            r"\btodos (?:los derechos|os direitos) reservados",
            r"\btutti i diritti (?:sono )?riservati",
            r"\balle rechten voorbehouden",
            r"все права защищены|wszelkie prawa zastrzeżone|版权所有|無断転載|著作権|무단 ?전재|جميع الحقوق محفوظة",
        ),
    ),
    wording(
        "no-reuse/1",
        NOTICE,
        ANYWHERE,
        800,
        "redistributed|reproduc|republish|permission|consent|copyright",
        opens=(
            r".{0,120}\b(?:may|must|shall|can) ?not be (?:published|reproduced|copied|distributed|transmitted|"
            r"republished|"
            r"reprinted|used).{0,160}\b(?:redistributed|permission|consent|authori[sz]ation)\b",
            r"no part of this .{0,80}\b(?:reproduced|copied|used|published)\b",
            r"copyright<end>",
        ),
    ),
    wording(
        "media-contact/1",
        NOTICE,
        ANYWHERE,
        400,
        "inquir|enquir|press contact|media contact|press office|media relations|queries|questions",
        opens=(
            r"(?:for )?(?:all )?(?:media|press|publicity) (?:(?:and|or) \w+ )?(?:inquir(?:y|ies)|enquir(?:y|ies)|"
            r"queries|"
            r"questions ?:|contacts? ?[:@]|relations ?:|office ?:)",
        ),
    ),
)

CREDITS = (
    wording(
        "articles-by/1",
        BYLINE,
        ANYWHERE,
        200,
        " by",
        opens=(
            r"(?:(?:more |all |other )?(?:articles?|stories|story|posts?|reports?|text|words|written|compiled) "
            r"by) ?:? {1,3}<name>",
        ),
    ),
    wording(
        "reporting-credit/1",
        NOTICE,
        ANYWHERE,
        400,
        "reporting|editing|contribut|compiled|files from|translat|edited",
        opens=(
            r"(?:with )?(?:additional |further )?(?:reporting|writing|research|editing|compiled|translated|"
            r"translation|edited|"
            r"files)(?: (?:and|for .{1,30}) (?:reporting|writing|research|editing))? (?:by|from) (?:the |our "
            r")?<upper>.{0,240}$",
            r".{0,200}\bcontributed (?:additional |further )?(?:reporting|research|writing)\b",
            r".{0,200}\bcontributed to (?:this|the) (?:\w+ )?(?:report|story|article|post)\b",
        ),
    ),
    wording(
        "agency-credit/1",
        NOTICE,
        ANYWHERE,
        400,
        "press|afp|reuters|upi|dpa|efe|ansa|agenc|wire|xinhua|bloomberg|tass|interfax",
        opens=(
            r"(?:contributing|contributors?) ?: .{2,200}$",
            r"(?:the )?<agency> (?:[a-z]+ ){0,3}(?:writers?|reporters?|correspondents?|journalists?|staff|"
            r"photographers?|producers?) .{0,240}\b(?:contributed|reported|reporting)\b",
            r"(?:with|from|includes?|using|contains?) (?:\w+ ){0,3}(?:files?|material|information|reporting|reports?|"
            r"input|additional) (?:\w+ )?(?:from|by) (?:the )?(?:<agency>|(?:news )?(?:agencies|wires?))\b.{0,120}$",
            r"(?:con información de|mit material (?:von|der)|avec) (?:la |le |l[’'])?(?:<agency>|agencias?|agences?|"
            r"agenturen)\b.{0,60}$",
            r"(?:the )?<agency>(?: ?[/,&] ?(?:<agency>|\w{2,4})){0,4}<end>",
        ),
    ),
    wording("reported-from/1", NOTICE, EDGE, 400, "reported from", opens=(r"<name>.{0,120}\breported from <upper>",)),
    wording(
        "picture-credit/1",
        CAPTION,
        ANYWHERE,
        400,
        "image|photo|picture|illustration|graphic|map|chart|screenshot|video|cover|bild|foto",
        opens=(
            r"(?:(?:featured?|lead|cover|header|top|main|title|banner|file|stock) )?(?:image|photo(?:graph)?|picture|"
            r"illustration|graphic|map|chart|screenshot|cover|photo illustration|bild|foto|video)s?"
            r"(?: ?(?:credits?|source|caption|courtesy of))? ?(?::|©|\| |(?:is|are|was|comes?|taken) (?:taken )?"
            r"(?:from|courtesy|by)\b|by <upper>|courtesy\b|via\b|credit\b)",
        ),
    ),
    wording(
        "agency-picture/1",
        CAPTION,
        ANYWHERE,
        500,
        "getty|photo|afp|reuters|credit|shutterstock|alamy|epa|file |picture|image",
        opens=(r"(?-i:FILE) ?(?:PHOTO|IMAGE|PICTURE)? ?(?::|[-–—] (?:In this|This|A|The) )",),
        holds=(
            r"[(\[](?:photo|image|picture|credit|ap|afp|epa|getty|reuters)\b[^()\n\]]{0,120}[)\]]\.?$",
            r"[.!?”\"’)] ?(?-i:Photo|Picture|Image|Foto|Bild)s?(?: by)? ?: ?[^.!?]{2,60}\.?$",
            r"(?:/|\bvia ) ?(?-i:AFP|AP|EPA|Reuters|Getty Images|Shutterstock|Alamy)(?: via .{3,20})?\)?\.?$",
            r"\bgetty images\)?\.?$|\b(?-i:AP) photo(?:/.{1,40})?\)?\.?$|\bfile photo\)?\.?$",
        ),
    ),
)

PLEAS = (
    wording(
        "share-plea/1",
        FURNITURE,
        ANYWHERE,
        500,
        "share|forward|cross|tweet|repost|spread|follow us|like us|find us|join us|note to|dear reader|print|"
        "email|follow |button|"
        "to our reader|to all reader|friend",
        opens=(
            r"(?:a )?(?:note to|dear|to) (?:our |all )?readers? ?[:,].{0,120}\b(?:share|click|press|tap|forward|"
            r"send|donate|support|"
            r"subscribe|buttons?)\b",
            r"(?:please )?(?:use|press|click|tap) (?:on )?(?:one of )?the .{0,30}\bbuttons?\b",
            r"(?:please |kindly )?(?:click|press|use|tap|hit) (?:on )?(?:the|our|one of the) share\b",
            r"(?:please )?(?:share|forward|re-?post|re-?tweet|tweet|cross-?post|print|e-?mail|save|bookmark) "
            r"(?:this|the|our) "
            r"(?:\w+ )?<piece>\b",
            r"(?:please )?(?:share|tweet|post|send)(?: (?:this|it))? ?(?:on|via|to|with) (?:<network>|(?:your "
            r")?(?:friends|"
            r"family|others))\b",
            r"share(?: this)? ?[:!]?<end>",
            r"share(?: this)? ?:[^.!?]{1,100}$",
            r"spread the word<end>",
            r"\[?(?:mail|e-?mail|send|forward|recommend)(?: (?:this|it))?(?: (?:page|story|article))? to (?:a |"
            r"your )?friends?\b",
            r"(?:please )?(?:follow|like|find|join|connect with|visit|watch) (?:us|our \w+|@\w+|the .{1,40}) "
            r"(?:\w+ ){0,2}?"
            r"(?:on|at) <network>\b",
            r".{0,300}\b(?:forward this <piece>\b.{0,80}\b(?:list|friends|e-?mail)|cross-?post (?:on|to|this) )",
        ),
    ),
    wording(
        "support-plea/1",
        FURNITURE,
        ANYWHERE,
        400,
        "sign up|subscri|member|free |limit|log in|login|sign in|register|donat|support|newsletter|inbox|enjoy|"
        "our app|alerts|journalism|channel|patreon|paypal|our ",
        opens=(
            r"(?:please |why not |click here to |don[’']t miss out[!.,]? )?(?:sign up|subscribe|become an?|join|"
            r"get|receive|"
            r"support|donate|make an?|help|if you|enjoy(?:ing|ed)|like what|want|consider|download|your|we "
            r"(?:need|rely|"
            r"depend)|never miss|stay (?:informed|up)|keep up)\b(?=.{0,200}\b(?:newsletters?|inbox|mailing list|"
            r"memberships?|"
            r"subscri(?:be|bers?|ptions?)|donat(?:e|ions?|ing)|support(?:ing)? (?:us|our|independent|this)|"
            r"(?:independent|our|"
            r"quality|public-interest) journalism|our (?:work|app|channel|coverage|(?:\w+ )?pages?)|"
            r"patreon|paypal|free trial|"
            r"paywall|push "
            r"(?:alerts|notifications)|e-?mail (?:alerts|updates)|this <piece>)\b)(?!.{0,200}[”\"] \w+ said)",
            r"you(?:[’']ve| have) (?:now )?(?:read|reached|used|viewed) .{0,40}(?:free|limit|allowance)",
            r"(?:already a (?:subscriber|member)|(?:this (?:article|content|story) is )?(?:for|exclusive to|"
            r"reserved for) (?:subscribers|members))\b.{0,120}$",
            r"(?:log ?in|sign ?in|register|subscribe) (?:now )?to (?:continue|read|keep reading)\b",
            r"become a (?:paying |monthly |sustaining )?(?:member|subscriber|supporter|patron|friend) (?:of "
            r"[^.!?]{2,60})?<end>",
        ),
    ),
    wording(
        "comments/1",
        FURNITURE,
        ANYWHERE,
        160,
        "comment|kommentar|comentario|repl|conversation|discussion|response|debate",
        opens=(
            r"(?:leave|post|add|write|submit|cancel) (?:a |your |the )?(?:comment|reply)\b",
            r"(?:\d[\d,.]{0,8}|no|view|show|see|read|load|all|post|recent|latest|top)? ?(?:all |more "
            r")?(?:comments?|kommentare|commentaires|comentarios|commenti|replies|"
            r"responses) ?\(?\d{0,6}\)?<end>",
            r"(?:please )?comments? on .{1,80}\b(?:facebook|page|site|articles?|forum)\b",
            r"join the (?:conversation|discussion|debate)\b",
            r"be the first to (?:comment|reply)",
            r"comments (?:are|have been|will be) (?:now )?(?:closed|moderated|disabled|off)",
        ),
    ),
    wording(
        "section/1",
        FURNITURE,
        ANYWHERE,
        60,
        "related|you m|recommended|most |trending|latest|more |top stor|pick|choice|next|further|around the|from "
        "our|mehr zum",
        opens=(
            r"(?:related (?:articles?|stories|story|posts?|news|content|coverage|topics?|reading|links?|videos?)|"
            r"mehr zum thema|"
            r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in)(?: this| these)?|recommended(?: for "
            r"you)?|more (?:stories|news|"
            r"articles)|most (?:read|popular|viewed|shared|commented)(?: (?:today|now|this week|stories|"
            r"articles))?|trending(?: (?:now|"
            r"stories|today))?|latest (?:news|stories|headlines|posts|articles)|top stories|editors?[’']?s?[’']? "
            r"(?:picks?|choice)|"
            r"up next|further reading|(?:from )?around the web|from our (?:partners|sponsors?)) ?:?<end>",
            r"more (?:from|on|in|about) ?:? [^.!?”\"]{1,60}$",
        ),
    ),
    wording(
        "related/1",
        FURNITURE,
        ANYWHERE,
        220,
        "relat|read|also|more|don|sponsor|paid|promoted|advert|continue|scroll|click here|watch|lire|también|"
        "também|anche|"
        "lesen|video|listen|see |hear|ad|gallery|audio|podcast|interes|contenid|mire|mira|mirá|puedes|interessant|voir|"
        "veja|guarda|weiterlesen|artikel",
        opens=(
            r"(?:related|see also|read also|also read|read more|read next|read this next|(?:à )?lire aussi|lea también|"
            r"leia também|leggi anche|lesen sie auch|auch lesen|auch interessant|schon gelesen|"
            r"auch spannend|weiterlesen|mehr dazu|weitere artikel(?: zum thema)?|le puede interesar|te puede interesar|"
            r"puedes ver|lee también|lee además|mire|mira|mirá|vea también|contenidos? relacionados?|"
            r"notas relacionadas|"
            r"noticias relacionadas|más sobre|à voir|voir aussi|sur le même sujet|articoli correlati|guarda anche|"
            r"potrebbe interessarti|veja também|saiba mais|lees ook) ?[?!]?(?: ?: ?.{0,180}|<end>)",
            r"(?:sponsored(?: (?:content|links?|post|by .{1,40}))?|paid (?:content|post)|promoted(?: stories)?|"
            r"advertise?ments?|advertising|ad) ?:?<end>",
            r"(?:also (?:on|in)|don[’']t miss) ?:? [^.!?”\"]{1,60}$",
            r"(?:story|article|this <piece>|content|report) continues (?:below|after)\b",
            r"continue reading\b.{0,100}$",
            r"scroll (?:down )?(?:for|to) (?:more|continue|read)",
            r"click here (?:to|for) .{1,120}$",
            r"(?:read|see|hear|watch) (?:the )?(?:full|rest|complete|whole|entire|more)\b(?: (?:of|story|article|"
            r"text|post|thing|"
            r"report|interview|piece|here|on|at|about|it|this|statement|transcript|series|coverage|"
            r"video)\b){1,3}.{0,80}$",
            r"(?-i:Watch|Listen|Video|Gallery|Audio|Podcast) ?: .{1,160}$",
            r"(?-i:WATCH|VIDEO|LISTEN|PHOTOS|GALLERY|IN PICTURES|PODCAST|READ MORE|MORE|RELATED|ALSO|READ) ?: "
            r".{1,160}$",
        ),
    ),
    wording(
        "agency-advisory/1",
        FURNITURE,
        ANYWHERE,
        200,
        "adds|updates|recasts|rewrites|corrects|refiles|repeats",
        opens=(
            r"(?-i:Adds|Updates|Recasts|Rewrites|Corrects|Refiles|Repeats)\b[^.!?]{1,140}\b(?:paragraphs?|paras?|grafs?|"
            r"throughout|details|background|byline|quotes?)\b[^.!?]{0,30}$",
        ),
    ),
    wording(
        "cookies/1",
        FURNITURE,
        ANYWHERE,
        600,
        "cookie",
        opens=(r"(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking))\b.{0,120}\bcookies?\b",),
    ),
)

MENUS = (
    wording(
        "menu/1",
        FURNITURE,
        ANYWHERE,
        60,
        "",
        opens=(
            r"(?:home(?: ?page)?|startseite|inicio|accueil|e-?paper|"
            r"(?:main )?menu|search|skip to (?:the )?(?:main )?(?:content|navigation)|(?:back "
            r")?to (?:the )?top|"
            r"log ?(?:in|out)|sign ?in|register|my account|subscribe(?: now)?|about(?: us)?|contact(?: us)?|"
            r"advertise(?: with us)?|"
            r"privacy(?: (?:policy|notice|settings))?|terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|"
            r"cookies?(?: (?:policy|"
            r"settings|preferences))?|site ?map|rss(?: feeds?)?|careers|faqs?|donate(?: now)?|newsletters?|"
            r"loading(?:\.{3}|…)?|"
            r"close(?: menu)?|print(?: this)?|e-?mail(?: this)?|tweet|pin it|copy link|share|listen|next|previous|"
            r"(?:next|previous) "
            r"(?:article|post|story)|all articles|(?:show|load|view) (?:more|all)|see all|archives?|<network>)<end>",
        ),
    ),
    wording(
        "menu-row/1",
        FURNITURE,
        ANYWHERE,
        400,
        "home|about|contact|privacy|terms|news|world|login|sign in|sport|opinion|business",
        opens=(
            r"(?:[\w’'&-]{1,24}(?: [\w’'&-]{1,24}){0,2}(?: {2,9}|\t {0,3})){2,20}[\w’'&-]{1,24}(?: "
            r"[\w’'&-]{1,24}){0,2}<end>",
            r"(?:[\w’'&-]{1,24}(?: [\w’'&-]{1,24}){0,3} {0,3}[|›»>·•/] {0,3}){2,40}[\w’'&-]{1,24}(?: "
            r"[\w’'&-]{1,24}){0,6}<end>",
        ),
    ),
    wording(
        "tags/1",
        FURNITURE,
        ANYWHERE,
        400,
        "tags|tagged|filed under|topic|categor|keyword|in this story|posted in|schlagw",
        opens=(
            r"(?:tags?|tagged(?: (?:with|in|as))?|filed under|(?:more |related )?topics?|categor(?:y|ies)|"
            r"keywords?|in this story|"
            r"posted in|schlagwörter) ?: ?[^.!?]{1,360}$",
        ),
    ),
    wording(
        "counter/1",
        FURNITURE,
        ANYWHERE,
        80,
        "read|listen|views|shares|likes|min|visitor|video|audio|watch|podcast",
        opens=(
            r"(?:\d{1,3}[ -]?min(?:ute)?s?\.? (?:read|listen|watch)|(?:estimated )?read(?:ing)? time\b.{0,40}|"
            r"[\d.,]{1,9} ?[km]? "
            r"(?:views|shares|likes|reads|retweets|followers)|listen to (?:this|the) (?:article|story).{0,30})<end>",
            r"(?:video|audio|watch|listen|podcast) ?\(?\d{1,2}:\d\d(?::\d\d)?\)?<end>",
            r"you are visitor(?: (?:no|number|#))?\b.{0,30}$",
        ),
    ),
)

AT_THE_EDGE = (
    wording(
        "author-box/1",
        BIOGRAPHY,
        EDGE,
        1500,
        "about|author|writer|columnist",
        opens=(
            r"about the (?:authors?|writers?|contributors?)",
            r"author(?:[’']s)? bio(?:graphy)?",
            r"about <name><end>",
            r"(?:the )?(?:author|writer|columnist)s? (?:is|are|was|has|have|works?|teaches)\b",
        ),
    ),
    wording(
        "biography/1",
        BIOGRAPHY,
        EDGE,
        1500,
        " is | was | writes| covers| teaches| reports| has | joined| lives| holds| works| serves| are ",
        opens=(
            r"(?:(?:dr|prof|professor|sir|dame|rev|lt|col|gen|mr|mrs|ms)\.? )?<name>(?: (?:and|&) <name>)?"
            r"(?:,[^.!?”\"\n]{2,240},| \([^()]{1,60}\))? (?:is|was|are|has been|has (?:written|reported|covered|"
            r"worked)|serves|works|"
            r"writes|covers|teaches|reports|joined|lives|holds|speciali[sz]es) (?=.{0,300}?(?:<role>|based in\b))",
            r"<name> (?:writes|covers|teaches|reports) (?:about|on|for|at|the)\b",
        ),
    ),
    wording(
        "follow-author/1",
        BIOGRAPHY,
        EDGE,
        700,
        "follow|tweets|reached|twitter|author of|book|contacted",
        opens=(
            r"(?:you can )?follow (?:him|her|them|me|the author|<name>) (?:on|at|@)",
            r"(?:he|she|they|<name>) (?:tweets?|can be (?:reached|found|followed|contacted)|is (?:also )?the "
            r"author of)\b",
            r"(?:his|her|their) (?:latest|new|most recent|first|forthcoming) book\b",
            r"twitter ?:? ?@\w",
        ),
    ),
    wording(
        "views/1",
        NOTICE,
        EDGE,
        2000,
        "views|opinion|contents|ansichten|meinungen|statements|opiniones|opinioni",
        opens=(
            r".{0,200}\b(?:do|does) not (?:necessarily )?(?:reflect|represent|state|express)\b.{0,60}\b(?:views?|"
            r"opinions?|position|"
            r"policy|editorial|those of)\b",
            r"(?:the |all |any )?(?:(?:views?|opinions?|statements?)\b.{0,80}\b(?:expressed|presented|stated)|"
            r"contents? of this)\b"
            r".{0,120}\b(?:are|is|remain|belong)\b.{0,40}\b(?:own|author|sole|those of|responsib)",
            r"les opinions exprimées|las opiniones (?:expresadas|vertidas)|le opinioni espresse|as opiniões expressas",
            r"die (?:hier )?geäußerten (?:ansichten|meinungen)",
        ),
    ),
    wording(
        "fair-use/1",
        NOTICE,
        EDGE,
        NO_LIMIT,
        "copyright|fair use|fair dealing",
        opens=(
            r"(?=.{0,580}\b(?:fair use|fair dealing|permission|authori[sz]ed|without profit|educational|17 U\.?S\.?C))"
            r".{0,200}\bcopyright(?:ed|s)?\b.{0,40}\b(?:material|content|owner|holder|act|law)",
            r"fair (?:use|dealing) (?:notice|act|disclaimer|statement)\b",
        ),
    ),
    wording(
        "licence/1",
        NOTICE,
        EDGE,
        1200,
        "creative commons|cc by|cc-by|licen|public domain|republish|re-publish|publish|reprint|reproduc|repost|"
        "reuse|re-use",
        opens=(
            r".{0,300}\b(?:creative commons|cc[ -]by|(?:is|are|was) licen[sc]ed under|under an? .{0,40}\blicen[sc]e)\b",
            r"licen[sc]e ?:",
            r"[\w ]{2,60} licen[sc]e(?: of [\w ]{2,40})? ?:",
            r".{0,80}\b(?:may|can|free to|permission (?:is|to)|welcome to)\b.{0,60}\b(?:re-?publish|re-?print|"
            r"re-?post|reproduce|re-?use)(?:ed|d)?\b",
        ),
    ),
    wording(
        "source-line/1",
        NOTICE,
        EDGE,
        160,
        "via|source|quelle|fuente|fonte",
        opens=(r"(?:via|source|quelle|fuente|fonte) ?: ?[^.!?]{2,120}<end>",),
    ),
    wording(
        "support-note/1",
        NOTICE,
        EDGE,
        700,
        "partnership|support|grant|funded|collaboration|produced|series|part of",
        opens=(
            r"(?:this|the) (?:\w+ )?(?:<piece>|series|project|reporting|investigation|coverage) (?:is|was|has "
            r"been) (?:part of|(?:produced|"
            r"made possible|funded|supported|co-?published|written|created|reported) (?:in (?:partnership|"
            r"collaboration)|with|by|through|"
            r"as part|thanks))",
        ),
    ),
    wording(
        "contact/1",
        NOTICE,
        EDGE,
        300,
        "@|[email|contact|tips|letters|feedback|comments|(at)|report",
        opens=(
            r"(?:to )?(?:contact|write to|e-?mail|reach|send)\b.{0,120}(?:@|\[email|\bdot com\b|\bat our\b| on signal)",
            r"(?:do you have|got) (?:an? )?(?:news )?(?:tip|story)\b",
            r"send (?:us )?(?:your )?(?:tips|letters|comments|feedback)\b",
            r"(?:contact|e-?mail) ?:",
            r"to report (?:an? )?(?:error|mistake|correction)s?\b",
            r".{0,160}\b(?:write|e-?mail|contact|reach|call)\b.{0,80}[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,30}<end>",
            r"[^.!?]{1,80}[,:] ?[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}<end>",
            r"[^.!?]{1,60}: ?[\w.+-]{1,40} ?\(at\) ?[\w.-]{3,60}<end>",
            r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,30}<end>",
        ),
    ),
    wording(
        "editors-notes/1",
        NOTICE,
        EDGE,
        60,
        "notes",
        opens=(r"notes? (?:for|to) (?:the )?editors?<end>",),
    ),
    wording(
        "imprint/1",
        NOTICE,
        EDGE,
        500,
        "published by|registered|impressum|imprint|charity|publisher",
        opens=(
            r".{0,200}\b(?:printed and published|published) by\b",
            r".{0,200}\bregistered (?:office|charity|company|in|at|number|no\b)",
            r"(?:impressum|imprint|publisher|herausgeber) ?:",
        ),
    ),
    wording(
        "site-terms/1",
        NOTICE,
        EDGE,
        3000,
        "liab|warrant|this site|this website|trademark|reserves the right|terms of|non-profit|nonprofit",
        opens=(
            r"(?=.{0,560}\b(?:liab(?:le|ility)|warrant(?:y|ies)|trademarks?|reserves? the right|terms of (?:use|"
            r"service)|hyperlinks?|"
            r"accuracy|inaccura|501\(c\)))(?:we|the (?:publisher|editors?|site|website)|this (?:web)?site|all "
            r"(?:content|images|trademarks|"
            r"material)|by (?:using|accessing)|<name>) (?:is|are|do|does|make|take|accept|assume|reserve|believe|"
            r"cannot|will|this|the|on)",
        ),
    ),
)

WORDINGS = (*NOTICES, *CREDITS, *PLEAS, *MENUS, *AT_THE_EDGE)
