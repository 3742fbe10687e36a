"""A definition points to a provision that does not define the term.

What: ""Surviving Entity" has the meaning set forth in Section 7.4", and Section 7.4 does not have
these words.
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
from amendgen.lint.index.terms import key
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(314, Severity.ERROR, WORDS)
_POINTS = re.compile(
    r"\b(?:meanings?\b[^.;\"]{0,60}|(?:is|are|as)\s+defined)\s+(?:in|by|under|to\s+(?:it|them)\s+in)\s+\Z"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each definition by reference to a provision of this text that has not the term's words."""
    if index.frame.amends:
        return
    pointing = {
        cited.span.passage.number: cited
        for cited in reversed(index.references)
        if _POINTS.search(cited.span.passage.text[: cited.span.start])
    }
    said = _said(index) if pointing else {}
    for term in index.terms:
        cited = None if term.caption else pointing.get(term.span.passage.number)
        words = _cited(cited, said) if cited else ""
        if cited and words and _stem(term.key) not in words:
            message = f'{cited.span.text} does not define "{term.words}"'
            there = index.captioned.get(term.key)
            also = ((f'where "{term.words}" is defined', there.span),) if there else ()
            yield Finding(cited.span, message, "point to the provision that defines the term", also)


def _said(index: Index) -> dict[Address, str]:
    """The words of each provision and of all that is in it."""
    said = defaultdict[Address, list[str]](list)
    for passage in index.passages:
        address = passage.address
        while address is not None:
            said[address].append(passage.text)
            address = address.container
    return {address: key(" ".join(texts)) for address, texts in said.items()}


def _cited(cited: Cited, said: dict[Address, str]) -> str:
    """The words of the one provision that is surely cited, or of that around it; "" when none is sure."""
    if not cited.reference.internal or len(cited.reference.targets) != 1:
        return ""
    address: Address | None = cited.reference.targets[0].address
    while address is not None and address not in said:
        address = address.container
    return said[address] if address is not None else ""


def _stem(term: str) -> str:
    """A term without the ending that its plural changes: "lender" of "lenders", "part" of "party"."""
    return re.sub(r"(?:ies|es|s|y)\Z", "", term)
