"""The schedule calls the base of a like agreement by less than its title.

What: a row says "Amendment No. 2 to Second Security Agreement", where the exhibit's own base is the "Second
Security Agreement and Chattel Mortgage".
Why: the schedule identifies the documents omitted; a title that is cut short is of another document.
Authority: 17 CFR 240.12b-31; Instruction 2 to Item 601 of Regulation S-K.
Example: "Amendment No. 2 to Second Security Agreement (N540MC)".
Remedy: write the whole title as it stands in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.alike import alike
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(104, Severity.ERROR, DOCUMENTS)
_AND = re.compile(
    r"\b(?P<first>(?:(?:First|Second|Third|Fourth)\s+)?Security\s+Agreement)(?P<rest>\s+and\s+[A-Z]\w+(?:\s+[A-Z]\w+)*)"
)


def findings(index: Index) -> Iterator[Finding]:
    """Each row with the beginning of the base's title, which everywhere else has its end too."""
    found = next((_AND.search(one.text) for one in index.frame.recitals if _AND.search(one.text)), None)
    if found is None:
        return
    title = " ".join(found[0].split())
    short = re.compile(rf"\b{re.escape(found['first'])}\b(?!\s+and\b)", re.IGNORECASE)
    for table in alike(index.passages, index.tables):
        for cell in (cell for row in table.rows for cell in row):
            for said in short.finditer(cell.text):
                message = f'the schedule says "{said[0]}", and the exhibit "{title}"'
                yield Finding(Span(cell, said.start(), said.end()), message, "write the whole title")
