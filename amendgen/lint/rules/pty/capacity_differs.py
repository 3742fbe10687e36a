"""A party signs in another capacity than it joins in.

What: the preamble has a party "as Administrative Agent", its signature block "Individually and as
Administrative Agent" or "as Collateral Agent"; or the other way round.
Why: who signs individually binds itself, and not only those for whom it acts; who signs for others than those
for whom it joins binds neither.
Authority: the usage of the field; 14 CFR 47.13 (an agent signs as agent).
Example: "as Administrative Agent" above, "Individually and as Administrative Agent" below.
Remedy: state the same capacity in both places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.naming import bare
from amendgen.lint.index.signing import Signature
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(504, Severity.ERROR, DOCUMENTS)
_INDIVIDUALLY = re.compile(r"\bindividual(?:ly|\s+capacity)\b", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:(administrative|collateral|facility|security|documentation|syndication|indenture|owner|pass\s+through)\s+)?"
    r"(agent|trustee|lender|guarantor|servicer)\b",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """Each party that is individually bound in one place and not in the other, or acts in another part."""
    for party in index.parties:
        blocks = [one for one in index.signatures if bare(one.name) == bare(party.name) and one.capacity]
        if party.capacity and (wrong := _wrong(party.capacity, blocks)) is not None:
            message = f'{party.name} joins "{party.capacity}" and signs "{wrong.capacity}"'
            also = (("in the preamble", party.span),)
            yield Finding(wrong.span, message, "state the same capacity in both places", also)


def _wrong(capacity: str, blocks: Sequence[Signature]) -> Signature | None:
    """The block of a party in a capacity that is not its own; a later one, for a receipt, may be in another."""
    for one in blocks:
        individually = bool(_INDIVIDUALLY.search(capacity)) != bool(_INDIVIDUALLY.search(one.capacity))
        if individually and (one is blocks[0] or _alike(_roles(capacity), _roles(one.capacity))):
            return one
    return next(iter(blocks), None) if not any(_agrees(capacity, one) for one in blocks) else None


def _agrees(capacity: str, block: Signature) -> bool:
    """Whether both name a role that can be one; no role may be any."""
    joined, signed = _roles(capacity), _roles(block.capacity)
    return not (joined and signed) or _alike(joined, signed)


def _alike(joined: set[tuple[str, str]], signed: set[tuple[str, str]]) -> bool:
    """Whether two sets of roles have one in common; "agent" may be short for any agent."""
    return any(
        role == other and (not kind or not sort or kind == sort)
        for kind, role in joined
        for sort, other in signed
    )


def _roles(capacity: str) -> set[tuple[str, str]]:
    return {(kind.casefold(), role.casefold()) for kind, role in _ROLE.findall(capacity)}
