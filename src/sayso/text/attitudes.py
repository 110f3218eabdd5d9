"""English words for what somebody has in mind: believes, hopes, fears, takes a side. Base forms, and irregular ones."""

THINKING = """
adamant anticipate anticipation apparent assume assumption attention attuned aware awareness belief believe believer
bet calculate certain certainty comprehend conceive confidence confident confused confusion conscious consensus
consider consideration contemplate conviction convinced count deem deliberate disbelief disbelieve discern discover
disregard distrust doubt doubtful dubious dwell envisage envision epiphany evaluate expect expectation experience eye
familiar fathom figured figuring fixate focus foresaw foresee foreseen forget forgot forgotten grasp idea ignorant
ignore imagination impression infer interpret interpretation judgement judgment knew know knowledge known learn learnt
memory mind mindful misgiving misread mistrust misunderstand monitor mystified notion opinion outlook overestimate
overlook perceive perception perspective philosophy picture ponder position presume presumption prioritise prioritize
priority puzzle realisation realise realization realize reassess recognise recognition recognize reconsider regard
rely reputation rethink sanguine saw sceptic sceptical scepticism see seen sense skeptic skeptical skepticism spot
stance strategy suppose supposition sure suspect suspicion suspicious takeaway theory think thought toy treat trust
unaware uncertain uncertainty unclear undecided underestimate understand understood unknown unsure view viewpoint
vision watch wisdom witness
"""
"""Having a thing in mind: as true, as likely, as so and so, or as not yet settled."""

WANTING = """
aim ambition aspiration aspire avoid balk bent bid busy choice choose chose chosen clamor clamour commitment committed
compelled covet crave decide decision dedicated design desire desperate desperation determination determined
disinclined eager eagerness effort eschew goal hesitant hesitate hesitation hunger hungry inclination inclined intend
intent intention interest keen loath loathe longing meant mission motivated motive opt option pick plan plot poised
policy prefer preference prepare purpose pursue rather ready reluctance reluctant resist resistance resolve schedule
scheme search strive target tempt unwilling unwillingness vie vying want willing willingness wish yearn
"""
"""Wanting a thing, meaning to bring it about, or shrinking from it."""

FEELING = """
admiration admire admirer adoration adore affection afraid aghast agitated agonise agonize alarm amazed ambivalence
ambivalent amused amusement anger angry annoyance annoyed antipathy anxiety anxious appalled appreciate appreciation
appreciative apprehension apprehensive ashamed astonished astonishment attitude attracted aversion baffled befuddled
bemused bitter bitterness bored bother care cautious cherish comfort comfortable concern contempt cynical defiant
delight despair despise detest devoted devotion disappointed disappointing disappointment disapproval disapprove
discomfort discontent disdain disenchanted disgruntled disgust disillusioned dislike dismay displeased displeasure
dissatisfaction dissatisfied distressed distrustful disturbed dread embarrassed embittered embolden emotion empathise
empathize empathy enamored enamoured enjoy enjoyment enraged enthused enthusiasm enthusiastic envious envy euphoria
exasperated exasperation excite excitement fascinate fascination fear fearful feel felt fond fondness frustrate
frustration furious fury glad glued grateful gratitude grief grievance grieve happy hate hatred hope hopeful horrified
hostile hostility idolise idolize impatience impatient impress indifferent indignant indignation infatuated infuriate
insecurity intrigue irate ire irk irritate jealous jealousy joy leery love lukewarm mad miffed mood mourn nervous
nervousness nostalgia nostalgic offended optimism optimistic outrage overwhelmed painful panic passion passionate
perplexed pessimism pessimistic pissed pity please pleasure pride proud rankle regret relief relieved relish remorse
resent resentful resentment resonate respect respectful revel revere reverence revolted revulsion riled roil sad
saddened sadness satisfaction satisfy scare seethe sensitive sentiment shaken shock shy spooked startle stoked stunned
surprise sympathetic sympathise sympathize sympathy terrified terror thankful thrill tired tolerance tolerate torn
trouble unapologetic uncomfortable unease uneasy unhappy unimpressed unnerved unsettled untroubled upbeat upset
wariness wary weary worried
"""
"""Being moved by a thing, well or ill."""

SIDING = """
adherent adopt agree align allegiance alliance ally anti assent backer ballot booster boycott camp coalesce devotee
disagree dissent divided division elect embrace enemy faith fan favor favorable favorably favorite favour favourable
favourably favourite foe follower friendly loyal loyalist loyalty opponent oppose opposite opposition partial popular
popularity proponent resistant revolt rooted side split sponsor stand stood stuck support supporter supportive
surrogate sympathiser sympathizer unfavorable unfavorably unfavourable unified unite unpopular vote voter withdraw
withdrew
"""
"""Being for a thing or against it, without a word that need have been spoken."""

SEEMING = """
against apparently appear appearance attempt back battle began begin begun fight fought grapple held hold keep kept
lean like likely look move mull need ostensibly seek seem seemingly set sought sound struggle tend try
"""
"""Words that leave it to the one behind them: seemed to suggest, tried to explain. Alone they tell of a mind."""

SAID_OR_THOUGHT = """
assess conjecture fret guess imagine judge marvel muse reason reckon reflect reflection remember reminisce ruminate
surmise theorise theorize wonder worry
"""
"""Words for what is as often thought as said: wondered, guessed, remembered."""
