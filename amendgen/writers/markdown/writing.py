"""What one writing gathers: the notes of the part, and which provisions are led to."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from msgspec import Struct, field

from amendgen.document.nodes import Change, Note
from amendgen.writers.markdown.tokens import Noted


class Writing(Struct):
    """The state of one call of `write`.

    `led_to` are the anchors of provisions that something in the document leads to, `standing` those of
    provisions that are not struck; `change` is what is done to the blocks that are being written.
    `notes` are those of the part that are still to be told, `inner` those of the note that is being told.
    """

    led_to: frozenset[str]
    standing: frozenset[str]
    notes: list[tuple[int, Note, Change | None]] = field(default_factory=list)
    inner: list[tuple[Note, Change | None]] | None = None
    count: int = 0
    change: Change | None = None

    def target(self, anchor: str) -> str:
        """Where a reference leads, "#name"; "" when what it names is not in the document."""
        return f"#{quote(identifier(anchor))}" if anchor in self.led_to else ""

    def anchor(self, anchor: str) -> str:
        """The element that a provision is found by; "" when nothing leads to it, or its namesake stands."""
        if anchor not in self.led_to or (self.change == "struck" and anchor in self.standing):
            return ""
        return f'<a id="{escape(identifier(anchor))}"></a>'

    def note(self, note: Note, change: Change | None) -> Noted | str:
        """The mark where a note stands. Markdown has no notes on notes: there it is the mark as printed."""
        if self.inner is not None:
            self.inner.append((note, change))
            return f"({note.mark})"
        self.count += 1
        self.notes.append((self.count, note, change))
        return Noted(self.count)


def identifier(anchor: str) -> str:
    """The id for an anchor: an id has no white space."""
    return "_".join(anchor.split())
