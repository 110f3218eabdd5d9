"""Nouns: what sources without a name are called, by the kind of source that they are."""

from sayso.text.press import PRESS_WORDS

PAPERS = frozenset(
    """
    memo memorandum document study survey poll letter report filing complaint lawsuit suit statement transcript
    file record cable book paper e-mail email analysis indictment ruling order disclosure decree treaty communique
    communiqué manifesto brief briefing text tweet post posting message note review audit assessment article
    editorial story column op-ed essay memoir release press-release dossier affidavit deposition subpoena warrant
    verdict judgment judgement opinion bill act law statute amendment constitution contract agreement resolution
    platform charter application petition questionnaire index ranking table chart graph data dataset figures
    statistics census estimate forecast projection finding results biography obituary manuscript diary log logbook
    register minutes newsletter pamphlet leaflet booklet flyer sign placard banner ad advert advertisement
    commercial video footage recording tape photograph caption website page rating footnote certificate licence
    license permit schedule proposal plan draft blueprint white-paper guidelines handbook manual rulebook circular
    notice bulletin dispatch account interview audio telegram fax pollster-average average evidence research
    science testimony archive archives tally polling
    """.split()
)
"""Nouns for something written down or recorded; the plural is taken off before they are looked up."""

OUTLETS = frozenset(
    """
    newspaper broadcaster magazine outlet network channel station agency-france tabloid daily weekly blog
    broadsheet newswire podcast journal programme wire press-agency news-agency
    """.split()
)
BODIES = frozenset(
    """
    ministry department agency office government council committee army navy force police party commission company
    corporation university institute bureau court association union bank group foundation authority service
    command coalition organization organisation centre center congress senate house parliament board assembly
    directorate administration federation league nations pentagon kremlin corps hospital society fund campaign
    military inspectorate trust firm pac super-pac camp team cabinet tribunal jury panel delegation embassy
    consulate mission secretariat presidency regime junta militia airline airport factory brewery retailer
    manufacturer maker chamber school college academy museum library church diocese mosque synagogue charity
    nonprofit non-profit think-tank start-up startup brigade regiment watchdog regulator taskforce task-force
    legislature caucus conference club staff crew city town county state country nation parish municipality
    borough district province capital kingdom republic empire crown treasury throne palace vatican fbi cia nsa un
    eu nato movement alliance network-rail utility insurer lender carrier operator dealer supplier builder
    contractor publisher studio label chain store shop tribe clan faction lobby syndicate cartel consortium
    conglomerate partnership enterprise business industry
    """.split()
)
BODY_NAMES = BODIES - frozenset(
    "state city town country nation crown label chain business industry maker lobby builder carrier dealer".split()
) | frozenset(
    """
    inc ltd llc plc co corp gmbh holdings forces services organizations industries brothers partners associates
    international authorities commissioners guard guards republic workers teachers dockers nations brotherhood
    front network networks systems technologies laboratories observatory exchange commerce crossroads project
    initiative watch forum taskforce headquarters division harbour
    """.split()
)
"""Words that a body's own name may end in, or have before "of"."""

