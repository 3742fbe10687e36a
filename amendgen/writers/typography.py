"""Typography that a typewriter has not: turned quotation marks, and what keeps a line from breaking."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from amendgen.document.nodes import Change
from amendgen.english.quotation import cut, marked

Compose = Callable[[Sequence[str]], Sequence[str]]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_NUMBERED = (
    *("Section", "Sections", "Article", "Articles", "Clause", "clause", "Paragraph", "paragraph", "Rule"),
    *("Airbus", "Boeing", "Model"),
)
_LETTERED = ("Annex", "Appendix", "Exhibit", "Schedule")
_UNITS = ("million", "billion", "percent", "pounds", "kilograms")


def _behind(words: Sequence[str]) -> str:
    return "|".join(rf"(?<=\b{word} )" for word in words)


# a number stands after a blank too, as in "________ __, 2005"; the search begins at the space, for a space
# before a number is rare, and the words before it are then looked at seldom
_BEFORE_NUMBER = re.compile(
    rf" (?=[\d_])(?<=[.a-z_$] )(?:{_behind((*_NUMBERED, *_LETTERED, *_MONTHS))}|(?<=__ )|(?<=\$ ))"
)
# searched for where one of the words stands
_RARE = (
    *((f"{word} ", re.compile(rf"(?<=\b{word}) (?=(?:[A-Z]|[IVX]+)\b)")) for word in _LETTERED),
    *((f" {unit}", re.compile(rf"(?<=\d) (?={unit}\b)")) for unit in _UNITS),
)
_KEPT = ("No. ", "Nos. ", "U.S. ", "clause (", "clauses (", "Clause (")
_NO_BREAK = "\u00a0"


def revised(texts: Sequence[str], changes: Sequence[Change | None], compose: Compose) -> Sequence[str]:
    """The strings of one paragraph as they are printed, some of them struck or inserted.

    What stands and what is struck are composed as the paragraph was, what is inserted as it will be. So without
    the changes it has the very characters of the base, composed alone; and with them those of the copy, but
    where a change meets a mark or a space that stands, which then is as it was.
    """
    printed = list(texts)
    drops: tuple[Change, Change] = ("struck", "inserted")
    for drop in drops:
        kept = [number for number, change in enumerate(changes) if change != drop]
        for number, text in zip(kept, compose([texts[number] for number in kept]), strict=True):
            printed[number] = text
    return printed


def composed(texts: Sequence[str], straight: bool = False) -> Sequence[str]:
    """The strings of one paragraph as they are printed, each as long as it was; `straight` marks stay so."""
    whole = "".join(texts)
    printed = marked(whole) if not straight and ('"' in whole or "'" in whole) else whole
    printed = _BEFORE_NUMBER.sub(_NO_BREAK, printed)
    for said, space in _RARE:
        if said in printed:
            printed = space.sub(_NO_BREAK, printed)
    for kept in _KEPT:
        if kept in printed:
            printed = printed.replace(kept, kept.replace(" ", _NO_BREAK))
    return texts if printed == whole else cut(printed, texts)
