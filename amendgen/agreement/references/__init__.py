"""The references of an agreement: what each paragraph cites, and whether it is there.

A reference dangles when it is surely to this agreement and what it cites is surely absent; what is not
sure is "unsure". A rule that cannot be sure says less.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from amendgen.agreement.provisions import Provisions
from amendgen.agreement.references.absence import Absence
from amendgen.agreement.references.citations import citations
from amendgen.agreement.references.judging import Fate, Judge, Target
from amendgen.agreement.references.passages import passages
from amendgen.agreement.references.standing import Standing
from amendgen.agreement.references.whose import said
from amendgen.agreement.working import Node, Tree
from amendgen.document.nodes import Document, Heading
from amendgen.edits.address import Address

__all__ = ["Fate", "Reference", "Target", "references"]

_ASIDE = 40
_WORST: tuple[Fate, ...] = ("dangling", "unsure", "foreign", "found")


class Reference(Struct, frozen=True):
    """A citation where it stands: `words`, from `start` in the passage `text` of `node`, in the provision `at`.

    `targets` are what it cites, ranges in full; a reference may name nothing that has an address.
    """

    words: str
    start: int
    text: str
    at: Address | None
    node: Node
    internal: bool
    targets: tuple[Target, ...]

    @property
    def fate(self) -> Fate:
        """The worst of the fates of what is cited; "unsure" when nothing is."""
        fates = {target.fate for target in self.targets}
        return next((fate for fate in _WORST if fate in fates), "unsure")

    @property
    def around(self) -> str:
        """The words with some of those on either side of them."""
        end = self.start + len(self.words)
        before, behind = self.text[max(0, self.start - _ASIDE) : self.start], self.text[end : end + _ASIDE]
        return (
            f"{'…' * (self.start > _ASIDE)}{before}{self.words}{behind}{'…' * (end + _ASIDE < len(self.text))}"
        )

    @property
    def missing(self) -> tuple[Address, ...]:
        """What is cited and surely absent."""
        return tuple(target.address for target in self.targets if target.fate == "dangling")


def references(source: Document | Tree, stood: Collection[Address] = ()) -> tuple[Reference, ...]:
    """Every reference in the words of an agreement as they now read, in order.

    `stood` are addresses that an earlier text of the agreement had: these, if they are gone, are surely
    absent. So is what edits have struck from a tree.
    """
    tree = source if isinstance(source, Tree) else Tree.of(source)
    provisions = Provisions(tree)
    read = passages(tree, provisions)
    cited = [citations(one.text) for one in read]
    standing = Standing(provisions, read, stood)
    judge = Judge(standing, Absence(read, cited, standing.known))
    return tuple(
        Reference(
            passage.text[one.start : one.end], one.start, passage.text, passage.address, passage.node, *judged
        )
        for passage, found in zip(read, cited, strict=True)
        if found and passage.part != "contents" and not isinstance(passage.node.block, Heading)
        for one, judged in zip(found, judge.judged(passage, found, said(passage.text, found)), strict=True)
        if one.end - one.start < len(passage.text.strip("[](). "))  # alone it is a caption
    )
