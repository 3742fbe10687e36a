"""The blanks of a document: "____", "[__]", "[●]", "$[ ]"; not the rules that one signs on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from amendgen.lint.passages import Passage, Span

_BLANK = re.compile(r"\$?\[[\s_.●•]*\]|_{2,}(?:[ /]_{2,})*%?|\$_+")
_SIGNED_ON = re.compile(r"\s*(?:By|Its|Name|Title|Date|X)?\s*:?\s*_+\s*", re.IGNORECASE)
_RULED = re.compile(r"\s_{12,}\s*\Z")  # the rule below a title
_TICKED = re.compile(r"\[\s*X\s*\]", re.IGNORECASE)  # beside it an empty box is not ticked
_SIGNS = re.compile(r"\b(?:By|Its|Name|Title)\s*:\s*(?:/s/\s*)?\Z|/s/ [^\n_]{1,60}\Z", re.IGNORECASE)
_NEAR = 64  # characters before a blank that tell a line to sign on


def blanks(among: Iterable[Passage]) -> Iterator[Span]:
    """Every place left open in running words, headings, lines and cells."""
    for passage in among:
        if passage.kind == "signature" or _SIGNED_ON.fullmatch(passage.text):
            continue
        text = _RULED.sub("", passage.text) if passage.kind == "heading" else passage.text
        for found in _BLANK.finditer(text):
            signs = _SIGNS.search(passage.text, max(0, found.start() - _NEAR), found.start())
            if signs or (found[0].startswith("[") and _TICKED.search(passage.text)):
                continue
            yield Span(passage, found.start(), found.end())
