"""The footer of a signature page names another restatement or supplement.

What: a number in the footer is another than the instrument's own: "Fourth Amended and Restated Credit
Agreement" for the Fifth, "Lease Supplement No. 2" for No. 1. (Of an amendment's own number ordinals-differ
speaks; of a security agreement's or a lease's, other-base.)
Why: signature pages are held apart until the closing; the footer is what binds each to its instrument.
Authority: the usage of the field; 14 CFR 49.13 (a conveyance is signed).
Example: "[Signature Page to Third Amendment to Fourth Amended and Restated Credit Agreement]" under an
amendment of the Fifth.
Remedy: name the instrument in the footer as its title does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.english.numbers import ordinal
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(801, Severity.ERROR, DOCUMENTS)
_ORDINALS = {ordinal(number).upper(): number for number in range(1, 100)}
_RESTATED, _SUPPLEMENT = "Amended and Restated", "Supplement No."
_COUNTED = re.compile(
    rf"\b(?:({'|'.join(_ORDINALS)})\s+AMENDED\s+AND\s+RESTATED|SUPPLEMENT\s+(?:NO\.?|NUMBER)\s*(\d+))\b"
)
_CALLED = re.compile(r'\(\s*(?:this|the)\s+"|\bis\s|\bdated\b', re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each footer with a number that the title and the preamble do not give to the like."""
    own: dict[str, dict[int, Passage]] = {}
    for passage in filter(None, (index.frame.title, index.frame.preamble)):
        for kind, number in _counted(_name(passage)):
            own.setdefault(kind, {})[number] = passage
    for footer in index.frame.footers:
        for kind, number in _counted(footer.text):
            known = own.get(kind, {number: footer})
            if number not in known:
                right, passage = next(iter(known.items()))
                message = f"the footer says {_said(kind, number)}, the instrument {_said(kind, right)}"
                also = (("the instrument", whole(passage)),)
                yield Finding(whole(footer), message, "name the instrument as its title does", also)


def _name(passage: Passage) -> str:
    """The instrument as a title or a preamble names it, before all that is said of it."""
    called = _CALLED.search(passage.text)
    return passage.text[: called.start()] if called else passage.text[:300]


def _counted(text: str) -> Iterator[tuple[str, int]]:
    """The restatements and supplements that the words number."""
    for restated, supplement in _COUNTED.findall(text.upper()):
        yield (_RESTATED, _ORDINALS[restated]) if restated else (_SUPPLEMENT, int(supplement))


def _said(kind: str, number: int) -> str:
    return f"{ordinal(number).title()} {kind}" if kind == _RESTATED else f"{kind} {number}"
