"""A party is called by a term that is nowhere defined.

What: "the Borrower" stands in the text, where the instrument defines its parties by other terms and takes no
such term from elsewhere in its words.
Why: who owes or receives what is said of the Borrower cannot be told.
Authority: the usage of the field.
Example: "shall be paid by the Borrower" in an amendment whose parties are Holdings, Company and the Lenders.
Remedy: use the term by which the instrument defines the party.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(301, Severity.WARNING, DOCUMENTS)
_ROLES = (
    "Borrower",
    "Lessee",
    "Lessor",
    "Company",
    "Mortgagor",
    "Grantor",
    "Guarantor",
    "Issuer",
    "Seller",
    "Buyer",
)
_ONCE = 1


def findings(index: Index) -> Iterator[Finding]:
    """Each role of a party that is used once in the operative words, among parties who have other terms."""
    if not index.parties or not index.frame.amends:
        return
    for role in _ROLES:
        if any(role.casefold() in key for key in index.defined):
            continue
        uses = [
            use
            for use in index.uses(role)
            if use.passage.part == "body" and use.passage.number not in index.inserted
        ]
        own = [
            use
            for use in uses
            if use.text == role and re.search(r"\b[Tt]he\s\Z", use.passage.text[: use.start])
        ]
        if len(own) == len(uses) == _ONCE and not index.quotes(own[0]):
            terms = " or ".join(one.term.words.title() for one in index.parties)
            message = f'"{own[0].text}" is none of the terms by which the parties are defined'
            yield Finding(own[0], message, f"say which party is meant: {terms}")
