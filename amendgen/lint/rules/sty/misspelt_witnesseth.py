"""The spaced heading of the recitals is misspelt.

What: a heading in spaced letters reads nearly "W I T N E S S E T H".
Why: it is the first thing that a reader sees, and a digit among the letters hides the heading from a search.
Authority: the usage of the field.
Example: "W I T N E S 5 E T H;" for "W I T N E S S E T H:".
Remedy: write "W I T N E S S E T H:", or a plain heading, "Recitals".
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(1, Severity.WARNING, WORDS)
_RIGHT = "WITNESSETH"


def findings(index: Index) -> Iterator[Finding]:
    """Each heading whose letters are nearly, and not quite, those of the word; or that ends in a semi-colon."""
    for passage in index.passages:
        letters = "".join(passage.text.split()).rstrip(":.-,").upper()
        if passage.kind in ("heading", "paragraph", "line") and len(letters) < 15 and _spaced(passage):
            word = letters.rstrip(";")
            close = SequenceMatcher(None, word, _RIGHT).ratio() >= 0.8
            if close and letters not in _RIGHT:  # of a heading that was read in part nothing is said
                yield Finding(whole(passage), f'"{passage.text}" is misspelt', 'write "W I T N E S S E T H:"')


def _spaced(passage: Passage) -> bool:
    return sum(len(word) == 1 for word in passage.text.split()) > 5