PRESS = frozenset(PRESS_WORDS.lower().split("|")) | frozenset(
    "ap upi broadcasting beacon msnbc pbs al-jazeera online argus echo advertiser leader messenger blog voice axios "
    "buzzfeed breitbart slate vox univision telemundo espn newsmax huffpost insider c-span medium wired economist "
    "newspaper magazine broadcaster".split()
)
ROLES = frozenset(
    """
    spokesman spokeswoman spokesperson minister president mayor governor senator director chief chairman
    chairwoman chairperson chair secretary general colonel judge justice author writer professor doctor lawyer
    attorney commander captain leader official analyst candidate congressman congresswoman representative
    ambassador envoy adviser advisor deputy manager officer commissioner inspector watchman underwriter broker
    fisherman prosecutor bishop priest teacher student farmer worker driver nurse survivor witness mother father
    harbourmaster foreman engineer clerk founder co-founder editor reporter correspondent columnist aide ally
    strategist pollster consultant operative nominee contender front-runner frontrunner hopeful rival opponent
    challenger incumbent delegate lawmaker legislator billionaire millionaire mogul tycoon magnate developer
    businessman businesswoman entrepreneur executive ceo boss investor banker trader economist historian scientist
    researcher scholar expert academic lecturer physician surgeon neurosurgeon psychologist biologist astronomer
    activist advocate campaigner organizer organiser protester volunteer supporter critic donor fundraiser voter
    resident neighbour neighbor shopper customer client passenger tourist visitor tenant landlord owner landowner
    shopkeeper waitress waiter barista baker butcher carpenter plumber electrician mechanic pilot sailor soldier
    veteran sergeant lieutenant admiral major guard policeman policewoman detective sheriff trooper agent spy
    hacker whistleblower source insider informant man woman boy girl person child son daughter husband wife
    brother sister uncle aunt cousin nephew niece grandfather grandmother widow widower parent friend colleague
    partner companion host anchor presenter moderator interviewer journalist blogger commentator pundit novelist
    poet playwright filmmaker screenwriter producer actor actress comedian singer musician artist painter
    photographer designer architect athlete coach player referee king queen prince princess pope cardinal
    archbishop imam rabbi pastor preacher reverend monk nun mp mep premier chancellor treasurer comptroller
    ombudsman auditor accountant solicitor barrister counsel magistrate juror defendant plaintiff suspect victim
    patient staffer intern caller reader listener viewer user member head number-two successor predecessor speaker
    whip ranger warden keeper gentleman lady fellow guest refugee migrant immigrant citizen politician statesman
    diplomat negotiator mediator translator interpreter secretary-general vice-president lobbyist principal dean
    provost coordinator co-author co-chair figure newcomer maverick outsider evangelist evangelical democrat
    republican conservative liberal socialist texan new-yorker firebrand standard-bearer heir strongman autocrat
    dictator ruler chieftain warlord rebel fighter militant terrorist gunman attacker assailant shooter robber
    thief inmate prisoner convict medic paramedic firefighter fireman lifeguard miner logger welder docker
    stevedore trucker conductor employee graduate native occupier spouse ex-wife ex-husband ex-president custodian
    janitor cleaner cook chef gardener farmhand shepherd miller brewer
    """.split()
)
"""Nouns for one person."""

PEOPLE = frozenset(
    """
    people officials critics media press public some many others most few several both all everyone everybody
    anyone anybody someone somebody nobody none one those another neither either each half majority minority crowd
    audience electorate establishment opposition elite base rank-and-file folks men women children youth crew
    rivals youngsters millennials millenials blacks whites latinos hispanics evangelicals progressives
    conservatives liberals moderates independents reports rumours rumors hundreds thousands dozens millions scores
    percent per-cent quarter third two-thirds community population membership leadership brass faithful masses
    staffers personnel enforcement family families couple pair trio duo household respondents counterparts clergy
    cavalry intelligentsia officialdom more fewer plenty number
    """.split()
)
"""Nouns for people without a name."""

COLLECTIVES = frozenset(
    """
    number group handful majority minority crowd pair series couple dozen dozens hundred hundreds thousand
    thousands lot lots variety roster slew string host bunch array constellation cluster score scores quarter
    third half half-dozen percent part share bulk rest plenty flood wave body chorus stream set kind sort type
    member members one two three four five six seven eight nine ten some many most several few all each any none
    both either neither more others much another
    """.split()
)
"""Words before "of" that leave the word after it to say what is counted."""

GROUPS = frozenset(
    "dems gop democrats republicans conservatives liberals tories socialists communists libertarians".split()
)

HE = frozenset(
    """
    mr sir lord king prince father brother spokesman chairman congressman businessman foreman fisherman watchman
    actor son husband uncle man boy nephew grandfather widower fireman policeman gunman waiter statesman salesman
    gentleman pope imam monk
    """.split()
)
SHE = frozenset(
    """
    mrs ms miss dame lady queen princess sister spokeswoman chairwoman congresswoman businesswoman mother daughter
    wife aunt woman girl actress niece grandmother widow nun waitress councilwoman policewoman
    """.split()
)
