"""Agreements and edits for the laws of applying: every word of an agreement stands in it once."""

from __future__ import annotations

from hypothesis import strategies as st

from amendgen.document.enumerators import printed
from amendgen.document.nodes import Document, Item, Paragraph, Part, Text
from amendgen.edits import kinds
from amendgen.edits.address import Address, Label
from amendgen.edits.kinds import Edit

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


def word(at: Address, number: int) -> str:
    """A word of the clause at an address."""
    label = str(at.steps[0]).strip("()")
    return f"p{at.number}c{ord(label) - ord('a') + 1}w{number}"


@st.composite
def text_edits(draw: st.DrawFn, at: Address) -> Edit:
    """An edit to the words of a clause that can be carried out."""
    number = draw(st.integers(0, WORDS - 2))
    old, new = word(at, number), draw(st.from_regex(r"n[a-z]{3,8}", fullmatch=True))
    return draw(
        st.sampled_from(
            [
                kinds.ReplaceText(at, old, new),
                kinds.StrikeText(at, old),
                kinds.InsertText(at, new, "before", old),
                kinds.InsertText(at, f", {new}", "after", old),
                kinds.AddSentence(at, f"{new.capitalize()} it is."),
            ]
        )
    )


@st.composite
def edits(draw: st.DrawFn, at: Address) -> Edit:
    """Any edit to a clause that can be carried out."""
    whole: list[Edit] = [
        kinds.DeleteProvisions((at,)),
        kinds.ReserveProvisions((at,)),
        kinds.RestateProvisions((at,), f"{at.steps[0]} anew"),
        kinds.InsertAfter(at, "Flush words."),
    ]
    return draw(st.one_of(text_edits(at), st.sampled_from(whole)))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Document, list[Edit]]:
    """An agreement, and an edit to each of some of its clauses."""
    document = draw(agreements())
    chosen = draw(st.lists(st.sampled_from(clauses(document)), min_size=1, max_size=4, unique=True))
    return document, [draw(edits(at)) for at in chosen]
