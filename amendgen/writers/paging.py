"""How pages are numbered, alike in every writer that has them: none on a cover and on signature pages, roman in
the contents, the body's own, and those of an attachment under its name, "A-1".

The pages of an attachment are named as in the trade: by its letter or number; where two attachments have the
same, by the kind too, "Annex A-1"; by the kind alone where it has no other name, "Schedule, page 1". Where that
does not tell it from another, its pages have no number, and neither has a page that only bears its title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from amendgen.document.nodes import Blocks, Break, Heading, Inline, Note, Part, Revision, Styled, Text


class Numbers(Struct, frozen=True):
    """The numbers of a part's pages: roman or arabic or none, behind `lead`, and `anew` if counted from one."""

    form: Literal["", "i", "1"] = ""
    lead: str = ""
    anew: bool = False


# behind these a body is another, or begins
_BEFORE = ("cover", "contents", "attachment")
_NONE, _FRONT = Numbers(), Numbers("i", anew=True)
_FIRST, _ON = Numbers("1", anew=True), Numbers("1")
_KIND = r"(addendum|annex|appendix|attachment|exhibit|schedule)"
# "A", "BB", "IV", "3", "1.01(b)", "C-2"
_NUMBER = r"(?:([A-Z])\3?|[IVXL]+|\d+(?:\.\d+)*[A-Z]?)(?:-[0-9A-Z]{1,4})?(?:\([0-9A-Za-z]{1,4}\))*"
_NAMED = rf"(?i:{_KIND}) ({_NUMBER})(?:(?i: to ).+| ?[:\u2013\u2014-] .+)?"
_NAMELESS = rf"(?i:{_KIND})(?i: to .+)?"


def numbered(parts: Sequence[Part]) -> Iterator[Numbers]:
    """The numbers of the pages of each part.

    A body goes on with the one before it, unless front matter or an attachment stands between them: what is
    annexed is counted by itself.
    """
    leads = _leads(parts)
    fresh = True
    for at, part in enumerate(parts):
        if at in leads:
            yield Numbers("1", leads[at], anew=True)
        elif part.kind == "body":
            yield _FIRST if fresh else _ON
        else:
            yield _FRONT if part.kind == "contents" else _NONE
        fresh = part.kind in _BEFORE or (fresh and part.kind != "body")


def _leads(parts: Sequence[Part]) -> dict[int, str]:
    """What stands before the number on the pages of an attachment, by the place of its part."""
    attached = {at: part.blocks for at, part in enumerate(parts) if part.kind == "attachment"}
    names = {at: found for at, blocks in attached.items() if (found := _names(_title(blocks)))}
    if not names:
        return {}
    short, whole = (Counter(found[which] for found in names.values()) for which in (0, -1))
    often, which = (short, 0) if max(short.values()) == 1 else (whole, -1)
    return {
        at: found[which]
        for at, found in names.items()
        if often[found[which]] == 1 and not all(isinstance(block, Heading) for block in attached[at])
    }


def _names(title: str) -> tuple[str, ...]:
    """The leads that the title of an attachment gives, the shortest first and the whole of its name last."""
    if named := re.fullmatch(_NAMED, title):
        return f"{named[2]}-", f"{named[1].capitalize()} {named[2]}-"
    if nameless := re.fullmatch(_NAMELESS, title):
        return (f"{nameless[1].capitalize()}, page ",)
    return ()


def _title(blocks: Blocks) -> str:
    """The title that an attachment begins with, "" when it begins otherwise; one that is struck is none."""
    match blocks:
        case (Heading(1, inlines), *_):
            return " ".join("".join(map(_said, inlines)).split())
        case (Revision("struck"), *rest):
            return _title(tuple(rest))
        case (Revision("inserted", inner), *rest):
            return _title((*inner, *rest))
        case _:
            return ""


def _said(inline: Inline) -> str:
    """The words of a title, without its notes; what is more than words, a change too, is no part of a name."""
    match inline:
        case Text(text):
            return text
        case Styled(inlines=inner):
            return "".join(map(_said, inner))
        case Break():
            return " "
        case Note():
            return ""
        case _:
            return "?"
