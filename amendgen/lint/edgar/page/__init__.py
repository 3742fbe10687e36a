"""An exhibit in HTML: its elements, their attributes, what holds what, where links lead, its characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.lint.edgar.page.characters import foreign
from amendgen.lint.edgar.page.elements import INLINE
from amendgen.lint.edgar.page.reading import Page
from amendgen.lint.edgar.rules import Fault
from amendgen.lint.edgar.signing import unsigned

_MARKUP = re.compile(r"</?(?P<tag>[A-Za-z][A-Za-z0-9]*)[^<>]*>|&#?\w+;")
_FLOWING = INLINE - {"br"}


def faults(filed: str, lines: list[str]) -> Iterator[Fault]:
    """Every fault of the page, by rule; `lines` are those of `filed`."""
    yield from Page(filed).found
    yield from foreign(lines)
    yield from unsigned(filed, _MARKUP.sub(_shown, filed.replace("\n", " ")))


def _shown(markup: re.Match[str]) -> str:
    """As long as the tag or the reference, an end of line where it ends one."""
    tag = (markup["tag"] or "").lower()
    return ("\n" if tag and tag not in _FLOWING else " ").ljust(len(markup[0]))
