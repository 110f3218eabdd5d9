"""Words that outlets of the press are called by."""

PRESS_WORDS = (
    "News|Times|Post|Herald|Tribune|Gazette|Journal|Telegraph|Guardian|Observer|Chronicle|Mail|Express|Mirror|Courier|"
    "Examiner|Dispatch|Press|Wire|Radio|TV|Television|Magazine|Today|Daily|Weekly|Review|Bulletin|Independent|Standard|"
    "Star|Globe|Inquirer|Monitor|Ledger|Sentinel|Record|Register|Outlook|Reuters|AFP|CNN|BBC|NBC|CBS|ABC|NPR|Bloomberg|"
    "Politico|TASS|Xinhua"
)
"""Alternatives of a regular expression; each room adds the words that only it takes for an outlet's."""
