"""For a terminal: each finding with its line, a caret, and what to write instead."""

from __future__ import annotations

from amendgen.checking.reports.told import Told
from amendgen.source import report


def reported(told: Told) -> str:
    """The report that a refusal of any command has; "" when nothing was found."""
    return report((each.what for each in told.found), None)
