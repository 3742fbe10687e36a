"""The schedule of what is like the exhibit lists the exhibit, or one document twice.

What: a row of the schedule of substantially identical agreements has the mark of the exhibit itself, or of a
row above.
Why: the schedule identifies the documents that are omitted; the exhibit is the one that is not.
Authority: 17 CFR 240.12b-31; Instruction 2 to Item 601 of Regulation S-K.
Example: a row "N355MC" in the schedule to the exhibit for N355MC.
Remedy: take the row out; look for the aircraft that it stands for.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.deal.registration import is_mark
from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.alike import alike
from amendgen.lint.passages import Passage, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(105, Severity.ERROR, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """Each such row; only the first table behind the statement is the list."""
    title = {span.text for span in index.marks if span.passage is index.frame.title}
    for table in alike(index.passages, index.tables)[:1]:
        rows = [(row, cell) for row in table.rows for cell in row[:1] if is_mark(cell.text.strip())]
        seen: dict[str, Passage] = {}
        for _, cell in rows:
            mark = cell.text.strip()
            if mark in title:
                yield Finding(whole(cell), f"the schedule lists {mark}, the exhibit itself", "take the row out")
            if mark in seen:
                also = (("the other", whole(seen[mark])),)
                yield Finding(whole(cell), f"the schedule lists {mark} twice", "take one row out", also)
            seen.setdefault(mark, cell)
