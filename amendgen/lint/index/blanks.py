"""The blanks of a document: "____", "[__]", "[●]", "$[ ]"; not the rules that one signs on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from amendgen.lint.passages import Passage, Span

_BLANK = re.compile(r"\$?\[[\s_.●•]*\]|_{2,}(?:[ /]_{2,})*%?|\$_+")
_SIGNED_ON = re.compile(r"\s*(?:By|Its|Name|Title|Date)?\s*:?\s*_+\s*", re.IGNORECASE)


def blanks(among: Iterable[Passage]) -> Iterator[Span]:
    """Every place left open in running words, headings, lines and cells."""
    for passage in among:
        if passage.kind == "signature" or _SIGNED_ON.fullmatch(passage.text):
            continue
        for found in _BLANK.finditer(passage.text):
            yield Span(passage, found.start(), found.end())
