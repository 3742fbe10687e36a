"""The paragraph before is not the one that is meant.

What: "the conditions described in the preceding paragraph": the paragraph before says nothing of a condition,
and an earlier one does.
Why: such a reference means whatever comes to stand before it; a paragraph was put between.
Authority: the usage of the field.
Example: "to satisfy the conditions described in the preceding paragraph" two paragraphs behind the condition.
Remedy: name what is meant: "the condition described in the first recital".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(402, Severity.WARNING, WORDS)
_PRECEDING = re.compile(
    r"\bthe\s+(?:\w+\s+)?(\w{5,}?)(?:s|es)?\s+(?:described|referred\s+to|set\s+forth|specified|mentioned|stated|contained)"
    r"\s+in\s+the\s+(?:immediately\s+)?preceding\s+(?:paragraph|recital)\b",
    re.IGNORECASE,
)
_NEAR = 4  # paragraphs before it in which the one that is meant is looked for


def findings(index: Index) -> Iterator[Finding]:
    """Each such reference whose noun stands not in the paragraph before, but in one of those before that."""
    running = [one for one in index.passages if one.running]
    for at, passage in enumerate(running):
        for found in _PRECEDING.finditer(passage.text) if "preceding" in passage.text else ():
            noun = re.compile(rf"\b{re.escape(found[1])}", re.IGNORECASE)
            earlier = [one for one in running[max(0, at - _NEAR) : at] if one.parts == passage.parts]
            if len(earlier) < 2 or noun.search(earlier[-1].text):
                continue
            meant = next((one for one in reversed(earlier[:-1]) if noun.search(one.text)), None)
            if meant is not None and not noun.search(passage.text[: found.start()]):
                also = (("this one does", whole(meant)),)
                message = f"the paragraph before speaks of no {found[1].lower()}"
                yield Finding(Span(passage, *found.span()), message, "name the paragraph that is meant", also)
