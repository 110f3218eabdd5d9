"""English words so common that sharing them tells a reader nothing."""

COMMON = frozenset(
    """
    a about above after again against all almost along already also although always am among an and another any
    anyone anything are arent around as at away back be became because become been before began being below between
    both but by came can cannot cant could couldnt did didnt do does doesnt doing done dont down during each either
    else enough even ever every few first for from further get gets getting give given go goes going gone got had
    hadnt has hasnt have havent having he held her here hers herself him himself his how however i if im in indeed
    instead into is isnt it its itself ive just keep kept kind know last least less let like made make makes making
    many may maybe me might more most much must my myself near need never next no nobody none nor not nothing now of
    off often on once one only onto or other others our ours ourselves out over own part per perhaps put quite rather
    really same see seen set several shall she should shouldnt since so some somebody someone something soon still
    such take taken than that thats the their theirs them themselves then there therefore theres these they theyre
    thing things this those though through thus till to together too took toward towards under until up upon us use
    used very via was wasnt way we well went were werent weve what whatever when where whether which while who whole
    whom whose why will with within without wont would wouldnt yes yet you your yours yourself
    """.split()
)
"""Function words and the emptiest verbs, folded as `sayso.text.fold.fold_word` folds them."""
