"""Signature blocks: the rules to sign on, with what is signed on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.agreement.reading.text.labels import labelled
from amendgen.agreement.reading.text.lines import Line
from amendgen.document.nodes import Inlines, Lines, Ruled, Text

_SIGNED = re.compile(r"\b(?:By|BY):|/s/|\bWITNESS WHEREOF\b")
_CLOSING = re.compile(
    r"\bIN WITNESS\b|\b(?:have|has) (?:duly )?(?:executed|caused)\b|\bauthorized (?:representatives|officers)\b"
    r"|\bfirst (?:above )?written\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Corp|Ltd|Co|Jr|Sr)\.)\Z", re.IGNORECASE)
_LONGEST = 600
_ON_RULE = re.compile(r"((?:By|BY|Name|Its|Title)?:?) ?(/s/ .*)?")


def signed(lines: Sequence[Line]) -> bool:
    """Whether the lines are, or belong to, a signature block."""
    return any(_SIGNED.search(line.text) for line in lines) and len(lines[0].words) < 70


def begun(told: Sequence[Sequence[Line]], last: int) -> int:
    """Where the signatures begin to which `last` belongs: with the closing words and the names before it."""
    first = last
    for i in range(last - 1, -1, -1):
        words = " ".join(line.words for line in told[i])
        if labelled(words):
            break
        if _CLOSING.search(words) and len(words) < _LONGEST:
            return i
        if not _named(words):
            break
        first = i
    return first


def _named(words: str) -> bool:
    """Whether words are names: most of them begin with a capital letter, and no sentence ends with them."""
    told = [word for word in words.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in told)
    ended = words.endswith((".", ":", ";", ",")) and not _INITIALS.search(words)
    return len(words) < 160 and 2 * capitals > len(told) and not ended


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
