"""The reading room: a web application on this machine alone, in which a report is read with its evidence beside it."""
