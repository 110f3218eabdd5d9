"""`sayso` at the command line: thin verbs over the house; one module each."""

from sayso.cli.group import main

__all__ = ["main"]
