"""A conformed signature is another's than the name printed below it.

What: the name behind "/s/" and the name on the line "Name:" differ.
Why: the filed copy says who signed; one of the two is mistyped, or another person signed.
Authority: 17 CFR 232.302 (a typed signature is the signer's); 14 CFR 47.13(a) (legibly printed name).
Example: "By: /s/ Dana R. Whitlow" over "Name: Dana R. Whitlaw".
Remedy: compare both with the signed original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.index.naming import bare
from amendgen.lint.rule import About
from amendgen.lint.subjects import DOCUMENTS

ABOUT = About(807, Severity.WARNING, DOCUMENTS)
_CONFORMED = re.compile(r"/s/\s*([^/_]+?)[\s_]*\Z", re.IGNORECASE)
_OPEN = re.compile(r"illegible|not a signatory|seal|\[|:", re.IGNORECASE)
_PARTICLE = re.compile(r"\b(?:\w|jr|sr|ii|iii|iv|esq|md|phd|cpa|mr|ms|mrs|dr)\b\.?", re.IGNORECASE)


def findings(index: Index) -> Iterator[Finding]:
    """Each block whose two names differ in more than initials and what follows a name."""
    for block in index.signatures:
        signed, printed = _CONFORMED.search(block.lines["by"].text), block.said("name")
        if signed is None or not printed or _OPEN.search(signed[1]) or _OPEN.search(printed):
            continue
        if not _same(signed[1], printed):
            message = f'signed "{signed[1]}", printed "{printed}"'
            hint = "compare both with the signed original"
            yield Finding(block.lines["by"], message, hint, (("the printed name", block.lines["name"]),))


def _same(signed: str, printed: str) -> bool:
    """Whether the names agree but for initials and what follows a name, or a first name for its initial."""
    one, other = ([bare(word) for word in _PARTICLE.sub(" ", name).split()] for name in (signed, printed))
    return one == other or (one[-1:] == other[-1:] and (len(one) < 2 or len(other) < 2))
