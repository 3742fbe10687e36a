"""Whose provisions a citation cites: those of the agreement it stands in, or of another instrument.

The words around it tell: "hereof", "of this Agreement", "above"; "of the Credit Agreement", "thereof".
A citation may stand in another: "clause (a) of Section 3" has the instrument of "Section 3".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from amendgen.agreement.references.citations import Citation

# "bare": nothing said, which in an agreement means itself; "unsure": what is said does not settle it
Whose = Literal["this", "another", "bare", "unsure"]


class Said(Struct, frozen=True):
    """Whose a citation is; `within` is the index of the citation that it leads on from, if it does.

    `near` says that it looks no further than the provision it stands in: "above", "of this Section".
    """

    whose: Whose
    within: int | None = None
    near: bool = False


_CAPTION = re.compile(r',? ?(?:\((?:[A-Z"][^()]{2,90}|inclusive)\)|inclusive,?)')
_NESTED = re.compile(
    r",? (?:of|to|in|contained in|set forth in|appearing in) (?:the |this |said |such |that )?(?:first |last )?"
)
_JOINED = re.compile(
    r",? (?:and/or|and|or|and in|or in|and of|or of|and with|or with|to|through) (?:the |this )?|, "
)
_HERE = re.compile(
    r",? ?(?:hereof|hereto|herein|hereinabove|hereinbelow|hereunder|(?:immediately )?(?:above|below)"
    r"|(?:of|to|in|under|contained in|set forth in|attached to|annexed to) this [\w-]+"
    r"|(?:attached|annexed) hereto)\b"
)
_NEAR = re.compile(
    r",? ?(?:(?:immediately )?(?:above|below)|(?:of|in|to) this (?:sub-?)?"
    r"(?i:section|article|paragraph|clause|sentence)\b)"
)
_THERE = re.compile(
    r",? ?(?:thereof|thereto|therein|thereunder)\b"
    r"|,? (?:of|under) (?:the |such |said |that |any |each |its |their |a |an |either |any such )?"
    r"(?:[a-z]+ ){0,3}[A-Z\"]"
    r"|,? (?:to|in) (?:the |such |said |that |any |each )(?:[A-Z][\w&.'-]* ){0,6}"
    r"(?:Agreements?|Indentures?|Leases?|Acts?|Codes?|Notes?|Schedule|Plan|Mortgages?|Guarant(?:y|ies)|Report|Letter)\b"
)
_OWN = re.compile(
    r",? (?:of|to|in|under) (?:the|said|such) (?:Agreement|Section|Article|Schedule|Exhibit|definitions?)\b"
)
_LOOSE = re.compile(
    r",? (?:of|under) |,? (?:to|in) (?:the|such|said|that|any|each) [A-Z]|[’']s|,? as (?:in effect|amended)|-"
)
_STATUTE = re.compile(r"\d{3,}|.*-.*")
_BEFORE_THIS = re.compile(r"\b[Tt]his $")
_BEFORE_NEAR = re.compile(r"\b(?:preceding|foregoing|following|aforesaid|aforementioned) (?:[a-z]+ )?$")
_BEFORE_THERE = re.compile(
    r"(?:\b(?:Codes?|Acts?|U\.? ?S\.? ?C\.?|USC|Regulations?|Regs?\.|ERISA|U\.?C\.?C\.?|Laws?|Rules?"
    r"|Stats?\.|C\.?F\.?R\.?|Statutes?|Agreements?|Indentures?|Leases?|Notes?|FASB|SFAS|GAAP|Title \w+),?"
    r"|['’]s?) (?:\([^()]*\) )?$"
)


def said(text: str, found: Sequence[Citation]) -> list[Said]:
    """Whose each of the citations in a paragraph's text is, as far as the paragraph says."""
    out: list[Said] = []
    for i in range(len(found) - 1, -1, -1):
        out.append(_said(text, found, i, out[-1] if out else None))
    return out[::-1]


def _said(text: str, found: Sequence[Citation], i: int, next_said: Said | None) -> Said:
    one, following = found[i], found[i + 1] if i + 1 < len(found) else None
    before, at = text[max(0, one.start - 40) : one.start], one.end
    if caption := _CAPTION.match(text, at):
        at = caption.end()
    if following is not None and next_said is not None and at <= following.start:
        gap = text[at : following.start]
        if _leads_on(one, following) and _NESTED.fullmatch(gap):
            return Said(next_said.whose, i + 1, next_said.near)
    if _BEFORE_THIS.search(before):
        return Said("this")
    if _BEFORE_THERE.search(before):
        return Said("another")
    whose, near = _behind(text, at)
    if whose == "bare" and _BEFORE_NEAR.search(before):
        return Said("this", near=True)
    if whose == "bare" and following is not None and next_said is not None and next_said.whose != "this":
        joined = next_said.whose != "bare" and _JOINED.fullmatch(text[at : following.start])
        return Said("unsure" if joined else _statutory(one))
    return Said(_statutory(one) if whose == "bare" else whose, near=near)


def _statutory(one: Citation) -> Whose:
    """Sections of statutes are numbered so: 4975, 9-104."""
    numbered = one.kind == "unit" and one.unit in ("Section", "Article")
    return "unsure" if numbered and _STATUTE.fullmatch(one.places[0].number) else "bare"


def _leads_on(one: Citation, following: Citation) -> bool:
    """Whether a citation can stand in the one behind it: clauses in anything, a Section in no Section."""
    if one.kind in ("clause", "back"):
        return True
    return one.unit in ("Section", "Paragraph") and following.unit not in (one.unit, "Clause")


def _behind(text: str, at: int) -> tuple[Whose, bool]:
    """What the words behind a citation say, and whether they keep it near."""
    if _HERE.match(text, at):
        return "this", _NEAR.match(text, at) is not None
    if _OWN.match(text, at):
        return "unsure", False
    if _THERE.match(text, at):
        return "another", False
    return ("unsure" if _LOOSE.match(text, at) else "bare"), False
