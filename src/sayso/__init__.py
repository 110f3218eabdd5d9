"""On whose say-so? Sayso takes a news report apart: who speaks, where the words came from, who really said them."""

__version__ = "0.1.0"
