"""Edits to definitions: where one ends, where a new one stands, and what is refused because it is not sure."""

from __future__ import annotations

import pytest
from edited import agreement, at, conformed, failure
from msgspec.structs import replace

from amendgen.agreement.defined import terms
from amendgen.document import markup
from amendgen.document.nodes import Document, Item, Lines, Paragraph, Part, Table, Text
from amendgen.edits import kinds
from amendgen.edits.kinds import Definition, Edit

SECTION = at("Section 1")

BASE = """\
Section 1. Terms.

"__Change of Control__" means a sale, except:

(i) a merger; and

(ii) a gift,

provided, that the Agent was told.

"__Change in Law__" means a new law.

"__Debt__" means the sum set forth below:

Half of all that is owed.

"__Law__" or "__Laws__" means any statute.

"__Margin__" means one per cent.

The singular includes the plural.
"""


def add(*named: str) -> Edit:
    return kinds.InsertDefinitions(SECTION, tuple(Definition(term, "is new.") for term in named))


def said(*edits: Edit) -> str:
    return " ".join(conformed(agreement(BASE), *edits).split())


def test_a_definition_is_taken_out_with_its_clauses_and_what_goes_on_from_them() -> None:
    gone = kinds.DeleteDefinitions(SECTION, ("Change of Control", "Debt"))
    assert 'Terms. "CHANGE IN LAW" means a new law. "LAW" or' in said(gone)


def test_a_definition_given_anew_in_several_paragraphs_is_all_of_it() -> None:
    anew = kinds.RestateDefinitions(SECTION, (Definition("Debt", "means this:\n\nAll that is owed."),))
    assert 'law. "DEBT" means this: All that is owed. "LAW"' in said(anew)
    assert 'law. "LAW"' in said(anew, kinds.DeleteDefinitions(SECTION, ("Debt",)))


def test_what_was_added_to_a_definition_goes_with_it() -> None:
    clause = at('Section 1 "Change of Control" (iii)')
    added = kinds.AddProvisions((clause,), "(iii) a lease;", at('Section 1 "Change of Control" (ii)'))
    assert "(ii) a gift, (iii) a lease; provided" in said(added)
    assert 'Terms. "CHANGE IN LAW"' in said(added, kinds.DeleteDefinitions(SECTION, ("Change of Control",)))


PLACES = {
    "Agent": 'Terms. "AGENT" is new. "CHANGE OF',
    "Day": 'a new law. "DAY" is new. "DEBT"',
    "Lender": 'any statute. "LENDER" is new. "MARGIN"',
    "Laws of France": 'any statute. "LAWS OF FRANCE" is new. "MARGIN"',
}


@pytest.mark.parametrize("term", PLACES)
def test_a_definition_stands_where_all_before_it_are_lower_and_all_behind_it_higher(term: str) -> None:
    assert PLACES[term] in said(add(term))


def test_several_new_definitions_are_in_the_order_of_the_alphabet() -> None:
    assert 'Terms. "AGENT" is new. "BANK" is new. "CHANGE OF' in said(add("Bank", "Agent"))
    assert 'owed. "EAST" is new. "LAKE" is new. "LAW"' in said(add("Lake", "East"))


UNSURE: dict[str, tuple[Edit, str, str]] = {
    "between two that stand in the wrong order": (
        add("Change of Heart", "Change in Mind"),
        "unsupported",
        'where "Change in Mind" stands among the definitions of Section 1 is not sure',
    ),
    "behind the last, whose end is not sure": (
        add("Zone"),
        "unsupported",
        'where "Zone" stands among the definitions of Section 1 is not sure',
    ),
    "the last, whose end is not sure": (
        kinds.DeleteDefinitions(SECTION, ("Margin",)),
        "unsupported",
        'whether Section 1 "Margin" ends before the paragraph behind it is not sure',
    ),
    "one of two terms": (add("Laws"), "definition-exists", '"Laws" is defined in Section 1 already'),
    "a section that is not there": (
        kinds.InsertDefinitions(at("Section 9"), (Definition("A", "is a."),)),
        "provision-not-found",
        "the agreement has no Section 9",
    ),
    "a text that defines something else": (
        kinds.RestateProvisions((at('Section 1 "Debt"'),), "means more."),
        "definition-missing",
        'the text does not define "Debt"',
    ),
    "a sentence behind its clauses": (
        kinds.AddSentence(at('Section 1 "Change of Control" (i)'), "It is."),
        "seam",
        'Section 1 "Change of Control" (i) does not end with a sentence: "…a merger; and"',
    ),
}


@pytest.mark.parametrize("name", UNSURE)
def test_what_is_not_sure_of_a_definition_is_refused(name: str) -> None:
    edit, kind, message = UNSURE[name]
    assert failure(edit, base=agreement(BASE)) == (kind, message)


def test_a_definition_ends_with_its_table() -> None:
    base = agreement('Section 1. Terms.\n\n"__A__" means:\n\n"__B__" means b.')
    item = base.parts[0].blocks[0]
    assert isinstance(item, Item)
    table = Table(((Text("Ratio"),),), (((Text("1.0"),),),))
    full = replace(item, blocks=(*item.blocks[:2], table, *item.blocks[2:]))
    document = Document("A", (replace(base.parts[0], blocks=(full,)),))
    assert "1.0" not in conformed(document, kinds.DeleteDefinitions(SECTION, ("A",)))
    found = failure(kinds.ReplaceText(at('Section 1 "A"'), "1.0", "2.0"), base=document)
    assert found == ("text-not-found", '"1.0" does not stand in Section 1 "A"')


DEFINED = {
    '"Loan" means it.': ("Loan",),
    '"Loan": an advance.': ("Loan",),
    'The term "Loan" shall mean it.': ("Loan",),
    '"Law" or "Laws" means it.': ("Law", "Laws"),
    '"Regulation D," "Regulation U" and "Regulation X" means them.': (
        "Regulation D",
        "Regulation U",
        "Regulation X",
    ),
    '"Affiliate" of any Person means another.': ("Affiliate",),
    '"Control" when used with respect to any Person, means power.': ("Control",),
    '"RR" (Reserve Requirement) means it.': ("RR",),
    '" Loss" has the meaning given.': ("Loss",),
    '"Stop" said the Agent.': (),
    "No term means anything.": (),
}


@pytest.mark.parametrize("text", DEFINED)
def test_the_terms_that_a_paragraph_defines(text: str) -> None:
    assert terms(text) == DEFINED[text]


def test_a_definition_within_a_clause_of_a_definition_has_no_address() -> None:
    base = agreement('Section 1. Terms.\n\n"__A__" means:\n\n(i) one\n\n    "__B__" means two.')
    assert failure(kinds.StrikeText(at('Section 1 "B"'), "two"), base=base)[0] == "definition-missing"


def test_a_definition_in_short_lines_is_no_part_of_the_one_before_it() -> None:
    """ "Bar", two short lines of an address, stays when "Air" above it goes."""
    lines = Lines(((Text('"Bar" shall mean'),), (Text("Bar Ltd."),)))
    blocks = (*markup.blocks('"__Air__" means the sky.'), lines, *markup.blocks('"__Car__" means a car.'))
    base = Document(
        "Terms", (Part("body", (Item("Section 1.", "", (Paragraph((Text("Terms."),)), *blocks)),)),)
    )
    gone = conformed(base, kinds.DeleteDefinitions(at("Section 1"), ("Air",)))
    assert "sky" not in gone and "Bar Ltd." in gone
    assert "Bar Ltd." not in conformed(base, kinds.DeleteDefinitions(at("Section 1"), ("Bar",)))
