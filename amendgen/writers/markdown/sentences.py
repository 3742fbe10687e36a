"""Where a paragraph's lines end: after each sentence, and after each clause that a semicolon ends.

The place hangs on the words about it alone, never on a width, so that a change moves no line but its own.
A line more or less says nothing to a reader: within a paragraph an end of line is a space.
"""

from __future__ import annotations

import re

_CLOSING = r"""(?:["'”’)\]*_~]|\\[\])*_~]|\[\^\d+\]|</[a-z]+>)*"""
_OPENING = r"""(?=[A-Z"'“‘(\[*_~<\\])"""
# no mark that is itself what is quoted ("deleting "." and"), no "; and" that closes a clause
_END = re.compile(
    rf"""(?<![\s(]["'“‘])(?:[.?!]{_CLOSING}[ ]+{_OPENING}|;{_CLOSING}[ ]+(?!(?:and|or)\W*$))""", re.VERBOSE
)
# what ends in a full stop and seldom ends a sentence: these words, a capital alone ("J.", "U.S."), a label
_SHORT = re.compile(
    r"\b(?:[A-Z]|Nos?|Inc|Ltd|Co|Corp|Mr|Mrs|Ms|Dr|Jr|Sr|St|vs?|cf|Art|Sec|Ex)\.$"
    r"|^\W*(?:<\w+>)?(?:[A-Za-z]+ )?(?:\d|[IVXLC])[\w.]*\.$"
)


def sentences(text: str) -> str:
    """The Markdown of a paragraph with a newline, for a space, after each sentence."""
    out: list[str] = []
    start = 0
    for found in _END.finditer(text):
        ending = text[start : found.end()].rstrip(" ")
        if not _SHORT.search(ending):
            out.append(ending)
            start = found.end()
    return "\n".join([*out, text[start:]])
