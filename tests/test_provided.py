"""Whether a document has a provision is told without an index of them all."""

from __future__ import annotations

import pytest

from amendgen.agreement.provisions import Provisions, provided
from amendgen.agreement.working import Tree
from amendgen.document.nodes import Block, Document, Heading, Item, Paragraph, Part, PartKind, Quotation, Text

WORDS = Paragraph((Text("The Lender may assign."),))
TITLE = Heading(1, (Text("SCHEDULES 1 AND 2"),))
SECTION = Item("Section 2", "", (WORDS,))


@pytest.mark.parametrize(
    ("kind", "block", "there"),
    [
        ("body", WORDS, False),
        ("body", SECTION, True),
        ("body", Item("ARTICLE II", "", (WORDS,)), True),
        ("body", Item("(a)", "", (WORDS,)), False),
        ("body", Item("(a)", "", (WORDS, SECTION)), True),
        ("body", Quotation((SECTION,)), False),
        ("body", TITLE, False),
        ("contents", SECTION, False),
        ("attachment", TITLE, True),
        ("attachment", SECTION, False),
        ("attachment", Heading(1, (Text("FORM OF NOTE"),)), False),
    ],
)
def test_it_is_told_as_the_index_tells_it(kind: PartKind, block: Block, there: bool) -> None:
    document = Document("", (Part("body", (WORDS,)), Part(kind, (block,))))
    assert provided(document) is there is bool(Provisions(Tree.of(document)).spots)
