"""Applying edits: what lands, and what is refused; the laws are in test_apply_laws.py."""

from __future__ import annotations

import pytest
from edited import agreement, at, conformed, done, failure

from amendgen.document.nodes import Block, Document, Revised, Revision
from amendgen.document.walking import each_block, each_inline, each_inlines
from amendgen.edits import kinds
from amendgen.edits.kinds import Edit

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
    "unsupported": kinds.AddSentence(at('Section 1 "Person" (ii)'), "This is new."),
}


@pytest.mark.parametrize("kind", FAILS)
def test_an_edit_that_cannot_land_is_refused_and_changes_nothing(kind: str) -> None:
    assert failure(FAILS[kind])[0] == kind


B = at("Section 2(b)")

# an edit, a later one that it stands in the way of, and what is said
IN_THE_WAY: dict[str, tuple[Edit, Edit, str, str]] = {
    "a provision taken out": (
        kinds.DeleteProvisions((B,)),
        kinds.StrikeText(B, "create"),
        "already-struck",
        "Section 2(b) was taken out by edit 1, which deletes Section 2(b)",
    ),
    "text taken out": (
        kinds.ReplaceText(B, "create a Lien on", "encumber"),
        kinds.ReplaceText(B, "create", "grant"),
        "already-struck",
        '"create" was taken out of Section 2(b) by edit 1, which strikes "create a Lien on" in Section 2(b)',
    ),
    "part of the text taken out": (
        kinds.StrikeText(B, "on the Aircraft,"),
        kinds.StrikeText(B, "Lien on the"),
        "overlaps",
        '"Lien on the" does not stand in Section 2(b) since edit 1, which strikes "on the Aircraft," '
        "in Section 2(b)",
    ),
    "words put into the text": (
        kinds.InsertText(B, "or charge", "after", "a Lien"),
        kinds.InsertText(B, "and not permit", "before", "Lien on"),
        "overlaps",
        '"Lien on" does not stand in Section 2(b) since edit 1, which inserts "or charge" in Section 2(b)',
    ),
    "a provision given anew": (
        kinds.RestateProvisions((B,), "(b) pledge the Aircraft; or"),
        kinds.StrikeText(B, "create"),
        "overlaps",
        '"create" does not stand in Section 2(b) since edit 1, which restates Section 2(b)',
    ),
    "a definition given anew": (
        kinds.RestateDefinitions(at("Section 1"), (kinds.Definition("Lien", "means a lien."),)),
        kinds.StrikeText(at('Section 1 "Lien"'), "pledge"),
        "overlaps",
        '"pledge" does not stand in Section 1 "Lien" since edit 1, which restates "Lien" in Section 1',
    ),
    "a provision within taken out": (
        kinds.DeleteProvisions((B,)),
        kinds.StrikeText(at("Section 2"), "Aircraft"),
        "overlaps",
        '"Aircraft" does not stand in Section 2 since edit 1, which deletes Section 2(b)',
    ),
    "the end taken": (
        kinds.ReplaceText(at("Section 2(c)"), ".", ";", "end"),
        kinds.ReplaceText(at("Section 2(c)"), ".", "; and", "end"),
        "overlaps",
        'Section 2(c) no longer ends with "." since edit 1, which strikes "." in Section 2(c)',
    ),
    "a run-in clause whose words were taken": (
        kinds.ReplaceText(at('Section 1 "Person"'), "any individual, (ii) any firm", "any one"),
        kinds.StrikeText(at('Section 1 "Person" (ii)'), "any"),
        "already-struck",
        'Section 1 "Person" (ii) was taken out by edit 1, which strikes "any individual, (ii) any firm" in '
        'Section 1 "Person"',
    ),
}


@pytest.mark.parametrize("name", IN_THE_WAY)
def test_an_edit_says_which_earlier_one_stands_in_its_way(name: str) -> None:
    first, second, kind, message = IN_THE_WAY[name]
    assert failure(first, second) == (kind, message)
    [failed] = done(agreement(), first, second).failed
    assert failed.failure is not None and failed.failure.earlier == 0


def test_a_text_that_is_like_nothing_there_is_to_be_copied_whole() -> None:
    [failed] = done(agreement(), kinds.StrikeText(B, "e")).failed
    assert failed.failure is not None and failed.failure.kind == "text-not-found"
    assert failed.failure.hint == "copy the words from Section 2(b): whole words, as it has them"


def test_what_never_stood_there_was_taken_by_no_edit() -> None:
    first = kinds.StrikeText(B, "on the Aircraft,")
    assert failure(first, kinds.StrikeText(B, "Lien on the Engine"))[0] == "text-not-found"


