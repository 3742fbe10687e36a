"""Signature blocks: at column 40, room to sign above each rule, names and titles under the rule."""

from __future__ import annotations

from amendgen.document.nodes import Inlines
from amendgen.writers.text.runs import Line, lines
from amendgen.writers.text.wrap import HANGING, MEASURE, laid

_COLUMN = 40


def signature(kept: tuple[Inlines, ...]) -> list[str]:
    """One block. A line after a rule stands under it ("Name:" under "By: ____"), until the next rule."""
    out: list[str] = []
    column = _COLUMN
    for line in (each for inlines in kept for each in lines(inlines) or [Line("")]):
        if line.ruled is None:
            out += laid([line], MEASURE, column, column + HANGING)
        else:
            out += ["", ""] * bool(out)
            out += laid([line], MEASURE, _COLUMN, _COLUMN + HANGING)
            column = len(out[-1]) - len(out[-1].lstrip())
    return out
