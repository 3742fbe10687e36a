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
_WORD = re.compile(r"[^\s.,]+")


def findings(index: Index) -> Iterator[Finding]:
    """Each place where a signer's or a party's name stands with other stops and commas."""
    known = {_letters(one.name): one.span for one in (*index.signatures, *index.parties) if _company(one.name)}
    firsts: dict[str, Span] = {}
    for name, right in known.items():
        if (other := firsts.setdefault(_bare(name), right)) is not right:
            yield _finding(right, other)
    for bare, right in firsts.items():
        spelt = re.compile(rf"(?<![\w-]){_BETWEEN.join(map(re.escape, bare.split()))}(?![\w-])", re.IGNORECASE)
        for found in index.spans(spelt):
            if _letters(found.text) not in known and found.passage.kind != "cell":
                yield _finding(found, right)


def _finding(found: Span, right: Span) -> Finding:
    message = f'"{found.text}" is "{right.text}" elsewhere'
    return Finding(found, message, "write the name alike in both places", (("the other", right),))


def _company(name: str) -> bool:
    """Whether the words are a name of several words with a stop or a comma among them."""
    return 1 < len(_WORD.findall(name)) < 12 and re.search(r"[.,]\s*\w", name) is not None


def _bare(name: str) -> str:
    return " ".join(_WORD.findall(name)).casefold()


def _letters(name: str) -> str:
    """The name with its stops and commas, without regard to case, spaces and the last full stop."""
    return "".join(name.split()).casefold().rstrip(".,")
