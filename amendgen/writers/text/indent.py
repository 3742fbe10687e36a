"""Where blocks stand in the measure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from amendgen.document.nodes import Change, Note

STEP = 6
_DEEPEST = 5 * STEP


class Told(NamedTuple):
    """A note to be printed, and what is done to the words that it hangs on."""

    note: Note
    change: Change | None


class Indent(Struct, frozen=True):
    """The margin, how far a first line is set in from it, and the margin of items.

    `below` holds the notes that are printed under the block with an anchor; `change` is what is done to
    all that stands here.
    """

    margin: int = 0
    lead: int = 2 * STEP
    items: int = 0
    below: Mapping[str, list[Told]] = field(default_factory=dict)
    change: Change | None = None

    def quoted(self) -> Indent:
        """The indent of a block quotation: set in, its first lines like its others."""
        margin = _deeper(self.margin)
        return Indent(margin, 0, margin, self.below, self.change)

    def changed(self, change: Change) -> Indent:
        """The indent of blocks struck or inserted. Changes do not nest."""
        if self.change:
            raise TypeError("a change stands within a change")
        return replace(self, change=change)

    def item(self, label: str) -> Indent:
        """The indent of an item and of what it holds.

        At the top "1." is set in 6 and "SECTION 1." 12, their text runs on at the margin, and "(a)"
        stands as a block; a deeper item stands as a block six columns further in than its parent.
        """
        label = label.lstrip('"')
        section = not self.items and " " in label
        block = not self.items and not section and label.startswith("(")
        margin = STEP if block else self.items
        return Indent(margin, 2 * STEP if section else STEP, _deeper(margin), self.below, self.change)


def separated(groups: Iterable[list[str]]) -> list[str]:
    """Groups of lines with one blank line between them; what prints nothing takes no room."""
    out: list[str] = []
    for group in filter(None, groups):
        out += ["", *group] if out else group
    return out


def _deeper(margin: int) -> int:
    return min(margin + STEP, _DEEPEST)