def test_text_that_an_edit_inserted_and_a_later_one_struck_is_said_to_be_struck() -> None:
    put = kinds.InsertText(B, "or charge", "after", "a Lien")
    took = kinds.StrikeText(B, "or charge")
    kind, message = failure(put, took, kinds.ReplaceText(B, "charge", "pledge"))
    assert (kind, "edit 2" in message) == ("already-struck", True)


def test_what_is_added_and_taken_out_again_is_not_there() -> None:
    added = kinds.AddProvisions((at("Section 2(d)"),), "(d) dissolve.")
    gone = kinds.DeleteProvisions((at("Section 2(d)"),))
    assert failure(added, gone, kinds.StrikeText(at("Section 2(d)"), "dissolve"))[0] == "already-struck"


def changes_within_changes(redline: Document) -> list[Block]:
    blocks = [block for part in redline.parts for block in each_block(part.blocks)]
    return [
        inner
        for block in blocks
        if isinstance(block, Revision)
        for inner in each_block(block.blocks)
        if isinstance(inner, Revision)
        or any(isinstance(one, Revised) for inlines in each_inlines(inner) for one in each_inline(inlines))
    ]


ADDED = kinds.AddProvisions((at("Section 2(d)"),), "(d) dissolve, except:\n\n(i) gladly; or\n\n(ii) soon.")

WITHIN_NEW: dict[str, tuple[Edit, str]] = {
    "words": (kinds.ReplaceText(at("Section 2(d)"), "dissolve", "wind up"), "(d) wind up, except:"),
    "a clause taken out": (
        kinds.DeleteProvisions((at("Section 2(d)(i)"),)),
        "except:\n\n                  (ii) soon",
    ),
    "a clause given anew": (
        kinds.RestateProvisions((at("Section 2(d)(ii)"),), "(ii) late."),
        "gladly; or\n\n                  (ii) late.",
    ),
    "a clause added": (
        kinds.AddProvisions((at("Section 2(d)(iii)"),), "(iii) never."),
        "soon.\n\n                  (iii) never.",
    ),
}


@pytest.mark.parametrize("name", WITHIN_NEW)
def test_what_an_edit_put_there_simply_reads_anew(name: str) -> None:
    edit, expected = WITHIN_NEW[name]
    assert expected in conformed(agreement(), ADDED, edit)
    assert changes_within_changes(done(agreement(), ADDED, edit).redline) == []


def test_a_clause_of_a_definition_given_anew_is_part_of_it() -> None:
    base = agreement('Section 1. Terms.\n\n"__A__" means:\n\n(i) one; or\n\n(ii) two.')
    anew = kinds.RestateProvisions((at('Section 1 "A" (i)'),), "(i) ten; or")
    assert "(i) nine; or" in conformed(base, anew, kinds.ReplaceText(at('Section 1 "A"'), "ten", "nine"))
    gone = conformed(base, anew, kinds.DeleteDefinitions(at("Section 1"), ("A",)))
    assert gone.split() == ["Section", "1.", "Terms."]


def test_a_paragraph_without_a_label_goes_with_its_last_word() -> None:
    flush = kinds.StrikeText(at("Section 2"), "Nothing in this Section limits Section 1.")
    assert conformed(agreement(), flush).endswith("(c) merge.\n")
    assert failure(kinds.StrikeText(at("Section 2(c)"), "merge."))[0] == "seam"
    whole = "means any lien, pledge or charge."
    assert failure(kinds.StrikeText(at('Section 1 "Lien"'), f'"Lien" {whole}'))[0] == "seam"


def test_a_definition_may_be_given_anew_more_than_once() -> None:
    anew = [
        kinds.RestateDefinitions(at("Section 1"), (kinds.Definition("Lien", f"means {n}."),)) for n in "xyz"
    ]
    assert '"LIEN" means z.\n\n            "PERSON"' in conformed(agreement(), *anew)


def test_a_provision_that_stands_twice_is_refused() -> None:
    base = agreement("Section 1. Once.\n\nSection 2. Once.\n\nSection 2. Again.\n")
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


def test_flush_text_of_a_clause_given_anew_is_part_of_the_clause() -> None:
    """What an edit gives for one clause goes with it when a later edit takes the clause out."""
    anew = kinds.RestateProvisions(
        (at("Section 2(b)"),), "(b) create a Lien:\n\nThis means any lien at all; or"
    )
    assert "any lien at all; or\n\n" in conformed(agreement(), anew)
    gone = conformed(agreement(), anew, kinds.DeleteProvisions((at("Section 2(b)"),)))
    assert "any lien at all" not in gone and "(c) merge." in gone


def test_flush_text_of_a_new_clause_is_part_of_the_clause() -> None:
    add = kinds.AddProvisions(
        (at("Section 2(d)"),), "(d) dissolve.\n\nThis means for good.", at("Section 2(c)")
    )
    gone = conformed(agreement(), add, kinds.DeleteProvisions((at("Section 2(d)"),)))
    assert "for good" not in gone and gone == conformed(agreement())
