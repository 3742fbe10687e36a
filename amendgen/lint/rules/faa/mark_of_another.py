"""The title or a footer names another aircraft than the instrument is about.

What: the title names one mark, and the preamble, the description or the footer of a signature page another.
Why: the registry indexes an instrument by the mark it finds, and a signature page by itself is told by its
footer.
Authority: 14 CFR 49.33 (the registration mark identifies the aircraft).
Example: "(AIRCRAFT NO. N355MC)" in the title, "(Aircraft No. N354MC)" in the footer.
Remedy: write the same mark everywhere; a mark that was changed follows the word "formerly".
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import At, Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(106, Severity.ERROR, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """Each mark of the preamble, the description or a footer that is not the title's."""
    titled = [span for span in index.marks if span.passage is index.frame.title]
    if len({span.text for span in titled}) != 1:
        return
    framed = (index.frame.preamble, *index.frame.footers)
    named = [span for span in index.marks if span.passage in framed]
    described = [one.mark.at for one in index.descriptions if one.serial and _own(one.mark.at)]
    for span in (*named, *(at for at in described if isinstance(at, Span) and len(described) == 1)):
        if span.text != titled[0].text and "formerly" not in span.passage.text:
            message = f"the title is of {titled[0].text}, and these words are of {span.text}"
            yield Finding(span, message, "write the mark of the aircraft in both", (("the title", titled[0]),))


def _own(at: At) -> bool:
    """Whether a description is in the instrument's own sentences, not in the table of what is like it."""
    return isinstance(at, Span) and at.passage.running
