"""A definition points to a provision that does not define the term.

What: ""Surviving Entity" has the meaning set forth in Section 7.4", and Section 7.4 has no such term in quotation
marks.
Why: the term has no meaning; the provision was renumbered, or the words were taken out.
Authority: the usage of the field.
Example: ""Default Rate" has the meaning assigned to that term in Section 2.6", which defines no rate.
Remedy: point to the provision that defines the term, or define it there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.edits.address import Address
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.citing import Cited
from amendgen.lint.index.terms import Term, key
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(314, Severity.ERROR, WORDS)
_POINTS = re.compile(
    r"\b(?:meanings?\b[^.;\"]{0,60}|(?:is|are|as)\s+defined)\s+(?:in|by|under|to\s+(?:it|them)\s+in)\s+\Z"
)
_QUOTED = re.compile(r'"([^"]{1,90})"')


def findings(index: Index) -> Iterator[Finding]:
    """Each definition by a reference to a provision of this text that is there, and does not quote the term."""
    if index.frame.amends:
        return
    pointing = defaultdict[int, list[Cited]](list)
    for cited in index.references:
        if _POINTS.search(cited.span.passage.text[: cited.span.start]):
            pointing[cited.span.passage.number].append(cited)
    quoted = _quoted(index)
    for term in index.terms:
        if term.caption:
            continue
        for cited in pointing[term.span.passage.number][:1]:
            held = _held(cited, quoted)
            if held and not any(_same(term, one) for one in held):
                message = f'{cited.span.text} does not define "{term.words}"'
                yield Finding(cited.span, message, "point to the provision that defines the term")


def _quoted(index: Index) -> dict[Address, set[str]]:
    """What stands in quotation marks in each provision and in all that is in it; "" for a provision as such."""
    quoted = defaultdict[Address, set[str]](set)
    for passage in index.passages:
        words = {"", *(key(found[1].strip(" ,")) for found in _QUOTED.finditer(passage.text))}
        address = passage.address
        while address is not None:
            quoted[address] |= words
            address = address.container
    return quoted


def _held(cited: Cited, quoted: dict[Address, set[str]]) -> set[str]:
    """What is quoted in the one provision that is surely cited; nothing when it is not sure."""
    if not cited.reference.internal or len(cited.reference.targets) != 1:
        return set()
    address: Address | None = cited.reference.targets[0].address
    while address is not None and address not in quoted:
        address = address.container
    return quoted[address] if address is not None else set()


def _same(term: Term, quoted: str) -> bool:
    """Whether the words are the term's, in the singular or in the plural."""
    return quoted.rstrip("s") == term.key.rstrip("s") or quoted[:-3] == term.key[:-1] or term.key[:-3] == quoted[:-1]
