"""A text that is being read without the marks in it."""

from __future__ import annotations

import re

from amendgen.agreement.reading.text.marks import BREAK, END, NOTE, UNDER

_MARK = re.compile(rf"[{UNDER}{END}]|{NOTE}\d+{NOTE}")


def plain(text: str) -> str:
    """The words alone."""
    return _MARK.sub("", text).replace(BREAK, " ")
