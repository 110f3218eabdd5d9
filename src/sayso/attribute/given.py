"""Given names common in English-language news, by the pronoun that goes with them; none that goes with both."""

HE = frozenset(
    """
    aaron abdul abdullah abraham adam adnan adrian ahmad ahmed aidan al alan albert alberto alec alejandro
    alessandro alexander alexei alfred ali alistair allan allen alvin amir amos anders andre andreas andrei andrew
    angus ansel antal anthony antoine anton antonio antony archibald arjun arnold arthur arturo asher axel barack
    barry bart ben benedict benjamin bernard bernie bert bertrand bill billy bjorn bob bobby boris brad bradley
    brendan brent brett brian bruce bruno bryan byron calvin carl carlo carlos cecil cedric cesar charles charlie
    chester chris christian christoph christopher chuck clarence claude clayton cliff clifford clint clive colin
    conor corey cornelius craig curtis cyril cyrus dale damian damien dan daniel danny darius darrell darren dave
    david dean denis dennis derek desmond diego dieter dietrich dimitri dirk dmitri dominic don donald douglas
    duncan dustin dwayne dwight earl ed eddie edgar eduardo edmund edward edwin elias elijah elliot elmer emanuel
    emil emilio emmanuel enrique eric erik ernest ernesto ernie ethan eugene evan ezra fabian federico felix
    ferdinand fernando floyd francesco francis francisco franco francois frank franklin franz fred freddie
    frederick fritz gabriel gareth garrett gary gavin gene geoff geoffrey george gerald gerard gerhard giles
    giovanni giuseppe glenn gordon graeme graham grant greg gregor gregory guido guillermo gunther gus gustav guy
    hamid hank hans harold harry harvey hassan hector heinrich henri henrik henry herbert herman horace howard
    hubert hugh hugo hussein ian ibrahim ignacio igor ike isaac ismail ivan ivo jack jacob jacques jaime jake
    james jamie jan jared jason javier jay jeb jeff jeffrey jens jeremiah jeremy jerome jerry jesse jim jimmy
    joachim joe joel johan johann john johnny jon jonas jonathan jorge jose joseph josh joshua juan jules julian
    julio julius juma jurgen justin kamal karim karl keith ken kenneth kenny kent kevin khalid kurt kyle lamar
    lance larry lars laurence lawrence lech lenny leo leon leonard leonardo leopold leroy lester lewis liam lionel
    lloyd lorenzo lou louis lowell luca lucas ludwig luigi luis lukas luke luther mahmoud malcolm manuel marc
    marcel marcelo marco marcos marcus mario mark marshall martin marvin mateo mathias matt matteo matthew
    matthias maurice mauricio max maximilian maxwell mehmet melvin michael michel miguel mike mikhail miles milos
    mitch mitchell mohamed mohammad mohammed moses muhammad mustafa nabil narendra nasser nathan nathaniel ned
    neil nelson newt nicholas nick nicolas nigel niels nikita nikolai noah norman oleg oliver olivier omar orlando
    oscar oskar osama otto owen pablo paolo pascal patrick paul pavel pedro percy pete peter phil philip philippe
    phillip pierre piers piotr rafael rahul ralph ramon randall randy raphael raul ravi ray raymond recep reginald
    rene reuben rex ricardo richard rick ricky rob robert roberto rodney rodrigo roger roland rolf roman ron
    ronald ronnie rory ross roy rubén rudolf rudy rufus rupert russell saeed salman salvador sam samir samuel saul
    scott sean sebastian sergei sergio seth shane shawn sherman sidney silvio simon stan stanley stefan stephen
    sterling steve steven stewart stuart sven ted terrence terry theodore thomas tim timothy tobias toby todd tom
    tomas tommy tony travis trevor tristan tyler ulrich umberto vaclav vernon vic victor vince vincent vitaly
    vittorio vladimir wallace walter warren wayne wendell werner wilbur wilfred wilhelm will willem william willie
    winston wolfgang yasser yuri yusuf zach zachary zoltan
    """.split()
)
SHE = frozenset(
    """
    abby abigail ada adela adele adriana agatha agnes aisha alba alexandra alice alicia alina alison amanda amber
    amelia amina amy ana anastasia andrea angela angelina anita ann anna anne annette annie antonia april arlene
    astrid audrey barbara beata beatrice beatriz becky belinda benazir bernadette bertha beth bethany betsy betty
    bonnie brenda briana brianna bridget brigitte camilla candace carla carly carmen carol carole caroline carolyn
    carrie catalina catherine cathy cecilia celeste celia charlene charlotte cheryl chloe christina christine
    cindy claire clara clarissa claudia colleen condoleezza connie constance consuelo cora corinne courtney
    cristina cynthia daisy daniela danielle daphne dawn deborah debbie debra deirdre delia denise diana diane dina
    dolores donna dora doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen elsa elvira
    emilia emily emma erica erika erin esperanza estelle esther eva evelyn faith fatima fatou fiona flora florence
    frances francesca frieda gabriela gabrielle gail georgia geraldine gertrude gina gisela gladys gloria grace
    greta gretchen gwen gwendolyn hanna hannah harriet hazel heather heidi helen helena helga henrietta hilary
    hilda hillary holly ida imelda ines ingrid irene irina iris irma isabel isabella isabelle ivanka ivana jackie
    jacqueline jane janet janice janine jasmine jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna
    joanne jocelyn josephine joyce juanita judith judy julia juliana julie juliet karen karin kate katharine
    katherine kathleen kathryn kathy katie katrina kayla kellyanne kirsten kristen kristin kristina lara latoya
    laura lauren laurie layla leila lena leonora letitia lidia lila lillian lily linda lisa livia liz lois lola
    loretta lorraine louisa louise lucia lucille lucy luisa lydia lynne mabel madeleine madeline maggie malala
    malia manuela marcela marcia margaret margarita maria mariam marianne marie marina marion marisa marjorie
    marlene marsha martha martina mary maryam matilda maud maureen maya megan melania melanie melinda melissa
    mercedes mia michaela michelle mildred mimi mina miranda miriam moira molly monica monika myra nadia nancy
    naomi natalia natalie natasha neera nellie nicola nicole nina noor nora norma octavia odette olga olive olivia
    ophelia pam pamela patricia patsy patti patty paula pauline pearl peggy penelope petra phoebe phyllis pippa
    polly priscilla priya rachel ramona rebecca regina renata rhonda rita roberta rosa rosalind rosalyn rose
    rosemary rosie roxanne ruth sabina sabrina sally samantha sandra sara sarah sasha selina serena shannon sharon
    sheila shelley shirley silvia simone sofia sonia sonya sophia sophie stacey stella stephanie sue susan susana
    susanna suzanne svetlana sybil sylvia tabitha tamara tamika tania tanya tara tatiana teresa tessa thelma
    theresa tina tracey ursula valentina valeria valerie vanessa vera veronica victoria viola violet virginia
    vivian wanda wendy wilhelmina winifred yasmin yolanda yvette yvonne zainab zoe
    """.split()
)


