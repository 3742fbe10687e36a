"""A party's name is spelt in two ways.

What: two names are the same but for a full stop, a comma or the capitals of a company's form.
Why: a name in a recorded instrument is indexed as it is written; two spellings are two persons to a search.
Authority: 14 CFR 49.33; UCC 9-506(c) (a search under the correct name must disclose the filing).
Example: "AIRLINE ACQUISITION CORP. I" above its signature, "AIRLINE ACQUISITION CORP I" at its address.
Remedy: write the name as it stands in the company's public organic record, everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(501, Severity.ERROR, DOCUMENTS)
_MARKS = re.compile(r"[.,]")


def findings(index: Index) -> Iterator[Finding]:
    """Each line or name that is a signer's or a party's but for its stops and commas."""
    names = {one.name: one.span for one in index.signatures if one.name} | {
        one.name: one.span for one in index.parties
    }
    known = {_bare(name): name for name in names}
    for name, span in _named(index):
        right = known.get(_bare(name))
        if right is not None and _letters(right) != _letters(name):
            message = f'"{name}" is "{right}" elsewhere'
            yield Finding(span, message, "write the name alike in both places", (("the other", names[right]),))


def _named(index: Index) -> Iterator[tuple[str, Span]]:
    """The names of parties, and lines that are a name alone."""
    yield from ((one.name, one.span) for one in index.parties)
    for one in index.passages:
        if one.kind in ("line", "paragraph", "heading") and len(one.text) < 80:
            yield one.text.strip(" ,:"), whole(one)


def _bare(name: str) -> str:
    return " ".join(_MARKS.sub(" ", name).split()).casefold()


def _letters(name: str) -> str:
    return " ".join(name.split()).casefold().rstrip(".")
