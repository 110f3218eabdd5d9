"""Find the passage; say how the quotation departs from it; look for what is said to be left out."""

from sayso.verify.edits import edits, replay
from sayso.verify.omissions import omissions
from sayso.verify.verify import verify
from sayso.verify.versions import version

__all__ = ["edits", "omissions", "replay", "verify", "version"]
