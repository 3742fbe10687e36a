"""Typography that a typewriter has not: turned quotation marks, and spaces where no line may break."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.english.quotation import cut, marked

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
# after a blank too, as in "________ __, 2005"; the search begins at the space, for a space before a
# number is rare, and the words before it are then looked at seldom
_BEHIND = "|".join(rf"(?<=\b{word} )" for word in ("Section", "Sections", "Clause", "clause", *_MONTHS))
_BEFORE_NUMBER = re.compile(rf" (?=[\d_])(?<=[.a-z_] )(?:{_BEHIND}|(?<=__ ))")
_KEPT = ("No. ", "Nos. ", "U.S. ", "clause (", "clauses (", "Clause (")
_NO_BREAK = "\u00a0"


def composed(texts: Sequence[str]) -> Sequence[str]:
    """The strings of one paragraph as they are printed, each as long as it was."""
    whole = "".join(texts)
    printed = marked(whole) if '"' in whole or "'" in whole else whole
    printed = _BEFORE_NUMBER.sub(_NO_BREAK, printed)
    for kept in _KEPT:
        if kept in printed:
            printed = printed.replace(kept, kept.replace(" ", _NO_BREAK))
    return texts if printed == whole else cut(printed, texts)
