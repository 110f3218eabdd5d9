"""Follow a statement to what it rests on; count independent origins."""

from sayso.ground.ground import ground
from sayso.ground.origins import origins

__all__ = ["ground", "origins"]
