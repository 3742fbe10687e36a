"""Who signs is no party of the preamble.

What: a signature block, not under "Accepted and Agreed", has a name that stands nowhere else in the words.
Why: a signer who is not named is bound to nothing that the words say, or the preamble lacks a party.
Authority: the usage of the field; 14 CFR 49.17(d)(2) (who merely signs with the debtor is not the debtor).
Example: a block for "NORTHGATE AIR CARGO, INC." under an amendment between A, INC. and C BANK.
Remedy: name the party in the preamble, say in what capacity it signs, or take the block out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.naming import bare
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(805, Severity.ERROR, DOCUMENTS)
_CLASS = re.compile(
    r"\b(?:lenders?|banks?|guarantors?|subsidiar(?:y|ies)|holders?|investors?|purchasers?|undersigned|affiliates?"
    r"|institutions?|participants?|stockholders?|shareholders?|others?|each|listed|signator(?:y|ies)|parties)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\bundersigned\b|\bguarantors\b|\bsubsidiaries\s+of\b|\bsignator(?:y|ies)\b", re.IGNORECASE
)
_COMPANY = re.compile(
    r"\b(?:INC|CORP|CORPORATION|LLC|L\.L\.C|COMPANY|LTD|LIMITED|N\.A|BANK|ASSOCIATION)\b\.?\Z", re.I
)


def findings(index: Index) -> Iterator[Finding]:
    """Each company that signs and is named nowhere else, when the preamble has no class of parties."""
    preamble = index.frame.preamble
    if preamble is None or len(index.parties) < 2 or _CLASS.search(_parties(index)):
        return
    if any(_UNNAMED.search(one.text) for one in index.passages):
        return
    said = bare(
        " ".join(one.text for one in index.passages if one.part != "signatures" or one.kind == "footer")
    )
    signers = {bare(one.name): one for one in index.signatures}
    unknown = [one for name, one in signers.items() if name not in said and not _of_party(name, index)]
    if len(unknown) != 1 or len(signers) < 3:  # several are a class that the preamble names by a word
        return
    for one in unknown:
        if not one.capacity and not one.heading and _COMPANY.search(one.name):
            message = f"{one.name} signs, and the instrument names no such party"
            yield Finding(one.span, message, "name it in the preamble, or take its block out")


def _of_party(name: str, index: Index) -> bool:
    """Whether a party's name is part of what stands above a signature."""
    return any(bare(one.name) in name for one in index.parties)


def _parties(index: Index) -> str:
    """What the preamble says beside the names and the terms of the parties."""
    words = index.frame.preamble.text if index.frame.preamble else ""
    for party in index.parties:
        words = words.replace(party.name, " ").replace(f'"{party.term.words}"', " ").replace(party.entity, " ")
        words = words.replace(party.capacity, " ")
    return words[: words.find(" defined ")] if " defined " in words else words
