"""What one writing of a page gathers: the notes of the part, and what ids it may link to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup
from msgspec import Struct, field

from amendgen.document.nodes import Change, Document, Note
from amendgen.writers.html.outline import Outline
from amendgen.writers.html.places import places
from amendgen.writers.html.tags import element

TAG: dict[Change, str] = {"struck": "del", "inserted": "ins"}


class Writing(Struct):
    """The state of one call of `write`; `told` makes the list's entry of a note.

    `ids` are those of the provisions still to come, `targets` that of each anchor; `change` is what is done
    to the blocks that are being written.
    """

    told: Callable[[Note, int, Change | None, Writing], Markup]
    ids: Iterator[str]
    targets: dict[str, str]
    outline: Outline = field(default_factory=Outline)
    notes: list[Markup] = field(default_factory=list)
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
        """The mark where `note` stands, linked to its text, which goes to the part's notes."""
        self.count += 1
        number, place = self.count, len(self.notes)
        self.notes.append(Markup(""))
        outer, self.change, self.noting = (self.change, self.noting), None, True
        self.notes[place] = self.told(note, number, change, self)
        self.change, self.noting = outer
        mark = element("a", note.mark, href=f"#note.{number}", id=f"mark.{number}", role="doc-noteref")
        return element("sup", mark)


def begun(document: Document, told: Callable[[Note, int, Change | None, Writing], Markup]) -> Writing:
    """The state at the top of the page: a reference to a struck provision leads to its namesake if it can."""
    found = list(places(document))
    named = sorted((one for one in found if one.anchor), key=lambda one: not one.struck)
    return Writing(told, iter([one.id for one in found]), {one.anchor: one.id for one in named})
