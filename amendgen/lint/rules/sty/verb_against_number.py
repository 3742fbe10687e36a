"""One party has the verb of many, or many have the verb of one.

What: "the parties hereto has agreed", "WHEREAS, the Lenders has requested".
Why: it is what a form for one party leaves when it is filled in for several; another place may have it too.
Authority: the usage of the language.
Example: "WHEREAS, the Lenders has agreed" for "WHEREAS, the Lenders have agreed".
Remedy: let the verb agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(18, Severity.WARNING, WORDS)
_MANY = re.compile(
    r"(?:\A|[.;:]\s+|\bWHEREAS,\s+|\bTHEREFORE,\s+)(?:[Tt]he\s+)?"
    r"(?:parties|undersigned\s+parties|Lenders|Guarantors|Borrowers|Lessors|Lessees|Mortgagors|Grantors)"
    r"(?:\s+hereto)?\s+(?:hereby\s+)?(has|is|was|desires|wishes|agrees|acknowledges)\b"
)
_ONE = re.compile(
    r"(?:\A|[.;:]\s+|\bWHEREAS,\s+|\bTHEREFORE,\s+)(?:[Tt]he\s+)?"
    r"(?:Borrower|Lessor|Lessee|Company|Agent|Administrative\s+Agent|Guarantor|Mortgagor|Grantor|Bank|Lender)"
    r"\s+(?:hereby\s+)?(have|are|were|desire|wish|agree|acknowledge)\b"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each sentence that begins with a party and a verb of the wrong number."""
    for pattern, number in ((_MANY, "many"), (_ONE, "one")):
        for passage in index.passages:
            for found in pattern.finditer(passage.text):
                span = Span(passage, found.start(1), found.end(1))
                yield Finding(
                    span, f'the subject is {number}, and "{found[1]}" is not its verb', "let the verb agree"
                )
