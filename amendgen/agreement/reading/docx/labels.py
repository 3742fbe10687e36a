"""Labels as they are typed."""

from __future__ import annotations

import re

from amendgen.document.enumerators import found, sectional

# before a tab a label needs no other sign: "1)", "(a)(i)", "Section 2.01", '"(iv)' within a quotation
_BEFORE_TAB = re.compile(
    r'"?(?:(?:SECTION|Section|ARTICLE|Article|Clause|CLAUSE|Paragraph|\u00a7{1,2}) ?)?'
    r"(?:\d{1,3}(?:\.\d{1,3})+[A-Z]?[.)]?|(?:\d{1,3}|[A-Za-z]|[ivxl]{2,8}|[IVXL]{2,8})[.)]"
    r"|(?:\((?:\d{1,3}|[a-z]{1,8}|[A-Z]{1,8})\)[A-Z]?)+)"
)
_SPACE = re.compile(r"\s")
_WORDED = re.compile(r"(?:SECTION|Section|ARTICLE|Article|\u00a7{1,2}) ?[\dIVXLA-Z]+(?:\.\d+)*\.?")


def typed(text: str, centered: bool) -> tuple[str, int]:
    """The label that begins a paragraph's text, and how many characters it takes with the space after it.

    ("", 0) when there is none. A centred line has a label only when it says that it is a section or article.
    """
    bare = text.lstrip()
    lead = len(text) - len(bare)
    head, tab, _ = bare.partition("\t")
    if tab:
        label = " ".join(head.split())
        sure = _BEFORE_TAB.fullmatch(label) or _WORDED.fullmatch(label)
        if sure and not (centered and label[0] == "("):
            return label, lead + len(head) + 1
    start = found(_SPACE.sub(" ", bare), live=False)
    if start is None or (centered and not sectional(start["label"])):
        return "", 0
    return start["label"], lead + len(start[0])


def dotted(label: str) -> bool:
    """Whether a label is a number of several parts, "6.10"."""
    return re.search(r"\d\.\d", label) is not None
