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
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(501, Severity.ERROR, DOCUMENTS)
_BETWEEN = r"(?:\s*[.,]?\s+|[.,])"
_COMPANY = (
    re.compile(r"[.,]\s*\w"),
    re.compile(
        r"\b(?:inc|corp|corporation|co|company|llc|l\.l\.c|ltd|limited|lp|l\.p|plc|n\.\s*a|bank)\b",
        re.IGNORECASE,
    ),
)
_WORD = re.compile(r"[^\s.,]+")


def findings(index: Index) -> Iterator[Finding]:
    """Each place where a signer's or a party's name stands with other stops and commas."""
    names = [(one.name, one.span) for one in index.signatures] + [(one.name, one.span) for one in index.parties]
    known = {_letters(name): (name, span) for name, span in names if _company(name)}
    firsts: dict[str, tuple[str, Span]] = {}
    for name, span in known.values():
        other = firsts.setdefault(_bare(name), (name, span))
        if other[0] != name:
            yield _finding(name, span, *other)
    for bare, right in firsts.items():
        spelt = re.compile(rf"(?<![\w-]){_BETWEEN.join(map(re.escape, bare.split()))}(?![\w-])", re.IGNORECASE)
        for found in index.spans(spelt):
            if _letters(found.text) not in known and found.passage.kind != "cell":
                yield _finding(found.text, found, *right)


def _finding(name: str, found: Span, right: str, other: Span) -> Finding:
    message = f'"{name}" is "{right}" elsewhere'
    return Finding(found, message, "write the name alike in both places", (("the other", other),))


def _company(name: str) -> bool:
    """Whether the words are a company's name, with a stop or a comma within it."""
    return len(_WORD.findall(name)) < 12 and all(one.search(name) for one in _COMPANY)


def _bare(name: str) -> str:
    return " ".join(_WORD.findall(name)).casefold()


def _letters(name: str) -> str:
    """The name with its stops and commas, without regard to case, spaces and the last full stop."""
    return "".join(name.split()).casefold().rstrip(".,")