def pronoun(name: str) -> str:
    """ "he" or "she" where a full name's first word tells it; empty where it does not.

    >>> pronoun("Martin Oake"), pronoun("Orrin Vale")
    ('he', '')
    """
    first = name.split(" ", 1)[0].lower()
    return "he" if first in HE else "she" if first in SHE else ""


SHORT = {
    "andy": "andrew", "bill": "william", "bob": "robert", "bobby": "robert", "chuck": "charles", "dick": "richard",
    "don": "donald", "ed": "edward", "ted": "edward", "jack": "john", "jim": "james", "jimmy": "james", "joe": "joseph",
    "kate": "katherine", "kathy": "katherine", "larry": "lawrence", "liz": "elizabeth", "beth": "elizabeth",
    "mike": "michael", "mick": "michael", "peggy": "margaret", "maggie": "margaret", "rick": "richard",
    "tony": "anthony", "tom": "thomas", "tommy": "thomas", "bernie": "bernard", "jerry": "gerald", "harry": "henry",
    "hank": "henry", "dave": "david", "steve": "stephen",
    "will": "william", "willie": "william", "betty": "elizabeth", "jeb": "john",
}  # fmt: skip
"""Short forms of given names that are not their beginnings."""


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one: the same, a short form, or an initial.

    >>> same_given("Joe", "Joseph"), same_given("O.", "Orrin"), same_given("Ana", "Anton")
    (True, True, False)
    """
    a, b = sorted((one.strip(".").lower(), other.strip(".").lower()), key=len)
    if a == b or (len(a) == 1 and b.startswith(a)):
        return True
    if _squeezed(a) == _squeezed(b):
        return True
    return (len(a) >= 3 and b.startswith(a) and pronoun(a) == pronoun(b)) or SHORT.get(a) == b or SHORT.get(b) == a


def _squeezed(name: str) -> str:
    """A name with doubled letters as one: Hilary and Hillary, Philip and Phillip."""
    return "".join(letter for at, letter in enumerate(name) if name[at - 1 : at] != letter)
