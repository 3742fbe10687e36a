"""What an edit may not leave behind where old words meet new ones."""

from __future__ import annotations

import re

from amendgen.agreement.failures import NotApplied

_DOUBLED = re.compile(r"[ \u00a0]{2}|[,;:.]{2,}(?<!\.\.\.)|[ \u00a0][,;.](?=\s|$)|\( | \)|([$%§#&/€£¥])\s?\1")
_GLUED = re.compile(r"[^\W_]{2}|[,;:)][^\W\d_]")
_CONJUNCTIONS = re.compile(r"\b(and|or) (and|or)\b")
_STRANDED = re.compile(r"\s*[,;:.)]")
_PAIRS = (("(", ")"), ("[", "]"))


def checked(before: str, struck: tuple[int, int], after: str, inserted: tuple[int, int]) -> None:
    """Refuse the text `after` when it is worse than `before` at a seam, or no longer balanced.

    `struck` is the stretch of `before` that was taken out, `inserted` what stands in its place in `after`.
    """
    if not after.strip() and before.strip():
        raise NotApplied("seam", "no words would be left in the paragraph", "delete or reserve the provision")
    for old, new in zip(struck, inserted, strict=True):
        _joined(before, old, after, new)
    if _STRANDED.match(after) and not _STRANDED.match(before):
        raise NotApplied("seam", f"the paragraph would begin with a mark: {_around(after, 0)}", _HINT)
    balanced(before, after)


def balanced(before: str, after: str) -> None:
    """Refuse words whose brackets or quotation marks are not in pairs, when those before them were."""
    for opened, closed in _PAIRS:
        if before.count(opened) == before.count(closed) and after.count(opened) != after.count(closed):
            raise NotApplied("unbalanced", f"{opened} and {closed} would no longer be in pairs", _BALANCE)
    if _marks(before) % 2 == 0 and _marks(after) % 2:
        raise NotApplied("unbalanced", "the quotation marks would no longer be in pairs", _BALANCE)


def _marks(text: str) -> int:
    return text.count('"') + text.count("“") + text.count("”")


def _joined(before: str, old: int, after: str, new: int) -> None:
    if _GLUED.fullmatch(_near(after, new, 1)) and _near(after, new, 1) != _near(before, old, 1):
        raise NotApplied("seam", f"the words would run together: {_around(after, new)}", _HINT)
    near, was = _near(after, new, 2), _near(before, old, 2)
    if (found := _DOUBLED.search(near)) and found[0] not in was:
        what = "a double space" if found[0].isspace() else f"{found[0].strip()!r} out of place"
        raise NotApplied("seam", f"there would be {what}: {_around(after, new)}", _HINT)
    twice = _CONJUNCTIONS.search(_near(after, new, 8))
    if twice and after.count(twice[0]) > before.count(twice[0]):
        raise NotApplied("seam", f"there would be {twice[0]!r}: {_around(after, new)}", _HINT)


_HINT = "strike or insert the mark or the space as well"
_BALANCE = "strike and insert both of a pair, or neither"


def _near(text: str, at: int, width: int) -> str:
    return text[max(0, at - width) : at + width]


def _around(text: str, at: int) -> str:
    return f'"…{text[max(0, at - 20) : at]}|{text[at : at + 20]}…"'
