"""What an edit may not leave behind where old words meet new ones."""

from __future__ import annotations

import re

from amendgen.agreement.failures import NotApplied

_DOUBLED = re.compile(r"  |[,;:.]{2,}(?<!\.\.\.)| [,;.](?=\s|$)|\( | \)")
_PAIRS = (("(", ")"), ("[", "]"))


def checked(before: str, after: str, seams: tuple[int, ...]) -> None:
    """Refuse the text `after` when it is worse than `before` at one of the `seams`, or no longer balanced."""
    for seam in seams:
        left, right = after[max(0, seam - 1) : seam], after[seam : seam + 1]
        if left.isalnum() and right.isalnum():
            raise NotApplied("seam", f"the words would run together: {_around(after, seam)}", _HINT)
        near = after[max(0, seam - 2) : seam + 2]
        if (found := _DOUBLED.search(near)) and found[0] not in before[max(0, seam - 2) : seam + 2]:
            what = "a double space" if found[0].isspace() else f"{found[0].strip()!r} out of place"
            raise NotApplied("seam", f"there would be {what}: {_around(after, seam)}", _HINT)
    for opened, closed in _PAIRS:
        if before.count(opened) == before.count(closed) and after.count(opened) != after.count(closed):
            raise NotApplied("unbalanced", f"{opened} and {closed} would no longer be in pairs", _BALANCE)
    if before.count('"') % 2 == 0 and after.count('"') % 2:
        raise NotApplied("unbalanced", "the quotation marks would no longer be in pairs", _BALANCE)


_HINT = "strike or insert the mark or the space as well"
_BALANCE = "strike and insert both of a pair, or neither"


def _around(text: str, at: int) -> str:
    return f'"…{text[max(0, at - 20) : at]}|{text[at : at + 20]}…"'
