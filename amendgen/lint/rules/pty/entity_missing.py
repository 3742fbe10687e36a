"""A company among the parties is not said to be organised anywhere.

What: the preamble says of one company "a Delaware corporation", and of another only its name.
Why: the kind and the state of a company identify it; there are companies of one name in several states.
Authority: UCC 9-307(e), 9-503(a)(1); the usage of the field.
Example: "between A, INC., a Delaware corporation, and B HOLDINGS, INC. (\"HOLDINGS\")".
Remedy: add "a … corporation" behind the name.
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

ABOUT = About(510, Severity.WARNING, DOCUMENTS)
_COMPANY = re.compile(r"(?:\bInc\.?|\bCorp\.?|\bCorporation|\bL\.?L\.?C\.?|\bL\.?P\.?)\Z", re.IGNORECASE)
_SAID = re.compile(r"\b(?:corporation|company|partnership|association|trust|bank|organized|incorporated)\b")


def findings(index: Index) -> Iterator[Finding]:
    """Each company that nothing is said of, when something is of another."""
    if not any(_SAID.search(one.entity.lower()) and _COMPANY.search(one.name) for one in index.parties):
        return
    for party in index.parties:
        passage = party.span.passage
        behind = passage.text[party.span.end : party.term.span.start]
        if (
            _COMPANY.search(party.name)
            and not party.capacity  # an agent joins by its office
            and not _SAID.search(behind.lower())
            and not _elsewhere(party.name, index)
        ):
            message = f"{party.name} is not said to be a company of any state, as the other parties are"
            yield Finding(party.span, message, 'write "a … corporation" behind the name')


def _elsewhere(name: str, index: Index) -> bool:
    """Whether a signature block describes it, or the preamble all of the companies together."""
    wanted = bare(name)
    signed = (" ".join(line.text for line in one.above) for one in index.signatures)
    each = index.frame.preamble is not None and re.search(r"\beach\s+an?\s", index.frame.preamble.text)
    return bool(each) or any(wanted in bare(words) and _SAID.search(words) for words in signed)
