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
    *("Section", "Sections", "Subsection", "subsection", "subsections", "Article", "Articles"),
    *("Clause", "clause", "Paragraph", "paragraph", "paragraphs", "Rule"),
    *("Airbus", "Boeing", "Model"),
)
_LETTERED = ("Annex", "Appendix", "Exhibit", "Schedule")


BRACKETS = r"(?:\([0-9A-Za-z]{1,5}\)){2,4}"
"""The brackets of a citation, "(e)(3)", between which UAX 14 lets a line end."""

_BEHIND = r"(?<=\b{} )"


def _behind(words: Sequence[str]) -> str:
    """What stands behind one of the words and a space; their last letters tell most others at once."""
    last = "".join(sorted({word[-1] for word in words}))
    return rf"(?<=[{last}] )(?:{'|'.join(map(_BEHIND.format, words))})"


# a number stands after a blank too, as in "________ __, 2005"; the search begins at the space, for a space
# before a number is rare, and the words before it are then looked at seldom
_BEFORE_NUMBER = re.compile(
    rf" (?=[\d_])(?:{_behind((*_NUMBERED, *_LETTERED, *_MONTHS))}|(?<=[_$] )(?:(?<=__ )|(?<=\$ )))"
)
# searched for where what several of them have in common stands, or the one of them
_RARE = (
    *((f"{word} ", re.compile(rf"(?<=\b{word}) (?=(?:[A-Z]|[IVX]+)\b)")) for word in _LETTERED),
    ("illion", re.compile(r"(?<=\d) (?=[mb]illion\b)")),
    *((f" {unit}", re.compile(rf"(?<=\d) (?={unit}\b)")) for unit in ("percent", "pounds", "kilograms")),
)
_KEPT = (
    ("No", ("No. ", "Nos. ")),
    ("U.S. ", ("U.S. ",)),
    ("lause", ("clause (", "clauses (", "Clause (")),
)
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
    printed = _BEFORE_NUMBER.sub(_NO_BREAK, whole)
    for said, space in _RARE:
        if said in printed:
            printed = space.sub(_NO_BREAK, printed)
    for said, kept in _KEPT:
        if said in printed:
            for words in kept:
                printed = printed.replace(words, words.replace(" ", _NO_BREAK))
    # last, for until then the text is of one byte a character, and sought through in half the time
    if not straight and ('"' in whole or "'" in whole):
        printed = marked(printed)
    return texts if printed == whole else cut(printed, texts)
