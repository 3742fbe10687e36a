"""The receipt for the original is to be signed by one who does not sign, or in another capacity.

What: the chattel paper legend names who signs the receipt "as Agent", and that party signs the instrument in
another capacity, or not at all.
Why: the original is the counterpart with that very receipt; one signed otherwise makes none.
Authority: UCC 9-330(b), 9-313(a).
Example: "the receipt therefor executed by First Bank, as Agent", where First Bank signs "as Administrative
Agent".
Remedy: name the party and the capacity as they stand on the signature page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(703, Severity.ERROR, DOCUMENTS)
_RECEIPT = re.compile(
    r"\breceipt\s+there(?:for|of)\s+executed\s+by\s+(?P<name>[A-Z][^,]*?)(?:,\s*Inc\.?)?,"
    r"\s+as\s+(?P<as>[A-Z][A-Za-z ]+?)\s*,?"
    r"\s+(?:on|immediately)\b"
)


def findings(index: Index) -> Iterator[Finding]:
    """The legend whose receipt nobody can sign as it says."""
    for span in index.spans(_RECEIPT):
        found = _RECEIPT.fullmatch(span.text)
        own = [one for one in index.signatures if found and _key(found["name"]) in _key(one.name)]
        if found is None or not index.signatures:
            continue
        if not own:
            yield Finding(span, f"{found['name']} does not sign", "name the party that signs the receipt")
        elif not any(_key(found["as"]) == _key(_capacity(one.capacity)) for one in own if one.capacity):
            said = next((one.capacity for one in own if one.capacity), "in no capacity but its own")
            message = f'the receipt is to be signed "as {found["as"]}", and the instrument is signed "{said}"'
            yield Finding(span, message, "state the same capacity in both places", (("signed", own[0].span),))


def _capacity(words: str) -> str:
    return re.sub(r"^.*\bas\s+", "", words, flags=re.IGNORECASE)


def _key(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.casefold())
