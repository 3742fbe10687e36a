"""An annex is said to be attached, and is not.

What: the instrument's own words speak of a schedule, an annex or an exhibit "attached hereto" or "annexed
hereto", and no such thing follows its signatures.
Why: what it would say is part of the agreement; without it the description, the list or the form is missing.
Authority: the usage of the field; 17 CFR 229.601(a)(5) for what a filed exhibit may leave out and then lists.
Example: "Annex A attached hereto" where the last page is a signature page.
Remedy: attach it, or take the reference out.
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

ABOUT = About(404, Severity.WARNING, DOCUMENTS)
_HEADING = 200  # characters that a heading has at most
_HEADED = re.compile(r"(?:form of )?((?:schedule|annex|exhibit|appendix) [\w.-]*\w)")
_NAME = r"((?:Schedule|Annex|Exhibit|Appendix)\s+(?:[A-Z](?:-\d+)?|[IVX]+|\d+(?:\.\d+)*(?:-\d+)?))"
_ATTACHED = re.compile(
    rf"\b{_NAME}(?:\s*\([^()]*\))?,?\s+"
    r"(?:(?:which\s+is\s+)?(?:attached|annexed)\s+(?:hereto|to\s+this)|hereto)\b"
    rf"|\b(?:attached|annexed)\s+(?:hereto|to\s+this\s+\w+)\s+as\s+{_NAME}(?![\w(]|\s+to\s+the\b)",
    re.IGNORECASE,
)


def findings(index: Index) -> Iterator[Finding]:
    """The first mention of each attachment that is nowhere headed, where others are attached."""
    short = (_plain(one.text) for one in index.passages if len(one.text) < _HEADING)
    heads = {found[1] for text in short if (found := _HEADED.match(text))}
    said = _said(index)
    if said.keys() & heads:  # a filing may leave out all that is attached
        for name, span in said.items():
            if name not in heads:
                message = f"{span.text} is said to be attached, and is not"
                yield Finding(span, message, "attach it, or take the reference out")


def _said(index: Index) -> dict[str, Span]:
    """Where the instrument first says of each attachment that it is one."""
    said = dict[str, Span]()
    for passage in index.own:
        for found in _ATTACHED.finditer(passage.text) if passage.part in ("cover", "body") else ():
            group = 1 if found[1] else 2
            said.setdefault(_plain(found[group]), Span(passage, *found.span(group)))
    return said


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
