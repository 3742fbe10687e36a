"""Agreements from Markdown in the conventions of the forms: literal labels, anchors and notes, refusals."""

from __future__ import annotations

import pytest

from amendgen.agreement.model import Agreement
from amendgen.agreement.outline import outlined
from amendgen.agreement.reading import markdown
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Blank,
    Blocks,
    Contents,
    Heading,
    Item,
    Note,
    Paragraph,
    Reference,
    Signature,
    Styled,
    Table,
    Text,
)
from amendgen.document.plain import lines

AGREEMENT = """\
::: contents

### Table of Contents

:::

# Subsidiaries Guaranty

This Guaranty (this \u201c__Guaranty__\u201d) is dated ________ __, 2005.[^1]

SECTION 1. __Definitions__. As used in this Guaranty:

"__Lease__" means the lease to the Lessee's order, being:

(a) the first; and

(b) the second.

"__Lien__" means any lien, subject to [](#severability).

SECTION 3. __General Provisions__

(a) {#severability} __Severability__. If any provision is invalid, the others stand.

(c) __Waivers__. Each Guarantor waives:

(i) notice; and

(ii) demand.

  Each of which it knows, as [clause](#severability) says.

* * *

[^1]: See (a) of the note.

::: signatures

::: signature
GUARANTOR, INC.
By: ____________
:::

:::

::: attachment

# SCHEDULE I

1. An obligation.

4. Another.

| Name | Amount |
| ---- | ------ |
| A    | $1     |

:::
"""


def read(text: str) -> Agreement:
    return markdown.read("a.md", text.encode())


READ = read(AGREEMENT)


def item(*path: int) -> Item:
    found = [block for block in READ.document.parts[1].blocks if isinstance(block, Item)][path[0]]
    for at in path[1:]:
        found = [block for block in found.blocks if isinstance(block, Item)][at]
    return found


def test_parts_are_those_of_the_markup() -> None:
    assert [part.kind for part in READ.document.parts] == ["contents", "body", "signatures", "attachment"]
    assert READ.document.title == "Subsidiaries Guaranty"
    assert READ.doubts == ()


def test_labels_are_kept_to_the_letter() -> None:
    assert [str(address) for _, address, _ in outlined(READ)] == [
        "Section 1", 'Section 1 "Lease"', 'Section 1 "Lease" (a)', 'Section 1 "Lease" (b)', 'Section 1 "Lien"',
        "Section 3", "Section 3(a)", "Section 3(c)", "Section 3(c)(i)", "Section 3(c)(ii)",
        "Schedule I",
    ]  # fmt: skip
    assert [item(0).label, item(1).label, item(1, 1).label, item(1, 1, 1).label] == [
        "SECTION 1.",
        "SECTION 3.",
        "(c)",
        "(ii)",
    ]
    schedule = READ.document.parts[3].blocks
    assert [block.label for block in schedule if isinstance(block, Item)] == ["1.", "4."]
    assert all(block.series == "" for block in schedule if isinstance(block, Item | Heading))


def nested(blocks: Blocks) -> list[object]:
    """The labels of items, each followed by those of the items within it."""
    out: list[object] = []
    for block in blocks:
        if isinstance(block, Item):
            out += [block.label, *([inner] if (inner := nested(block.blocks)) else [])]
    return out


DOTTED = """\
ARTICLE VI

NEGATIVE COVENANTS

Section 6.7 __Asset Sales__. The Borrower shall sell nothing, except:

(a) inventory; and

(b) equipment.

6.7.1 __Notice__. It gives notice of each.

Section 6.8 __Liens__. None.

6.10 __Debt__. None.

6.11 __Leases__. None.

ARTICLE VII

Section 7.1 __Default__. Each is one.
"""


def test_numbers_of_several_parts_stand_beside_and_within_each_other() -> None:
    agreement = read(DOTTED)
    assert nested(agreement.document.parts[0].blocks) == [
        "ARTICLE VI",
        ["Section 6.7", ["(a)", "(b)", "6.7.1"], "Section 6.8", "6.10", "6.11"],
        "ARTICLE VII",
        ["Section 7.1"],
    ]
    assert [str(address) for _, address, _ in outlined(agreement)] == [
        "Article VI", "Section 6.7", "Section 6.7(a)", "Section 6.7(b)", "Section 6.7.1", "Section 6.8",
        "Section 6.10", "Section 6.11", "Article VII", "Section 7.1",
    ]  # fmt: skip


def test_references_are_set_by_the_labels_as_they_stand() -> None:
    lien = item(0).blocks[-1]
    assert isinstance(lien, Paragraph)
    assert lien.inlines[-2:] == (Reference("severability", "", "Section 3(a)"), Text("."))
    assert item(1, 0).anchor == "severability"
    flush = item(1, 1, 1).blocks[-1]
    assert isinstance(flush, Paragraph)
    assert Reference("severability", "clause", "clause (a)") in flush.inlines


def test_notes_blanks_and_quotation_marks() -> None:
    opening = READ.document.parts[1].blocks[1]
    assert isinstance(opening, Paragraph)
    assert opening.inlines[:3] == (
        Text('This Guaranty (this "'),
        Styled("underline", (Text("Guaranty"),)),
        Text('") is dated '),
    )
    assert [each for each in opening.inlines if isinstance(each, Blank)] == [Blank(8), Blank(2)]
    assert opening.inlines[-1] == Note((Paragraph((Text("See (a) of the note."),)),), "1")


def test_the_contents_are_those_of_the_agreement() -> None:
    (contents,) = [block for block in READ.document.parts[0].blocks if isinstance(block, Contents)]
    assert [entry.label for entry in contents.entries] == ["SECTION 1.", "SECTION 3.", "(a)", "(c)", ""]


def test_signatures_and_tables() -> None:
    assert isinstance(READ.document.parts[2].blocks[0], Signature)
    assert isinstance(READ.document.parts[3].blocks[-1], Table)


def test_every_word_is_in_the_tree() -> None:
    said = " ".join(lines(READ.document))
    for phrase in ("being: (a) the first; and (b) the second.", "(ii) demand. Each of which it knows", "* * *"):
        assert phrase in said.replace("  ", " ")


def refused(text: bytes) -> tuple[str, int]:
    with pytest.raises(Refusal) as refusal:
        markdown.read("a.md", text)
    (found,) = refusal.value.diagnostics
    assert found.place is not None
    assert found.place.file == "a.md"
    assert found.hint
    return found.message, found.place.line


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        (b"SECTION 1. Terms\n\n::: covr\n\n:::\n", "there is no container '::: covr'", 3),
        (b"x\n\n::: cover\n\ny\n", "is never closed", 3),
        (b"x\n\n#### Deep\n", "a heading has one, two or three '#'", 3),
        (b"x\n\nsee [](#nowhere)\n", "no provision of the document has that anchor", 3),
        (b"(a) {#x} y\n\n(b) {#x} z\n", "two provisions have the anchor {#x}", 1),
        (b"x\n\nsee [the site](http://example.org)\n", "only links to an anchor", 3),
        (b"[^1]: only a note\n", "there are no words in it", 0),
        (b"", "is empty", 0),
        (b"x\n\ncaf\xe9 \xe2\x80\x9c\n", "mixes encodings", 3),
        (b"%PDF-1.7", "is a PDF", 1),
    ],
)
def test_what_is_no_agreement_is_refused_with_its_line(text: bytes, message: str, line: int) -> None:
    told, at = refused(text)
    assert message in told
    assert at == line
