"""The first room: bytes to a document with zones and details."""

from sayso.read.read import read

__all__ = ["read"]
