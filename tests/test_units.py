"""One number under two units, sections within a section given anew, and an exhibit that goes."""

from __future__ import annotations

import pytest
from edited import agreement, at, conformed, done, failure

from amendgen.document import markup
from amendgen.document.nodes import Document, Item, Paragraph, Part, Text
from amendgen.document.revisions import accepted, rejected
from amendgen.document.walking import each_block
from amendgen.edits import kinds
from amendgen.writers.text import write

PLAN = agreement(
    "2. Benefits.\n\n2.1 Pay. The Firm pays each year.\n\n2.2 Stop. It stops at death.\n\n"
    "2.2.1 Notice. None is given.\n\n3. Law. The law of the seat governs.\n"
)


def test_a_number_printed_without_a_unit_has_the_unit_that_is_cited() -> None:
    edit = kinds.ReplaceText(at("Paragraph 2.1"), "each year", "each month")
    assert "pays each month." in conformed(PLAN, edit)


def test_a_new_provision_of_that_unit_stands_where_its_number_does() -> None:
    add = kinds.AddProvisions((at("Clause 2.3"),), "2.3 Tax. It is withheld.", at("Clause 2.2"))
    assert "2.3 Tax. It is withheld." in conformed(PLAN, add)


def labelled(*labels: str) -> Document:
    items = (Item(one, "", (Paragraph((Text(f"The Firm pays each year under {one}"),)),)) for one in labels)
    return Document("Plan", (Part("body", tuple(items)),))


@pytest.mark.parametrize("labels", [("Section 2.",), ("2.", "Paragraph 1.")], ids=["its own", "another's"])
def test_a_unit_that_the_agreement_prints_is_kept(labels: tuple[str, ...]) -> None:
    edit = kinds.ReplaceText(at("Paragraph 2"), "each year", "each month")
    found = failure(edit, base=labelled(*labels))
    assert found == ("provision-not-found", "the agreement has no Paragraph 2")


def test_a_section_given_anew_does_not_take_numbered_sections_along_in_silence() -> None:
    edit = kinds.RestateProvisions((at("Section 2.2"),), "2.2 Stop. It never stops.")
    kind, message = failure(edit, base=PLAN)
    assert kind == "unsupported"
    assert message == "Section 2.2 holds Section 2.2.1, and the text given for it does not"


@pytest.mark.parametrize(
    "edits",
    [
        [kinds.RestateProvisions((at("Section 2.2"),), "2.2 Stop. Never.\n\n2.2.1 Notice. Two are given.")],
        [
            kinds.DeleteProvisions((at("Section 2.2.1"),)),
            kinds.RestateProvisions((at("Section 2.2"),), "2.2 Stop. Never."),
        ],
        [kinds.DeleteProvisions((at("Section 2.2"),))],
    ],
    ids=["it gives them", "they were deleted", "it is deleted itself"],
)
def test_sections_that_are_given_or_go_openly(edits: list[kinds.Edit]) -> None:
    assert "None is given" not in conformed(PLAN, *edits)


def test_clauses_go_with_the_text_that_they_are_part_of() -> None:
    edit = kinds.RestateProvisions((at("Section 2"),), "Section 2. The Borrower may merge.")
    assert "incur Debt" not in conformed(agreement(), edit)


def test_an_exhibit_that_is_deleted_leaves_no_empty_part() -> None:
    exhibit = Part("attachment", markup.blocks("# Exhibit A\n\nThe form of note."))
    base = Document("Agreement", (*agreement().parts, exhibit))
    found = done(base, kinds.DeleteProvisions((at("Exhibit A"),)))
    assert found.failed == ()
    assert rejected(found.redline).parts == rejected(base).parts
    assert [part.kind for part in accepted(found.redline).parts] == ["body"]
    assert "form of note" not in write(accepted(found.redline)) and "form of note" in write(found.redline)
    assert all(list(each_block(part.blocks)) for part in accepted(found.redline).parts)
