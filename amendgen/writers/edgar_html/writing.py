"""What one writing gathers: the notes of the part, and the names of the places that links lead to."""

from __future__ import annotations

import re

from msgspec import Struct, field

from amendgen.document.nodes import Change, Note

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


class Writing(Struct):
    """The state of one call of `write`.

    `anchors` are all that are in the document, `standing` those of provisions that are not struck; `change` is
    what is done to the blocks that are being written, `noting` says that they are those of a footnote.
    """

    anchors: frozenset[str]
    standing: frozenset[str]
    notes: list[tuple[int, Note, Change | None]] = field(default_factory=list)
    count: int = 0
    change: Change | None = None
    noting: bool = False

    def id(self, anchor: str) -> str:
        """The id of a provision; "" for one without an anchor, and for a struck one that has a namesake."""
        if not anchor or (self.change == "struck" and anchor in self.standing):
            return ""
        return identifier(anchor)

    def target(self, anchor: str) -> str:
        """Where a reference leads; "" when what it names is not in the document."""
        return f"#{identifier(anchor)}" if anchor in self.anchors else ""

    def note(self, note: Note, change: Change | None) -> int:
        """The number of a note, whose text goes to the end of the part."""
        self.count += 1
        self.notes.append((self.count, note, change))
        return self.count


def identifier(anchor: str) -> str:
    """The id for an anchor: a letter, then letters, digits, "-" and "_", which XML takes for an ID too.

    What is none is told by its bytes behind "x.", which no other id begins with.
    """
    return anchor if _NAME.fullmatch(anchor) else f"x.{anchor.encode('utf-8', 'replace').hex()}"
