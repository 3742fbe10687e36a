"""Applying edits: what lands, what is refused, and the laws that hold of every redline."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from agreements import agreements, cases, clauses, text_edits, word
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from amendgen.agreement.applying import Applied, applied
from amendgen.document import markup
from amendgen.document.nodes import Document, Item, Paragraph, Part, Text
from amendgen.document.revisions import accepted, rejected
from amendgen.edits import kinds
from amendgen.edits.address import parse
from amendgen.edits.kinds import Edit
from amendgen.writers.text import write

BASE = """\
Section 1. Definitions.

"__Lien__" means any lien, pledge or charge.

"__Person__" means (i) any individual, (ii) any firm and (iii) any state.

Section 2. The Borrower shall not:

(a) incur Debt above $10,000,000 (or its equivalent);

(b) create a Lien on the Aircraft, except a permitted Lien; or

(c) merge.

Nothing in this Section limits Section 1.
"""


def agreement(text: str = BASE) -> Document:
    return Document("Agreement", (Part("body", markup.blocks(text)),))


def done(base: Document, *edits: Edit) -> Applied:
    return applied(base, edits, "Firm", "2004-11-30")


def conformed(base: Document, *edits: Edit) -> str:
    found = done(base, *edits)
    assert found.failed == ()
    assert rejected(found.redline).parts == rejected(base).parts
    return write(accepted(found.redline))


def failure(*edits: Edit, base: Document | None = None) -> tuple[str, str]:
    found = done(base or agreement(), *edits)
    assert [outcome.failure is None for outcome in found.outcomes] == [True] * (len(edits) - 1) + [False]
    last = found.outcomes[-1].failure
    assert last is not None
    assert accepted(found.redline) == accepted(done(base or agreement(), *edits[:-1]).redline)
    return last.kind, last.message


at = parse

LANDS = {
    "strike": (kinds.StrikeText(at("Section 2(b)"), "on the Aircraft,"), "create a Lien except a permitted"),
    "replace": (
        kinds.ReplaceText(at("Section 2(a)"), "$10,000,000", "$50,000,000"),
        "Debt above $50,000,000 (or",
    ),
    "replace at the end": (
        kinds.ReplaceText(at("Section 2(c)"), ".", "; or", "end"),
        "(c) merge; or\n",
    ),
    "insert before": (
        kinds.InsertText(at("Section 2(b)"), "or charge", "before", "on the"),
        "Lien or charge on",
    ),
    "insert a mark before": (
        kinds.InsertText(at("Section 2(b)"), ", charge", "before", "on the"),
        "Lien, charge on",
    ),
    "insert after": (
        kinds.InsertText(at("Section 2(c)"), "or consolidate", "after", "merge"),
        "merge or consolidate.",
    ),
    "sentence": (kinds.AddSentence(at("Section 2(c)"), "This is new."), "merge. This is new."),
    "run-in clause": (
        kinds.ReplaceText(at('Section 1 "Person" (ii)'), "any firm", "any company"),
        "(ii) any company",
    ),
    "restate": (kinds.RestateProvisions((at("Section 2(a)"),), "(a) incur Debt;"), "(a) incur Debt;\n"),
    "reserve": (kinds.ReserveProvisions((at("Section 2(a)"),)), "(a) [Reserved];"),
    "delete": (kinds.DeleteProvisions((at("Section 2(b)"),)), "equivalent);\n\n            (c) merge"),
    "add": (kinds.AddProvisions((at("Section 2(d)"),), "(d) dissolve."), "merge.\n\n            (d) dissolve."),
    "insert behind": (
        kinds.InsertAfter(at("Section 2(c)"), "Provided, that it may."),
        "merge.\n\n            Provided",
    ),
    "delete definition": (
        kinds.DeleteDefinitions(at("Section 1"), ("Lien",)),
        'Definitions.\n\n            "PERSON"',
    ),
    "restate definition": (
        kinds.RestateDefinitions(at("Section 1"), (kinds.Definition("Lien", "means a lien."),)),
        '"LIEN" means a lien.\n\n            "PERSON"',
    ),
    "define": (
        kinds.InsertDefinitions(at("Section 1"), (kinds.Definition("Loan", "means the loan."),)),
        'charge.\n\n            "LOAN" means the loan.\n\n            "PERSON"',
    ),
    "define first": (
        kinds.InsertDefinitions(at("Section 1"), (kinds.Definition("Debt", "means debt."),)),
        'Definitions.\n\n            "DEBT" means debt.\n\n            "LIEN"',
    ),
}


@pytest.mark.parametrize("name", LANDS)
def test_an_edit_lands(name: str) -> None:
    edit, expected = LANDS[name]
    assert expected in conformed(agreement(), edit)


def test_every_kind_of_edit_is_applied() -> None:
    assert {type(edit) for edit, _ in LANDS.values()} == set(kinds.Edit.__args__)


def test_white_space_and_quotation_marks_never_decide() -> None:
    base = agreement("Section 1. The  “Lien” of\nthis\u00a0Mortgage.")
    assert "The X Mortgage" in conformed(base, kinds.ReplaceText(at("Section 1"), '"Lien" of this', "X"))


FAILS = {
    "provision-not-found": kinds.StrikeText(at("Section 2(x)"), "merge"),
    "text-not-found": kinds.StrikeText(at("Section 2(c)"), "merges"),
    "text-repeated": kinds.StrikeText(at("Section 2(b)"), "Lien"),
    "label-taken": kinds.AddProvisions((at("Section 2(b)"),), "(b) x"),
    "label-out-of-sequence": kinds.AddProvisions((at("Section 2(f)"),), "(f) x"),
    "definition-exists": kinds.InsertDefinitions(at("Section 1"), (kinds.Definition("Lien", "means x."),)),
    "definition-missing": kinds.DeleteDefinitions(at("Section 1"), ("Loan",)),
    "unbalanced": kinds.ReplaceText(at("Section 2(a)"), "(or its", "or its"),
    "seam": kinds.ReplaceText(at("Section 2(b)"), ", except", "except"),
    "unsupported": kinds.DeleteProvisions((at('Section 1 "Person" (ii)'),)),
}


@pytest.mark.parametrize("kind", FAILS)
def test_an_edit_that_cannot_land_is_refused_and_changes_nothing(kind: str) -> None:
    assert failure(FAILS[kind])[0] == kind


def test_what_an_earlier_edit_took_out_is_not_there() -> None:
    gone = kinds.DeleteProvisions((at("Section 2(b)"),))
    assert failure(gone, kinds.StrikeText(at("Section 2(b)"), "create"))[0] == "already-struck"


def test_a_provision_that_stands_twice_is_refused() -> None:
    base = agreement(BASE + "\nSection 2. Again.\n")
    assert failure(kinds.StrikeText(at("Section 2"), "Again"), base=base)[0] == "provision-repeated"


def test_a_number_is_found_whole() -> None:
    base = agreement("Section 1. See 6.1, 16.1 and 6.10.")
    assert "See 7.1, 16.1" in conformed(base, kinds.ReplaceText(at("Section 1"), "6.1", "7.1"))


def test_a_text_that_carries_another_label_is_refused() -> None:
    kind, message = failure(kinds.RestateProvisions((at("Section 2(a)"),), "(b) x"))
    assert (kind, message) == ("label-out-of-sequence", "the text is to carry (a), and it carries (b)")


def test_an_edit_sees_what_those_before_it_left() -> None:
    first = kinds.ReplaceText(at("Section 2(c)"), "merge", "merge or fold")
    second = kinds.ReplaceText(at("Section 2(c)"), "or fold", "or consolidate")
    assert "merge or consolidate." in conformed(agreement(), first, second)


@given(agreements())
def test_applying_nothing_is_nothing(base: Document) -> None:
    assert done(base).redline.parts == base.parts


@given(cases())
def test_the_redline_holds_both_texts(case: tuple[Document, list[Edit]]) -> None:
    base, edits = case
    found = done(base, *edits)
    assert found.failed == ()
    assert rejected(found.redline).parts == base.parts
    assert accepted(found.redline).parts != base.parts


@given(cases())
def test_edits_to_different_clauses_may_come_in_any_order(case: tuple[Document, list[Edit]]) -> None:
    base, edits = case
    one, other = done(base, *edits), done(base, *reversed(edits))
    assert accepted(one.redline) == accepted(other.redline)


@given(st.data())
def test_an_edit_and_its_inverse_give_the_base_back(data: st.DataObject) -> None:
    base = data.draw(agreements())
    place = data.draw(st.sampled_from(clauses(base)))
    there = kinds.ReplaceText(place, word(place, 2), "other")
    back = kinds.ReplaceText(place, "other", word(place, 2))
    assert accepted(done(base, there, back).redline).parts == base.parts


@given(st.data())
def test_a_fault_in_the_target_is_never_passed_over(data: st.DataObject) -> None:
    """Doubled, removed, renumbered, its words doubled or altered by a letter: refused, unchanged."""
    base = data.draw(agreements())
    place = data.draw(st.sampled_from(clauses(base)))
    edit = data.draw(text_edits(place).filter(lambda edit: not isinstance(edit, kinds.AddSentence)))
    fault = data.draw(st.sampled_from(["doubled", "removed", "renumbered", "altered", "repeated"]))
    broken = _broken(base, int(place.number) - 1, str(place.steps[0]), fault)
    found = done(broken, edit)
    assert len(found.failed) == 1
    assert accepted(found.redline).parts == broken.parts


def _broken(base: Document, section: int, label: str, fault: str) -> Document:
    items = list(base.parts[0].blocks)
    item = items[section]
    assert isinstance(item, Item)
    at_fault = next(
        i for i, block in enumerate(item.blocks) if isinstance(block, Item) and block.label == label
    )
    clause = item.blocks[at_fault]
    assert isinstance(clause, Item)
    match fault:
        case "doubled":
            new = (clause, clause)
        case "removed":
            new = ()
        case "renumbered":
            new = (replace(clause, label="(zz)"),)
        case "altered":
            new = (_said(clause, lambda text: text.replace("w", "v")),)
        case _:
            new = (_said(clause, lambda text: f"{text} {text}"),)
    items[section] = replace(item, blocks=(*item.blocks[:at_fault], *new, *item.blocks[at_fault + 1 :]))
    return Document(base.title, (replace(base.parts[0], blocks=tuple(items)),))


def _said(clause: Item, change: Callable[[str], str]) -> Item:
    """The clause with its words changed."""
    [paragraph] = clause.blocks
    assert isinstance(paragraph, Paragraph)
    [text] = paragraph.inlines
    assert isinstance(text, Text)
    return replace(clause, blocks=(replace(paragraph, inlines=(Text(change(text.text)),)),))
