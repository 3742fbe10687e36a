"""What one writing of a page gathers: the notes that wait to be told, and what ids it may link to."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct, field

from amendgen.document.nodes import Change, Document, Note
from amendgen.writers.html.outline import Outline
from amendgen.writers.html.places import places
from amendgen.writers.html.tags import element

TAG: dict[Change, str] = {"struck": "del", "inserted": "ins"}


class Writing(Struct):
    """The state of one call of `write`, in which all is written in the order in which it stands on the page.

    `ids` are those of the provisions still to come, `targets` that of each anchor; `change` is what is done
    to the blocks that are being written, `noting` says that they are those of a footnote. `notes` are those of
    which the mark has been written and the text not yet, each with its number and with what is done to it.
    """

    ids: Iterator[str]
    targets: dict[str, str]
    outline: Outline = field(default_factory=Outline)
    notes: list[tuple[int, Note, Change | None]] = field(default_factory=list)
    count: int = 0
    tables: int = 0
    change: Change | None = None
    noting: bool = False
    navigated: bool = False

    def id(self) -> str:
        """The id of the provision that is now written; "" for one without, and for those of a footnote."""
        return "" if self.noting else next(self.ids)

    def target(self, anchor: str) -> str:
        """Where a reference leads; "" when what it names is not in the document."""
        found = self.targets.get(anchor)
        return f"#{found}" if found else ""

    def note(self, note: Note, change: Change | None) -> Markup:
        """The mark where `note` stands, linked to its text, which goes to the end of the part."""
        self.count += 1
        self.notes.append((self.count, note, change))
        at = f"#note.{self.count}"
        mark = element("a", note.mark, href=at, id=f"mark.{self.count}", role="doc-noteref")
        return element("sup", mark)


def begun(document: Document) -> Writing:
    """The state at the top of the page: a reference to a struck provision leads to its namesake if it can."""
    found = list(places(document))
    named = sorted((one for one in found if one.anchor), key=lambda one: not one.struck)
    return Writing(iter([one.id for one in found]), {one.anchor: one.id for one in named})
