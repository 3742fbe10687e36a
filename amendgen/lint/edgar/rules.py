"""The rules that are read, each with where it is published.

The EDGAR Filer Manual, Volume II, is part of the rules of the Commission by 17 CFR 232.301.
"""

from __future__ import annotations

from msgspec import Struct

_MANUAL = "EDGAR Filer Manual, Volume II"


class Rule(Struct, frozen=True):
    """A rule by its code, its name and its authority."""

    code: str
    name: str
    authority: str


class Fault(Struct, frozen=True, order=True):
    """Where a text breaks a rule: line and column from 1; what is wrong, and what to write instead.

    One that is not `grave` has been let pass in filings, and makes the exhibit worse to read or to extract.
    """

    line: int
    column: int
    code: str
    message: str
    hint: str
    grave: bool = True


RULES = {
    code: Rule(code, name, authority)
    for code, name, authority in (
        ("EDG101", "line-80", "17 CFR 232.305(a)"),
        ("EDG102", "table-132", "17 CFR 232.305(a)"),
        ("EDG103", "charset", f"{_MANUAL}, 5.2.1, the table of ASCII characters"),
        ("EDG105", "table-tags", f"{_MANUAL}, 5.2.1, tags of ASCII documents"),
        ("EDG106", "page-tag", f"{_MANUAL}, 5.2.1, tags of ASCII documents"),
        ("EDG110", "angle-and-amp", f"{_MANUAL}, 5.2.1: a document's text is read as SGML"),
        ("EDG201", "tags", f"{_MANUAL}, 5.2.2, permitted elements of HTML"),
        ("EDG202", "attributes", f"{_MANUAL}, 5.2.2, permitted attributes of HTML"),
        ("EDG203", "nesting", f"{_MANUAL}, 5.2.2, and HTML 3.2: what an element may hold"),
        ("EDG204", "links", f"{_MANUAL}, 5.2.2: links lead to the submission or to sec.gov/Archives"),
        ("EDG205", "non-ascii", f"{_MANUAL}, 5.2.2.6, extended characters of HTML"),
        ("EDG208", "active-content", f"{_MANUAL}, 5.2.2: a document with active content is suspended"),
        ("SEC208", "conformed-signature", "17 CFR 232.302(a)"),
    )
}
