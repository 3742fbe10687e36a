"""A date within a sentence has no comma behind its year, where the others have one.

What: "dated as of April 25, 2000 and amended": the year is set off on one side only, once, in a text that sets
it off elsewhere.
Why: the date runs into the words behind it, and the text dates its instruments in two ways.
Authority: The Chicago Manual of Style, 6.38: the year is set off by commas on both sides.
Example: "dated as of April 25, 2000 and amended and restated".
Remedy: put a comma behind the year.
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

ABOUT = About(614, Severity.WARNING, DOCUMENTS)
_BARE = re.compile(r"\s+(?:and(?!\s+(?:[A-Z][a-z]+\s+\d|dated))|by|between|among|from|made|entered|executed)\b")
_SET_OFF = re.compile(r"\s*,")
_OTHERS = 3


def findings(index: Index) -> Iterator[Finding]:
    """The one date that words follow without a comma, among several with one."""
    own = {one.number for one in index.own}
    dated = [one.span for one in index.dates if one.span.passage.number in own and one.form == "month first"]
    bare = [span for span in dated if _BARE.match(span.passage.text, span.end) and _dates_something(span)]
    set_off = [span for span in dated if _SET_OFF.match(span.passage.text, span.end)]
    if len(bare) == 1 and len(set_off) >= _OTHERS:
        span = Span(bare[0].passage, bare[0].end - 4, bare[0].end)
        yield Finding(span, "no comma stands behind the year", "put one there, as behind the other dates")


def _dates_something(span: Span) -> bool:
    """Whether it is the date of an instrument, not an end of a period: "from May 1, 2005 and"."""
    return re.search(r"\b(?:dated|as\s+of)\s*\Z", span.passage.text[: span.start]) is not None
