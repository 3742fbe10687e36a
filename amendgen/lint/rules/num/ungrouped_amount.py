"""An amount of five figures and more has no commas.

What: "$60000000" for "$60,000,000".
Why: nobody counts the noughts alike, and the other amounts of the instrument have commas.
Authority: The Chicago Manual of Style, on numerals: commas between groups of three digits.
Example: "not more than $1000000 in the aggregate".
Remedy: write the amount in groups of three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(605, Severity.WARNING, WORDS)
_BARE = re.compile(r"\$\s?\d{5,}(?:\.\d{2})?(?!\d|,\d)")


def findings(index: Index) -> Iterator[Finding]:
    """Each amount without commas, but those of tables, which have their own form."""
    for span in index.spans(_BARE):
        if span.passage.kind != "cell":
            dollars, point, cents = span.text.removeprefix("$").strip().partition(".")
            hint = f'write "${int(dollars):,}{point}{cents}"'
            yield Finding(span, f"{span.text} has no commas", hint)
