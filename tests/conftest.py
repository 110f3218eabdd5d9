"""No test fails by the clock: a law holds as well on a slow machine."""

from hypothesis import settings

settings.register_profile("sayso", deadline=None)
settings.load_profile("sayso")
