"""The names of companies and persons, compared as a reader compares them."""

from __future__ import annotations

import re

_AND = re.compile(r"\s*&\s*")
_MARKS = re.compile(r"[\W_]+")


def bare(name: str) -> str:
    """A name by its letters and figures alone: "ATLAS AIR, INC." and "Atlas Air Inc" are one."""
    return _MARKS.sub("", _AND.sub(" and ", name)).casefold()
