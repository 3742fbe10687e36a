"""Whole clauses run into a paragraph: taken out, given anew, added, and when the joints forbid it."""

from __future__ import annotations

import pytest
from edited import agreement, at, conformed, done, failure
from msgspec.structs import replace

from amendgen.agreement.run_in import clauses
from amendgen.document.nodes import Document, Item, Paragraph, Text
from amendgen.edits import kinds
from amendgen.edits.address import Address
from amendgen.edits.kinds import Edit

BASE = """\
Section 1. Terms.

"__Person__" means (i) any individual, (ii) any firm and (iii) any state.

Section 2. No Investments are allowed, except: (i) cash; (ii) loans to staff; (iii) notes; and (iv) bonds.

Section 3. The Agent and (i) any Lender, (ii) any Bank and (iii) any Fund, in each case as amended, may sue.

Section 4. Income means (i) net income, plus (ii) interest, minus (iii) taxes.

Section 5. The Company shall (a) pay as clauses (a) and (b) of the Note say, (b) report and (c) obey.

Section 6. It means either (i) one or (ii) two.
"""


def person(label: str) -> Address:
    return at(f'Section 1 "Person" {label}')


def two(label: str) -> Address:
    return at(f"Section 2{label}")


UNJOINED = kinds.ReplaceText(person("(i)"), ",", " and", "end")
OPENED = (kinds.StrikeText(two("(iii)"), "and", "end"), kinds.StrikeText(two("(iv)"), ".", "end"))

LANDS: dict[str, tuple[tuple[Edit, ...], str]] = {
    "delete the first": (
        (kinds.DeleteProvisions((person("(i)"),)),),
        "means (ii) any firm and (iii) any state.",
    ),
    "delete the last but one, its joint seen to": (
        (UNJOINED, kinds.DeleteProvisions((person("(ii)"),))),
        "means (i) any individual and (iii) any state.",
    ),
    "delete the last, its joint seen to": (
        (UNJOINED, kinds.StrikeText(person("(ii)"), "and", "end"), kinds.DeleteProvisions((person("(iii)"),))),
        "means (i) any individual and (ii) any firm.",
    ),
    "edit a clause behind one taken out": (
        (
            kinds.DeleteProvisions((two("(ii)"),)),
            kinds.ReplaceText(two("(iii)"), "notes", "paper"),
            kinds.DeleteProvisions((two("(i)"),)),
            kinds.ReplaceText(two("(iv)"), "bonds", "bills"),
        ),
        "except: (iii) paper; and (iv) bills.",
    ),
    "restate": (
        (kinds.RestateProvisions((person("(ii)"),), "(ii) any company and"),),
        "individual, (ii) any company and (iii)",
    ),
    "restate the last": (
        (kinds.RestateProvisions((person("(iii)"),), "(iii) any nation."),),
        "firm and (iii) any nation.",
    ),
    "restate the last without its full stop": (
        (kinds.RestateProvisions((person("(iii)"),), "(iii) any nation"),),
        "firm and (iii) any nation.",
    ),
    "restate two": (
        (kinds.RestateProvisions((two("(i)"), two("(ii)")), "(i) coin; (ii) loans;"),),
        "except: (i) coin; (ii) loans; (iii) notes; and",
    ),
    "reserve": (
        (kinds.ReserveProvisions((person("(i)"), person("(iii)"))),),
        "(i) [Reserved], (ii) any firm and (iii) [Reserved].",
    ),
    "reserve with an ending": (
        (kinds.ReserveProvisions((two("(ii)"),), ";"),),
        "cash; (ii) [Reserved]; (iii) notes",
    ),
    "add with its joint": (
        (*OPENED, kinds.AddProvisions((two("(v)"),), "; and (v) gold, in bars.", two("(iv)"))),
        "(iii) notes; (iv) bonds; and (v) gold, in bars.",
    ),
    "add with its joint before the full stop": (
        (OPENED[0], kinds.AddProvisions((two("(v)"),), "; and (v) gold")),
        "(iii) notes; (iv) bonds; and (v) gold.",
    ),
    "add behind a joint that is there": (
        (
            OPENED[0],
            kinds.ReplaceText(two("(iv)"), ".", "; and", "end"),
            kinds.AddProvisions((two("(v)"),), "(v) gold."),
        ),
        "(iii) notes; (iv) bonds; and (v) gold.",
    ),
    "delete beside a citation": (
        (kinds.DeleteProvisions((at("Section 5(a)"),)),),
        "The Company shall (b) report and (c) obey.",
    ),
    "text of the clause, not of the one that it cites": (
        (kinds.ReplaceText(at("Section 5(b)"), "report", "account"),),
        "(b) account and (c) obey.",
    ),
    "insert at the beginning": (
        (kinds.InsertText(person("(ii)"), "only", "beginning"),),
        "individual, (ii) only any firm and",
    ),
    "finish a joint": (
        (kinds.InsertText(two("(i)"), "and", "end"),),
        "(i) cash; and (ii) loans",
    ),
}


