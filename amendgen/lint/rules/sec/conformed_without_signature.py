"""A conformed copy shows no signature.

What: the legend calls the document a conformed copy, and no signature line has "/s/".
Why: what conforms to nothing signed is a form; filed as the agreement, it misstates that it was signed.
Authority: 17 CFR 232.302(a) (signatures are in typed form).
Example: "CONFORMED COPY" above, "By:" and nothing behind it below.
Remedy: type the signatures, "/s/ Jane Roe", or take the legend out.
"""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(211, Severity.WARNING, DOCUMENTS)


def findings(index: Index) -> Iterator[Finding]:
    """The legend, where nobody has signed."""
    legend = index.frame.legend
    if legend is None or "CONFORMED" not in legend.text.upper() or not index.signatures:
        return
    if not any("/s/" in passage.text.lower() for passage in index.passages):
        yield Finding(
            whole(legend), "the copy is called conformed, and nobody has signed", "type the signatures"
        )
