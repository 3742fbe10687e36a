"""Signature blocks: the rules to sign on, with what is signed on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.agreement.reading.text.lines import Line
from amendgen.document.nodes import Inlines, Lines, Ruled, Text

_SIGNED = re.compile(r"\b(?:By|BY):|/s/|\bWITNESS WHEREOF\b")
_ON_RULE = re.compile(r"((?:By|BY|Name|Its|Title)?:?) ?(/s/ .*)?")


def signed(lines: Sequence[Line]) -> bool:
    """Whether the lines are, or belong to, a signature block."""
    return any(_SIGNED.search(line.text) for line in lines) and len(lines[0].words) < 70


def block(lines: Sequence[Line]) -> Lines:
    """The lines of a block; a row of dashes is the rule that the line above is signed on."""
    out: list[Inlines] = []
    above: Line | None = None
    for line in lines:
        if not line.ruled or "_" in line.text:
            out.append((Text(line.words),))
        elif above is not None and (found := _ON_RULE.fullmatch(above.words)):
            out[-1] = (*((Text(f"{found[1]} "),) if found[1] else ()), Ruled(found[2] or ""))
        else:
            out.append((Ruled(""),))
        above = line
    return Lines(tuple(out))
