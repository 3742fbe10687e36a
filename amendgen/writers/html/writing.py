"""What one writing of a page gathers: the notes of the part, and what ids it may link to."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup
from msgspec import Struct, field

from amendgen.document.nodes import Change, Note
from amendgen.writers.html.tags import element

TAG: dict[Change, str] = {"struck": "del", "inserted": "ins"}


class Writing(Struct):
    """The state of one call of `write`; `told` makes the list's entry of a note.

    `anchors` are all that are in the document, `standing` those that are not struck; `change` is what is
    done to the blocks that are being written.
    """

    told: Callable[[Note, int, Change | None, Writing], Markup]
    anchors: frozenset[str]
    standing: frozenset[str]
    notes: list[Markup] = field(default_factory=list)
    count: int = 0
    change: Change | None = None

    def id(self, anchor: str) -> str:
        """The id of a provision; "" for one without an anchor, and for a struck one that has a namesake."""
        if self.change == "struck" and anchor in self.standing:
            return ""
        return identifier(anchor)

    def target(self, anchor: str) -> str:
        """Where a reference leads; "" when what it names is not in the document."""
        return f"#{identifier(anchor)}" if anchor in self.anchors else ""

    def note(self, note: Note, change: Change | None) -> Markup:
        """The mark where `note` stands, linked to its text, which goes to the part's notes."""
        self.count += 1
        number, place = self.count, len(self.notes)
        self.notes.append(Markup(""))
        outer, self.change = self.change, None
        self.notes[place] = self.told(note, number, change, self)
        self.change = outer
        return element("sup", element("a", note.mark, href=f"#note.{number}", id=f"mark.{number}"))


def identifier(anchor: str) -> str:
    """The id for an anchor. An id has no white space; no anchor has the full stop of a note's id."""
    return "_".join(anchor.split())
