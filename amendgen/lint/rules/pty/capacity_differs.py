"""A party signs in another capacity than it joins in.

What: the preamble has a party "as Administrative Agent", its signature block "Individually and as
Administrative Agent", or the other way round.
Why: who signs individually binds itself, and not only those for whom it acts.
Authority: the usage of the field; 14 CFR 47.13 (an agent signs as agent).
Example: "as Administrative Agent" above, "Individually and as Administrative Agent" below.
Remedy: state the same capacity in both places.
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

ABOUT = About(504, Severity.ERROR, DOCUMENTS)
_INDIVIDUALLY = re.compile(r"\bindividual(?:ly|\s+capacity)\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each party that is individually bound in one place, and in the other not."""
    parties = {_bare(one.name): one for one in index.parties}
    seen = set[str]()
    for signature in index.signatures:
        party = parties.get(name := _bare(signature.name))
        if party is None or name in seen or not (party.capacity and signature.capacity):
            continue
        seen.add(name)
        if bool(_INDIVIDUALLY.search(party.capacity)) != bool(_INDIVIDUALLY.search(signature.capacity)):
            message = f'{party.name} joins "{party.capacity}" and signs "{signature.capacity}"'
            also: tuple[tuple[str, Span], ...] = (("in the preamble", party.span),)
            yield Finding(signature.span, message, "state the same capacity in both places", also)


def _bare(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
