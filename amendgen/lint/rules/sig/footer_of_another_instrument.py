"""The footer of a signature page names another instrument.

What: an ordinal in the footer is another than the instrument's own: of the amendment, or of what it amends.
Why: signature pages are held apart until the closing; the footer is what binds each to its instrument.
Authority: the usage of the field; 14 CFR 49.13 (a conveyance is signed).
Example: "Amendment to the First Security Agreement" under an amendment of the Second Security Agreement.
Remedy: name the instrument in the footer as its title does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.english.numbers import ordinal
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Passage, Span, whole
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(801, Severity.ERROR, DOCUMENTS)
_ORDINALS = {ordinal(number).upper(): number for number in range(1, 100)}
_COUNTED = re.compile(
    rf"\b(?:({'|'.join(_ORDINALS)})\s+([A-Z]{{4,}})|(AMENDMENT|SUPPLEMENT)\s+(?:NO\.?|NUMBER)\s*(\d+))\b"
)
_CALLED = re.compile(r'\(\s*(?:this|the)\s+"|\bis\s|\bdated\b', re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each footer with an ordinal that the title and the preamble give to nothing of the kind."""
    own: dict[str, dict[int, Passage]] = {}
    for passage in (index.frame.title, index.frame.preamble):
        if passage is not None:
            for kind, number in _counted(_name(passage)):
                own.setdefault(kind, {})[number] = passage
    for footer in index.frame.footers:
        for kind, number in _counted(footer.text):
            known = own.get(kind, {number: footer})
            if number not in known:
                right, passage = next(iter(known.items()))
                said = f"{ordinal(number).title()} {kind.title()}"
                message = f"the footer says {said}, the instrument {ordinal(right).title()} {kind.title()}"
                also: tuple[tuple[str, Span], ...] = (("the instrument", whole(passage)),)
                yield Finding(whole(footer), message, "name the instrument as its title does", also)
                break


def _name(passage: Passage) -> str:
    """The instrument as a title or a preamble names it, before all that is said of it."""
    called = _CALLED.search(passage.text)
    return passage.text[: called.start()] if called else passage.text[:300]


def _counted(text: str) -> Iterator[tuple[str, int]]:
    """What the words count, "SECURITY", with its number; an ordinal belongs to the word behind it."""
    for word, kind, numbered, number in _COUNTED.findall(text.upper()):
        if numbered:
            yield numbered, int(number)
        else:
            yield kind, _ORDINALS[word]