@pytest.mark.parametrize("name", LANDS)
def test_a_run_in_clause_is_taken_whole(name: str) -> None:
    edits, expected = LANDS[name]
    assert expected in " ".join(conformed(agreement(BASE), *edits).split())


FAILS: dict[str, tuple[tuple[Edit, ...], str, str, str]] = {
    "the last but one holds the conjunction": (
        (kinds.DeleteProvisions((person("(ii)"),)),),
        "seam",
        'no "and" would stand before the last clause, (iii)',
        'first write "and" at the end of clause (i), where "," stands',
    ),
    "the last leaves a conjunction behind": (
        (UNJOINED, kinds.DeleteProvisions((person("(iii)"),))),
        "seam",
        "a joint would be left behind the last clause, (ii)",
        "first strike the joint at the end of clause (ii)",
    ),
    "none would be left": (
        (kinds.DeleteProvisions(tuple(map(person, ("(i)", "(ii)", "(iii)")))),),
        "seam",
        "no clause of the series would be left",
        "strike and insert its text instead",
    ),
    "one of two after either": (
        (kinds.DeleteProvisions((at("Section 6(i)"),)),),
        "seam",
        "only (ii) would be left of several",
        "strike and insert its text instead",
    ),
    "given anew without its joint": (
        (kinds.RestateProvisions((person("(ii)"),), "(ii) any company"),),
        "seam",
        'Section 1 "Person" (ii) ends with "and", and the text given for it with "(ii) any company"',
        'end the text with "and"',
    ),
    "given anew with half of its joint": (
        (kinds.RestateProvisions((two("(iii)"),), "(iii) paper;"),),
        "seam",
        'no "and" would stand before the last clause, (iv)',
        'first write "and" at the end of clause (iii), where ";" stands',
    ),
    "given anew under another label": (
        (kinds.RestateProvisions((person("(ii)"),), "(iv) any company and"),),
        "label-out-of-sequence",
        'the text is to begin with (ii), and it begins "(iv) any company and"',
        "begin each provision with its label",
    ),
    "given anew as paragraphs": (
        (kinds.RestateProvisions((person("(ii)"),), "(ii) any company\n\nand"),),
        "unsupported",
        "the clauses are run into a paragraph, and the text is of several",
        "give it as one paragraph",
    ),
    "added behind a conjunction that stays": (
        (OPENED[1], kinds.AddProvisions((two("(v)"),), "; and (v) gold.")),
        "seam",
        'clause (iii) would end with "and", and the clause behind it is not the last',
        'first strike "and" at the end of clause (iii)',
    ),
    "added with a full stop before the full stop": (
        (OPENED[0], kinds.AddProvisions((two("(v)"),), "; and (v) gold.")),
        "seam",
        "there would be '..' out of place",
        "strike or insert the mark or the space as well",
    ),
    "added out of order": (
        (*OPENED, kinds.AddProvisions((two("(vi)"),), "; and (vi) gold.", two("(iv)"))),
        "label-out-of-sequence",
        "(vi) does not follow (iv)",
        "number it as the next",
    ),
    "flush words behind the last": (
        (kinds.DeleteProvisions((at("Section 3(iii)"),)),),
        "unsupported",
        "where Section 3(iii), the last of its series, ends is not sure: words for the whole series may follow",
        "strike and insert its text instead",
    ),
    "plus and minus are no joints": (
        (kinds.DeleteProvisions((at("Section 4(ii)"),)),),
        "unsupported",
        "where Section 4(ii) begins and ends is not sure: words other than a joint part the clauses",
        "strike and insert its text instead",
    ),
    "the end of a clause that a joint ends": (
        (kinds.InsertText(person("(i)"), "or group", "end"),),
        "unsupported",
        'whether text at the end of Section 1 "Person" (i) stands before or behind what ends it is not sure',
        "say the words after which it stands",
    ),
    "taken out before": (
        (kinds.DeleteProvisions((person("(i)"),)), kinds.StrikeText(person("(i)"), "any")),
        "already-struck",
        'Section 1 "Person" (i) was taken out by edit 1, which deletes Section 1 "Person" (i)',
        "take this edit out, or that one",
    ),
}


