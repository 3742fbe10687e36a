"""A capitalised term is defined nowhere.

What: an agreement that defines its terms uses another as if it were defined, several times: "the Closing Date".
Why: whatever depends on the date, the rate or the documents has no measure.
Authority: the usage of the field: capitals announce a definition.
Example: "on and as of the Closing Date" in an agreement that defines only an "Effective Date".
Remedy: define it, use the term that is defined, or write it small.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.terms import key
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(317, Severity.WARNING, WORDS)
_NOUNS = (
    *("Date", "Period", "Rate", "Amount", "Documents", "Obligations", "Indebtedness", "Collateral", "Event"),
    *("Commitment", "Facility", "Liens", "Encumbrances", "Property", "Assets", "Value", "Price", "Loans"),
)
_USED = re.compile(
    rf"\b(?:the|any|each|such|all|no)\s+((?:[A-Z][a-z]+\s+){{1,3}}(?:{'|'.join(_NOUNS)}))\b"
    r"(?!\s+(?:of\s+)?[A-Z]|[-\d'(\"])"
)
_QUOTED = re.compile(r'"([^"]{1,90})"')
_BORROWS = re.compile(
    r"\bterms?\b[^.;]{0,120}\bdefined\b[^.;]{0,160}\b(?:in|by)\s+(?:the|that|such)\s+(?:[a-z]+\s+){0,3}[A-Z]"
)
_DEFINES = 30  # terms of an agreement that means to define all that it uses
_OFTEN = 3
_HEAD = 4  # the part of an instrument, a quarter, in which it says whose terms it uses


def findings(index: Index) -> Iterator[Finding]:
    """The first of several uses of each such term, in an agreement that takes none from elsewhere."""
    if index.frame.amends or len(index.defined) < _DEFINES:
        return
    head = [one for one in index.own if one.number < len(index.passages) / _HEAD]
    if any("terms" in one.text and _BORROWS.search(one.text) for one in head):
        return
    named = " ".join(key(one.text) for one in index.passages if not one.running)
    known = {
        _singular(key(found[1].strip(" ,"))) for one in index.passages for found in _QUOTED.finditer(one.text)
    }
    endings = {" ".join(words[at:]) for one in known for words in [one.split()] for at in range(len(words))}
    used = defaultdict[str, list[Span]](list)
    for passage in index.own:
        for found in _USED.finditer(passage.text):
            used[_singular(key(found[1]))].append(Span(passage, found.start(1), found.end(1)))
    for name, spans in used.items():
        words = name.split()
        if len(spans) < _OFTEN or name in named:
            continue  # a heading names it
        if not any(" ".join(words[at:]) in endings for at in range(len(words) - 1)):
            message = f'"{spans[0].text}" is used {len(spans)} times and defined nowhere'
            yield Finding(spans[0], message, "define it, use the term that is defined, or write it small")


def _singular(name: str) -> str:
    return name[:-3] + "y" if name.endswith("ies") else name.removesuffix("s")
