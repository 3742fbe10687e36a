"""Something is attached that nothing refers to.

What: a schedule, an annex or an exhibit follows the signatures, and no words of the instrument name it.
Why: what is not referred to is no part of the agreement, or the words that made it one are missing.
Authority: the usage of the field.
Example: "SCHEDULE II" behind the signatures of an agreement that speaks of Schedule I only.
Remedy: refer to it where it belongs, or take it off.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(408, Severity.WARNING, DOCUMENTS)
_HEADED = re.compile(
    r"(annex|schedule|exhibit|appendix)\s+((?:[A-Z]|[IVXL]+|\d+(?:\.\d+)*)(?:-\w{1,3})?)"
    r"(?:\s*$|\s*[-:\u2013\u2014]|\s+[A-Z])",
    re.IGNORECASE,
)
_STEM = 5  # letters that tell a unit in the singular and in the plural
_NAMED = re.compile(
    r"\b(annex|schedule|exhibit|appendi)\w*\s+([\w.-]*\w(?:(?:,\s*(?:and\s+|or\s+)?|\s+(?:and|or|through|to)\s+)[\w.-]*\w){0,12})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\w.-]*\w")
_RANGE = re.compile(r"\s(?:through|to)\s+(?:[A-Z]|[IVXL]+|\d+)\b")
_FILED = re.compile(r"\bschedule\s+to\s+exhibit\b", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each attachment whose unit and number stand nowhere outside of it, and in no range of such."""
    cited, ranges = _cited(index)
    for passage in index.passages:
        if passage.part == "attachment" and passage.kind == "heading" and (head := _head(index, passage)):
            unit, number = head[1][:_STEM].casefold(), head[2].upper()
            if unit not in ranges and cited.get((unit, number), set()) <= {passage.parts}:
                message = f"nothing refers to {head[1].title()} {head[2]}"
                yield Finding(whole(passage), message, "refer to it where it belongs, or take it off")


def _head(index: Index, passage: Passage) -> re.Match[str] | None:
    """What heads an attachment; None for a line of a sentence that goes on below."""
    behind = index.passages[passage.number + 1 : passage.number + 2]
    if _FILED.search(passage.text) or any(one.text[:1].islower() for one in behind):
        return None
    return _HEADED.match(passage.text)


def _cited(index: Index) -> tuple[dict[tuple[str, str], set[int]], set[str]]:
    """In which parts each unit and number stand; and the units of which a range is cited."""
    where, ranges = defaultdict[tuple[str, str], set[int]](set), set[str]()
    for passage in index.passages:
        for found in _NAMED.finditer(passage.text.replace('"', "")):
            unit = found[1][:_STEM].casefold()
            if _RANGE.search(found[2]):
                ranges.add(unit)
            for number in _NUMBER.findall(found[2]):
                where[unit, number.upper()].add(passage.parts)
    return where, ranges