@pytest.mark.parametrize("name", FAILS)
def test_what_is_not_sure_or_would_not_read_is_refused(name: str) -> None:
    edits, kind, message, hint = FAILS[name]
    found, said = failure(*edits, base=agreement(BASE))
    assert (found, said.startswith(message) or said) == (kind, True)
    [failed] = done(agreement(BASE), *edits).failed
    assert failed.failure is not None and failed.failure.hint == hint


@pytest.mark.parametrize(
    "text",
    [
        "as clauses (a), (b) and (c) say, and (d) more",
        "under Section 6.1(a) and (b)",
        "under Sections 6.1(a), (b) or (c) of it",
        "in (a) above, and (b) below",
    ],
)
def test_a_label_that_is_cited_begins_no_clause(text: str) -> None:
    assert clauses(text, 0, len(text)) == ()


def test_the_last_clause_ends_with_its_sentence() -> None:
    text = "It means (i) Atlas Air, Inc. of Delaware and (ii) any other. Nothing else counts."
    assert text[clauses(text, 0, len(text))[1].start :].startswith("(ii) any other.")
    assert text[: clauses(text, 0, len(text))[1].end].endswith("any other.")


@pytest.mark.parametrize(
    "words",
    [
        "It (i) pays one and (ii) pays two.\n\nIt (i) has one and (ii) has two.",
        "It (i) pays one and (ii) pays two.\n\n(i) It pays.\n",
    ],
)
def test_a_label_that_two_clauses_have_is_refused(words: str) -> None:
    base = agreement(f"Section 1. {words}")
    assert failure(kinds.StrikeText(at("Section 1(i)"), "pays"), base=base)[0] == "provision-repeated"


def test_the_clauses_of_a_definition_are_not_those_of_its_section() -> None:
    base = agreement('Section 1. Terms.\n\n"__Loan__" means (a) one advance and (b) two.')
    assert failure(kinds.StrikeText(at("Section 1(a)"), "one"), base=base)[0] == "provision-not-found"


def test_the_end_of_the_last_clause_is_not_that_of_its_paragraph() -> None:
    base = agreement("Section 1. It means (i) one and (ii) two. Each counts.")
    assert failure(kinds.InsertText(at("Section 1(ii)"), "or ten", "end"), base=base)[0] == "unsupported"
    assert failure(kinds.StrikeText(at("Section 1(ii)"), "counts"), base=base)[0] == "text-not-found"


def test_a_paragraph_that_begins_with_a_label_holds_no_clauses_of_the_section() -> None:
    base = agreement("Section 1. It stands.")
    item = base.parts[0].blocks[0]
    assert isinstance(item, Item)
    labelled = Paragraph((Text("(b) Will (i) pay and (ii) report."),))
    document = Document(
        "A", (replace(base.parts[0], blocks=(replace(item, blocks=(*item.blocks, labelled)),)),)
    )
    assert failure(kinds.StrikeText(at("Section 1(i)"), "pay"), base=document)[0] == "provision-not-found"


def test_a_clause_whose_label_may_begin_another_in_the_words_around_it_is_not_taken_for_sure() -> None:
    base = agreement(
        "Section 1. As to (i) liens under Section 2(f), (ii) loans and (iii) notes:\n\n(h) one;\n\n(i) two."
    )
    assert failure(kinds.StrikeText(at("Section 1(i)"), "two"), base=base)[0] == "provision-repeated"
