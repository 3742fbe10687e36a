"""Why an edit does not land: a closed list, with one message each."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Kind = Literal[
    "provision-not-found",
    "provision-repeated",
    "text-not-found",
    "text-repeated",
    "already-struck",
    "overlaps",
    "label-taken",
    "label-out-of-sequence",
    "definition-exists",
    "definition-missing",
    "unbalanced",
    "seam",
    "unsupported",
]


class Failure(Struct, frozen=True):
    """An edit that does not land: why, and what a reader does about it.

    `earlier` is the edit of the same run that stands in its way, counted from 0, when one does.
    """

    kind: Kind
    message: str
    hint: str = ""
    earlier: int | None = None


class NotApplied(Exception):  # noqa: N818 - it is the answer of an edit, not a fault of the program
    """Raised while an edit is applied; nothing of it has been done."""

    def __init__(self, kind: Kind, message: str, hint: str = "", earlier: int | None = None) -> None:
        super().__init__(message)
        self.failure = Failure(kind, message, hint, earlier)
