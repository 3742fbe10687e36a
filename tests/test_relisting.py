"""The table of contents of a redline follows the headings that it lists."""

from __future__ import annotations

import pytest

from amendgen.document import markup
from amendgen.document.contents import listed
from amendgen.document.nodes import (
    Block,
    Contents,
    Document,
    Item,
    Paragraph,
    Part,
    Revised,
    Revision,
    Styled,
    Text,
)
from amendgen.document.plain import words
from amendgen.document.relisting import has_its_own, relisted
from amendgen.document.revisions import accepted, rejected


def section(label: str, *heading: object) -> Item:
    inlines = tuple(Text(each) if isinstance(each, str) else each for each in heading)
    first = Paragraph((Styled("underline", inlines), Text(". Words.")), "flush")  # type: ignore[arg-type]
    return Item(label, "", (first,), f"a{label}")


def agreement(*blocks: Block) -> Document:
    """A document with the table of contents that its base would have."""
    parts = (Part("contents", (Contents(),)), Part("body", blocks))
    base = listed(rejected(Document("", parts)).parts)
    return Document("", (base[0], parts[1]))


def contents(document: Document) -> list[str]:
    (table,) = document.parts[0].blocks
    assert isinstance(table, Contents)
    return [f"{entry.label} {words(entry.inlines)}" for entry in table.entries]


ONE, TWO = section("1.", "Terms"), section("2.", "Loans")


@pytest.mark.parametrize(
    ("blocks", "before", "after"),
    [
        ((ONE, TWO), ["1. Terms", "2. Loans"], ["1. Terms", "2. Loans"]),
        ((ONE, Revision("inserted", (TWO,))), ["1. Terms"], ["1. Terms", "2. Loans"]),
        ((ONE, Revision("struck", (TWO,))), ["1. Terms", "2. Loans"], ["1. Terms"]),
        (
            (
                section(
                    "1.", "Defined ", Revised("struck", (Text("Terms"),)), Revised("inserted", (Text("Words"),))
                ),
                TWO,
            ),
            ["1. Defined Terms", "2. Loans"],
            ["1. Defined Words", "2. Loans"],
        ),
    ],
)
def test_what_is_listed_changes_with_its_heading(
    blocks: tuple[Block, ...], before: list[str], after: list[str]
) -> None:
    redline = relisted(agreement(*blocks))
    assert contents(rejected(redline)) == before
    assert contents(accepted(redline)) == after
    assert rejected(redline).parts[0] == agreement(*blocks).parts[0]


def test_a_table_that_says_something_of_its_own_is_left_as_it_is() -> None:
    own = agreement(ONE, TWO)
    own = Document(
        "", (Part("contents", (Contents(listed(own.parts)[0].blocks[0].entries[:1]),)), own.parts[1])
    )  # type: ignore[union-attr]
    changed = Document("", (own.parts[0], Part("body", (ONE, Revision("struck", (TWO,))))))
    assert relisted(changed) == changed
    assert has_its_own(own) and not has_its_own(agreement(ONE, TWO))
    printed = Document("", (Part("contents", markup.blocks("1. Terms ........ 4")), Part("body", (ONE,))))
    assert relisted(printed) == printed and has_its_own(printed)
