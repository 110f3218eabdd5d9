"""Laws of reading are about what comes out, not about how busy the machine is."""

from hypothesis import settings

settings.register_profile("reading", deadline=None)
settings.load_profile("reading")
