"""English words for what is spoken, written or shown. Base forms, and irregular ones.

They add to the verbs in `reporting`. Those are few, and sure enough to find a telling by; these only say what a cue
that has been found is about, and so may be many, nouns among them.
"""

SAYING = """
according account ad address admission advertisement advice air allegation allegedly allude allusion analysis anecdote
announcement apologise apologize apology argument article articulate aside assertion assessment assurance avow beam
bill blare blunt book boom brag brief broach broadcast bulletin call campaign candid caption categorise categorize
caveat challenge chant characterisation characterization chat chatter chronicle circulate cite clarification clarify
coin column commentary communicate communique compare comparison complaint concession conclusion condolence confession
contention contradict contrast convention conversation convey convince counsel cover coverage cue damning debate
declaration define definition deliver delve demagoguery denial depict depiction description dialogue dictate dictum
directive disclosure discussion dispatch display document documentary draft echo editorial elicit emphatic entreat
epithet espouse essay evoke example excerpt exchange exhort expand explanation explicit explore expose expound
expression feature filing footage foretell formulate forthcoming forward frame gesture gloss gossip greet grill groan
guidance headline hear heard highlight honest hype identify implicate implication imply include information
insinuation insistence interview intimate introduce invitation invite invoke jibe jokingly language law lede letter
lie liken list litany lobby lying manifesto mantra mean memo memoir message mislead misled missive misspoke misstate
mouth mum name narrate narrative negotiate negotiation news newspaper nickname nod notable notify oath oratory
ordinance outlet outspoken overheard overstate paint pamphlet paper paragraph paraphrase parrot passage persuade
petition phrase pitch place plaint platform plea pled poem poll portrait portray portrayal pose poster preach present
presentation press preview profile pronouncement propaganda proposal proposition propound publication publicise
publicize publish punctuate query quotation ramble rebuttal recap recapitulate recast recital recitation record
redefine refer reference refrain rehash relay release reminder rename render rephrase replay reportage reportedly
reporter reprise response restate retell revelation review revisit rhetoric rumble rumor rumour sang sarcastic script
sentence shorthand sing sketch slogan slur smile smirk source speculation speech spell spelt spin statement
stipulation story stump submit summarisation summarization summary sung supposedly survey synopsis tale talk telegraph
telephone term testimonial testimony thank thesis threat threaten tick tirade title tone touch transcript transmit
treatise tribute typify unveil upfront utterance verbal verbalise verbalize verdict verse version video vocal voice
volunteer vouch wave wink word
"""
"""Speech and writing as such, and what they stand in: a cue says it, a memo, a petition."""

JUDGING = """
acclaim accolade accusation accuse admonish admonition advocacy affirmation applaud applause assail assault attack
attribute attribution barb bash belittle berate bicker blast boo bristle broadside brush cajole carp castigate
celebrate celebration champion chastise clash commend commendation compliment condemn condemnation confirmation
confront congratulate congratulation counterattack credit critic critical criticism critique crow dare debunk defence
defender defense deflect demean demonise demonize denigrate denunciation derision derisive detractor diatribe dig ding
disagreement disavow disclaim discount discredit dismissal dismissive disown disparage dispute distance double
downplay dub encourage encouragement endorse endorsement eulogise eulogize eviscerate excoriate extol extoll fault
feud fire flatter fulminate fume gloat goad gush hail hammer harangue harp heap heckle herald hit honor honour impugn
indict indictment insult jab jeer knock lambast lambaste lampoon lash laud mangle mock mockery nitpick ovation
overplay pan parody pillory play poke pressure promotion protester provoke pummel quarrel rap rattle rave react rebuff
rebuke rebut recommendation recrimination refute reject rejection reprimand reproach repudiate repudiation revile
ridicule rip roast salute satirise satirize savage scathing scorn scrutinise scrutinize scrutiny shoot shot shrug
single slap slash slight smear snipe snub spar spat spurn squabble strike struck swat swing swipe tangle taunt tear
tore tout trash troll tussle undercut underplay unleash unload upbraid vilify vindicate vitriol wag warm welcome whack
whip worship
"""
"""Praise and blame, claim and counter-claim: they are spoken or written, whatever is felt."""

DECLARING = """
accept acceptance acknowledgement acknowledgment acquiesce agreed agreement allowance appoint appointment approval
approve assign authorise authorization authorize avert award ban bar bless certify commission commit compromise concur
confer consent convict crown dedicate designate diagnose diagnosis direct disagreed disallow dispense disqualify enact
enforce excuse file forbade forbid forgave forgive formalise formalize grant guarantee guide impeach impose injunction
instruction issue join lawsuit legalise legalize mandate nominate nomination objection outlaw overrule overturn pardon
pass permission permit prescribe proclamation prod prohibit prohibition promote prosecute provide push raise ratify
reaffirm reassurance reassure recant refusal refuse register reinstate reneg renege renew renounce repeal require
requirement rescind resign retract return reversal revoke rule sanction settle sign specify spur sue suit summon
undertake veto void withhold
"""
"""Doing a thing by saying so: promises, orders, rulings, refusals."""

SHOWING = """
betray bring brought capture carry contain corroborate data demonstrate demonstration detect determine encapsulate
establish evidence exemplify exhibit figures find forecaster foreshadow found glimpse illustrate index indication
indicative indicator investigate investigation link measure merit mirror pinpoint prediction project projection proof
prove proven rank rate represent research result show showcase shown signify spotlight study suggestion suggestive
symbolise symbolize tally trace uncover unmask valuation verify
"""
"""What a paper, a poll or a find is said to show."""

GOING_ON = """
build built came cast chime clear come draw drawn drew follow gave get give given go gone got laid launch lay made
make open paid pay proceed put ran reserve run send sent share start take taken took turn went
"""
"""Verbs that leave it to the word behind them: made the case. Alone they go on with what was said."""
