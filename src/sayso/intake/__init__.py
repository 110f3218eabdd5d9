"""From what a person points at to readings: files, folders, archives, feeds, tables, standard input."""

from sayso.intake.found import Taken
from sayso.intake.places import files
from sayso.intake.report import report_named
from sayso.intake.take import every, read_all, read_found, take, take_file

__all__ = ["Taken", "every", "files", "read_all", "read_found", "report_named", "take", "take_file"]
