"""The language of a text, by the small words that it is full of."""

import re

# The commonest words of each language that few others have; a text of news has one in every eight words or so.
SMALL_WORDS = {
    "en": "the of and to that was for with his they have from this which were are been but not who said has will",
    "de": "der die das und nicht mit dem den ein eine ist von zu auf für im auch sich wurde werden nach bei hat",
    "fr": "le les des et est dans une du qui pour pas sur avec par plus aux ont été cette mais leur sont",
    "es": "el los las del una por con para como más pero sus fue ha este está también entre han desde sobre",
    "pt": "os as do da em não uma dos das com para mais foi ao pelo pela seu sua são também ter até",
    "it": "il di che della delle gli nel sono una per con non anche più dal alla dei è stato questo ha",
    "nl": "het een van en niet dat zijn voor met op aan er ook worden heeft bij naar maar deze werd",
    "pl": "nie się na że jest jak przez oraz dla po który była został są od ale jego także tym",
    "sv": "och att det som för är inte på med till av den har ett från kan men också skulle",
    "da": "og at det som for er ikke på med til af den har et fra kan men også blev være",
    "no": "og at det som for er ikke på med til av den har et fra kan men også ble være",
    "fi": "ja on ei että se oli mutta myös kun hän ovat joka mukaan jo sen ole kuin niin",
    "tr": "ve bir bu için da de ile olarak çok daha olan gibi kadar sonra ancak ise değil oldu",
    "ru": "и в не на что с по как это его но из за для от был она они также было",
    "uk": "і в не на що з як це його але за для від був вона вони також було які та",
    "cs": "se na je že v a to si jsem by ale jako pro podle které který byl také jeho už",
    "ro": "și în de la cu nu că pe din mai este sunt pentru care fost după această ale",
    "hu": "a az és hogy nem is egy meg volt de csak már mint még szerint lesz azt ezt",
    "id": "yang dan di itu dengan untuk tidak dari dalam akan pada juga ini ke telah oleh",
}
KNOWN = {
    word: [name for name, words in SMALL_WORDS.items() if word in words.split()]
    for words in SMALL_WORDS.values()
    for word in words.split()
}
SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30fe]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0386-\u03ce]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("th", re.compile("[\u0e01-\u0e4c]")),
    ("hi", re.compile("[\u0905-\u0939]")),
    ("bn", re.compile("[\u0985-\u09b9]")),
)
"""Scripts that news is written in by one language above all."""

SAMPLE = 4_000  # characters that are looked at
LEAST = 5  # small words that must be there
CLEAR = 1.25  # times as many as the next language has
WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str:
    """The language of a text as a tag (BCP 47), or "" where it is too short or two fit about equally well.

    >>> language("The harbour was closed and the ferry that was to leave for the islands has not been seen.")
    'en'
    """
    sample = text[:SAMPLE]
    for name, script in SCRIPTS:
        if len(script.findall(sample)) > 0.1 * len(sample):
            return name
    count: dict[str, int] = {}
    for word in WORD.findall(sample.lower()):
        for name in KNOWN.get(word, ()):
            count[name] = count.get(name, 0) + 1
    ranked = sorted(((hits, name) for name, hits in count.items()), reverse=True)
    if not ranked or ranked[0][0] < LEAST:
        return ""
    return ranked[0][1] if len(ranked) < 2 or ranked[0][0] >= CLEAR * ranked[1][0] else ""
