"""Typography that a typewriter has not: turned quotation marks, and spaces where no line may break."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.english.quotation import cut, marked

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_BEFORE_NUMBERS = ("Section", "Sections", "Clause", "Clauses", "clause", "clauses", *_MONTHS)
# after a blank too, as in "________ __, 2005"; begins at the space, for a space before a number is
# rare, and its look-behinds are then cheap
_BEHIND = "|".join(rf"(?<=\b{word} )" for word in _BEFORE_NUMBERS)
_BEFORE_NUMBER = re.compile(rf" (?=[\d(_])(?:{_BEHIND}|(?<=__ ))")
_ALWAYS = ("No. ", "Nos. ", "U.S. ")
_NO_BREAK = "\u00a0"


def composed(texts: Sequence[str]) -> Sequence[str]:
    """The strings of one paragraph as they are printed, each as long as it was."""
    whole = "".join(texts)
    printed = marked(whole) if '"' in whole or "'" in whole else whole
    printed = _BEFORE_NUMBER.sub(_NO_BREAK, printed)
    for abbreviation in _ALWAYS:
        if abbreviation in printed:
            printed = printed.replace(abbreviation, abbreviation[:-1] + _NO_BREAK)
    return texts if printed == whole else cut(printed, texts)
