"""What the names that a page gives its elements hint at: tags, classes, ids, roles, microdata."""

import re
from enum import StrEnum
from functools import lru_cache


class Hint(StrEnum):
    """What an element is for, by its name."""

    MENU = "menu"
    COMMENTS = "comments"
    FURNITURE = "furniture"
    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BIOGRAPHY = "biography"
    NOTICE = "notice"


START, END = r"(?:^|[\s_-])", r"(?=$|[\s_-]|\d)"
# The first that fits counts. Names are cut at hyphens, underscores and capitals, as pages join them.
NAMED = (
    (Hint.COMMENTS,
    r"comments?(?:-?(?:list|area|section|wrapper|thread|body|content|form|container))?|disqus|discussion|respond|"
    r"fb-comments|livefyre|replies"),
    (Hint.MENU,
    r"nav|navbar|navigation|menu|breadcrumbs?|site-?(?:header|footer|nav)|masthead|top-?bar|pagination|"
    r"skip-?links?|offcanvas|mega-?menu|cookie(?:s|-.{1,20})?|consent|gdpr|banner"),
    (Hint.BIOGRAPHY,
    r"(?:author|writer|contributor)s?-?(?:bio(?:graphy)?|box|info|description|about|profile|details?|card|desc|"
    r"block)|about-?(?:the-?)?authors?|bio(?:graphy)?|bio-?(?:box|text)"),
    (Hint.NOTICE,
    r"copyright|disclaimer|licen[sc]e|rights|fair-?use|legal|republish(?:ing)?|corrections?|editors?-?note|"
    r"colophon"),
    (Hint.CAPTION,
    r"(?:wp-|image-|photo-|media-|img-|figure-|picture-|gallery-)?caption(?:-?text)?|figcaption|(?:photo|image|"
    r"picture|media|img)-?(?:credits?|source|copyright|description|desc)|photographer|legende"),
    (Hint.FURNITURE,
    r"pull-?quotes?|related(?:-.{1,20})?|recommend(?:ed|ations?)?|more-?(?:stories|news|articles|from|on)|"
    r"read-?(?:more|also|next)|trending|most-?(?:read|popular|viewed)|popular|promo(?:ted|tion)?s?|newsletter(?:s|"
    r"-.{1,20})?|sign-?up|subscri(?:be|ption|ptions)|share(?:-?(?:bar|buttons?|links?|tools|this|icons?))?|"
    r"sharing|social(?:-.{1,20})?|addthis.{0,20}|sharedaddy|ads?|advert(?:s|isement|isements|ising|orial)?|"
    r"sponsor(?:ed|s)?|outbrain|taboola|tags?(?:-?(?:list|links|cloud))?|topics|widget|sidebar|side-?bar|rail|"
    r"teasers?|toolbar|tools|print|donate|donation|cta|call-?to-?action|jp-relatedposts|yarpp|reading-?time|"
    r"follow(?:-us)?|next-?prev|prev-?next|post-?navigation"),
    (Hint.STANDFIRST,
    r"stand(?:-?first)?|deck|dek|sub-?(?:title|headline|heading|head|hed)|article-?(?:summary|intro|lead|lede|"
    r"excerpt|description|teaser)|summary|chapeau|bajada|entradilla|vorspann|lead-?text|intro-?text|sottotitolo"),
    (Hint.BYLINE,
    r"by-?lines?|authors?(?:-?(?:names?|line|link|info|meta))?|contributors?|vcard|writers?|written-?by|"
    r"autor(?:en|in)?|auteur|byauthor|article-?author"),
    (Hint.DATELINE,
    r"date-?lines?|time-?stamp|dates?|pub-?date|published(?:-?(?:date|at|on|time))?|publish-?(?:date|time)|"
    r"post-?(?:date|time)|entry-?date|updated?(?:-?(?:date|at|time))?|article-?(?:date|time)|datum|fecha|"
    r"article-?meta-?date"),
    (Hint.KICKER,
    r"kick(?:er)?|eyebrow|(?:article-?)?(?:overline|strapline|roof(?:line)?)|topper|rubric|section-?(?:label|name|title|tag)|article-?(?:section|category|"
    r"label|type|kicker)|post-?(?:category|label)|label|dachzeile|cintillo|antetitulo"),
    (Hint.HEADLINE, r"headlines?|(?:article|entry|post|story|page|content|news)-?(?:title|headline|heading)|hed|title"),
)  # fmt: skip
PATTERNS = tuple((hint, re.compile(f"{START}(?:{names}){END}")) for hint, names in NAMED)
TAGS = {
    "nav": Hint.MENU,
    "figcaption": Hint.CAPTION,
    "time": Hint.DATELINE,
    "caption": Hint.CAPTION,
}
ROLES = {"navigation": Hint.MENU, "banner": Hint.MENU, "contentinfo": Hint.MENU, "search": Hint.MENU, "menu": Hint.MENU}
PROPERTIES = {
    "headline": Hint.HEADLINE,
    "alternativeHeadline": Hint.STANDFIRST,
    "author": Hint.BYLINE,
    "datePublished": Hint.DATELINE,
    "dateModified": Hint.DATELINE,
    "articleSection": Hint.KICKER,
    "comment": Hint.COMMENTS,
}
LONGEST_NAME = 200  # characters of class and id looked at


def hint(tag: str, names: str, role: str = "", prop: str = "") -> Hint | None:
    """What an element is for, by its tag, its classes and id, its role and its microdata property.

    >>> hint("div", "articleByline js-x"), hint("div", "col-8"), hint("figcaption", "")
    (<Hint.BYLINE: 'byline'>, None, <Hint.CAPTION: 'caption'>)
    """
    return PROPERTIES.get(prop) or ROLES.get(role) or TAGS.get(tag) or (named(names[:LONGEST_NAME]) if names else None)


@lru_cache(maxsize=8192)
def named(names: str) -> Hint | None:
    """What classes and ids hint at."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).lower()
    return next((hint for hint, pattern in PATTERNS if pattern.search(parted)), None)
