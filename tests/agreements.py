"""Plain agreements of sections and clauses, every word of which stands in them once."""

from __future__ import annotations

from hypothesis import strategies as st

from amendgen.document.enumerators import printed
from amendgen.document.nodes import Document, Item, Paragraph, Part, Text
from amendgen.edits.address import Address, Label

WORDS = 6


def wording(place: str) -> str:
    """Words that name their own place, so that none stands twice: "p1a0 p1a1 …"."""
    return " ".join(f"p{place}w{n}" for n in range(WORDS)) + "."


def clause(section: int, number: int) -> Item:
    return Item(printed("(a)", number), "", (Paragraph((Text(wording(f"{section}c{number}")),), "flush"),))


@st.composite
def agreements(draw: st.DrawFn) -> Document:
    """A few sections, each with a lead-in and some clauses."""
    counts = draw(st.lists(st.integers(2, 4), min_size=2, max_size=4))
    items = tuple(
        Item(
            f"Section {n}.",
            "",
            (Paragraph((Text(wording(f"{n}lead")),), "flush"), *(clause(n, i) for i in range(1, count + 1))),
        )
        for n, count in enumerate(counts, 1)
    )
    return Document("Agreement", (Part("body", items),))


def clauses(document: Document) -> list[Address]:
    """The clauses of a generated agreement."""
    return [
        Address("Section", str(n), (Label(inner.label),))
        for n, item in enumerate(document.parts[0].blocks, 1)
        if isinstance(item, Item)
        for inner in item.blocks
        if isinstance(inner, Item)
    ]
