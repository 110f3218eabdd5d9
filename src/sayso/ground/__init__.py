"""Follow a statement to what it rests on; count independent origins."""

from sayso.ground.copies import copies
from sayso.ground.ground import ground
from sayso.ground.origins import origins

__all__ = ["copies", "ground", "origins"]
