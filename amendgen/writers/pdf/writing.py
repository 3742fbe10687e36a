"""What one writing gathers as it goes: which provisions can be linked to, and how deep the outline is."""

from __future__ import annotations

from msgspec import Struct, field

from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.document.nodes import Change
from amendgen.writers.pdf.code import call, literal


class Writing(Struct):
    """The state of one call of `write`.

    `anchors` are all that are in the document, `standing` those that are not struck; `change` is what is
    done to the blocks that are being written. `footer` says that these stand in a footer.
    """

    anchors: frozenset[str]
    standing: frozenset[str]
    change: Change | None = None
    footer: bool = False
    names: dict[str, str] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)
    topic: int = 0
    deepest: int = 0

    def placed_at(self, anchor: str, block: str) -> str:
        """`block` under the name of its provision; a struck one leaves the name to its namesake."""
        taken = anchor in self.placed or (self.change == "struck" and anchor in self.standing)
        if not anchor or taken:
            return block
        self.placed.add(anchor)
        return call("at", literal(self.name(anchor)), block)

    def target(self, anchor: str) -> str:
        """The name under which a reference finds its provision; "" when the document has none such."""
        return literal(self.name(anchor)) if anchor in self.anchors else ""

    def name(self, anchor: str) -> str:
        """The name of a provision in the file, which says nothing of what the deal calls it."""
        return self.names.setdefault(anchor, f"p{len(self.names) + 1}")

    def level(self, wanted: int) -> int:
        """The level of a heading in the outline: none is skipped on the way down (PDF/UA-1, 7.4.2)."""
        self.deepest = min(wanted, self.deepest + 1)
        return self.deepest


def unwritable(message: str, hint: str) -> Refusal:
    """The refusal of a tree that no PDF can hold; it has no place, for the tree knows of no file."""
    return Refusal((Diagnostic("pdf", message, hint),))
