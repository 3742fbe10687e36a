"""The references of a document with the passages that they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from amendgen.agreement.references import Reference, references
from amendgen.agreement.working import Tree
from amendgen.edits.address import Address
from amendgen.lint.passages import Passage, Span, plain


class Cited(Struct, frozen=True):
    """A reference and the words that are it."""

    reference: Reference
    span: Span


def cited(tree: Tree, among: Sequence[Passage], stood: frozenset[Address]) -> Iterator[Cited]:
    """Every reference of the tree, in order; `stood` are provisions that an earlier text had."""
    at = {(id(one.node), one.text): one for one in among if one.node is not None}
    for reference in references(tree, stood):
        passage = at.get((id(reference.node), plain(reference.text)))
        if passage is not None:
            yield Cited(reference, Span(passage, reference.start, reference.start + len(reference.words)))
