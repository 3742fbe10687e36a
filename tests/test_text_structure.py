"""Reading plain text: which provision a label opens, and to which one words without a label belong."""

from __future__ import annotations

import pytest

from amendgen.agreement.model import Agreement
from amendgen.agreement.outline import outlined
from amendgen.agreement.reading.text import read
from amendgen.document.nodes import Paragraph
from amendgen.document.walking import each_block
from amendgen.writers.text import write

LEASE = """\
AIRCRAFT LEASE

Section 1. Rent. The Lessee shall pay the rent on the first day of each month without any set-off of any kind.

Section 2. Return. The Lessee shall return the Aircraft at the end of the term:

"""

NESTED = {
    "a label right behind another opens a provision in it": (
        "(g) with its logs;\n\n(h) (i) with its keys; or\n\n(ii) with none.\n\n(i) and on time.",
        ["(g)", "(h)", "(h)(i)", "(h)(ii)", "(i)"],
    ),
    "the same label twice begins a list run into the words": (
        "(A) (A) the hull, (B) the wings; or\n\n(B) the rest.",
        ["(A)", "(A)(A)", "(A)(B)", "(B)"],
    ),
    "a list goes on behind flush text": (
        "(a) the hull:\n\nfree of damage\n\n(i) by fire; and\n\n(ii) by hail; and\n\n(b) the keys.",
        ["(a)", "(a)(i)", "(a)(ii)", "(b)"],
    ),
    "a number behind a label is its first words": (
        "(a) paying\n\n(A)        24\ninstalments of it; or\n\n(B)        one\nsum; and\n\n(b) the keys.",
        ["(a)", "(a)(A)", "(a)(B)", "(b)"],
    ),
    "a clause cited at the end of a line begins none": (
        "(a) the hull;\n\n(b) whatever else the Lessor may ask for in a notice that it gives under clause\n\n"
        "(a) or (c) of this Section; and\n\n(c) the keys.",
        ["(a)", "(b)", "(c)"],
    ),
}


def agreement(text: str) -> Agreement:
    return read("lease.txt", text.encode())


def addresses(found: Agreement) -> list[str]:
    return [str(address) for _, address, _ in outlined(found)]


@pytest.mark.parametrize(("text", "expected"), NESTED.values(), ids=NESTED)
def test_labels_open_provisions(text: str, expected: list[str]) -> None:
    found = addresses(agreement(f"{LEASE}{text}\n\nSection 3. Law. The law of the flag governs.\n"))
    assert [one.removeprefix("Section 2") for one in found if one.startswith("Section 2(")] == expected


def test_a_backtick_quotes_a_term_behind_its_label() -> None:
    text = (
        'Article 1\n\n1.1 "Hull" means the shell of the Aircraft with all that is fixed to it.\n\n'
        '1.2 `Keys" means the keys.\n\n1.3 "Logs" means the logs.\n'
    )
    assert addresses(agreement(text))[1:4:1] == ["Section 1.1", 'Section 1.1 "Hull"', "Section 1.2"]


def test_a_citation_at_the_start_of_a_line_is_no_heading() -> None:
    text = f"{LEASE}(a) by notice under any of\n\nSection 5(a)(v), none\n\n(b) the keys.\n"
    assert not any(one.startswith("Section 5") for one in addresses(agreement(text)))


SCHEDULE = """\
MASTER AGREEMENT

1. Interpretation. The terms that are defined in the Schedule have the meanings given there for all purposes.

2. Payments. Each party shall pay what it owes on the day on which it is due, and in full.

Part 1. Termination.

(a) Notice ends it.

(i) In writing; or

(ii) by wire.

(b) Nothing else does.

Part 2 Papers

(a) Each party shall send its by-laws.

Paragraph 13. Elections.

(a) None is made.
"""


def test_parts_and_paragraphs_stand_beside_the_sections() -> None:
    found = [one for one in addresses(agreement(SCHEDULE)) if not one.startswith("Section")]
    parts = ["Part 1", "Part 1(a)", "Part 1(a)(i)", "Part 1(a)(ii)", "Part 1(b)", "Part 2", "Part 2(a)"]
    assert found == [*parts, "Paragraph 13", "Paragraph 13(a)"]


def test_marks_of_markdown_are_left_out_and_told() -> None:
    long = "in the manner that is customary for payments of this kind, " * 4
    text = (
        f"# 1. Pay\n#\n## (a) Each party pays {long}and\n##\n## (b) on time.\n##\n# 2. Part\n"
        f"## (a) Both may go {long}and\nnobody is kept.\n## (b) \\- 7 -\n"
    )
    found = agreement(text)
    assert addresses(found) == [
        "Section 1", "Section 1(a)", "Section 1(b)", "Section 2", "Section 2(a)", "Section 2(b)",
    ]  # fmt: skip
    assert "#" not in write(found.document) and "\\" not in write(found.document)
    assert "9 lines begin with hash marks" in found.doubts[0].message


def test_two_lines_with_a_hash_mark_keep_it() -> None:
    assert "# 4" in write(agreement(f"{LEASE}# 4 is the hangar's number\n").document)


def test_words_between_two_clauses_are_part_of_the_first() -> None:
    found = agreement(f"{LEASE}(a) the hull.\n\nThe Lessee shall paint it.\n\n(b) the keys.\n")
    item = next(
        b for part in found.document.parts for b in each_block(part.blocks) if getattr(b, "label", "") == "(a)"
    )
    assert sum(isinstance(block, Paragraph) for block in each_block((item,))) == 2
    assert found.doubts == ()


CLOSING = (
    "The parties, by their authorized representatives, agree to all of this.\n\n"
    "HARBOUR AIR, INC. NORTH LEASING S.A.\n\n/s/ Ann Poe     /s/ Jo Roe\n\nDirector     Director\n"
)


def test_closing_words_and_names_are_no_part_of_the_last_section() -> None:
    parts = agreement(LEASE + CLOSING).document.parts
    assert [part.kind for part in parts] == ["body", "signatures"]
    assert "Section 2" in addresses(agreement(LEASE + CLOSING))[-1]


def test_the_foot_of_each_page_goes_whatever_number_it_has() -> None:
    foot = "Harbour Air confidential - {} - not to be copied\n\n"
    text = LEASE + "".join(
        f"({c}) the part of the hull with this letter;\n\n{foot.format(n)}" for n, c in enumerate("abcdef", 1)
    )
    found = agreement(text)
    assert "confidential" not in write(found.document)
    assert any("left out as a running head" in doubt.message for doubt in found.doubts)


def test_a_number_of_a_page_between_dashes_needs_no_blank_line_above_it() -> None:
    text = (
        LEASE + "(a) the hull with whatever the Lessee has fixed to it in the course of the\n- 4 -\n\nLease;\n"
    )
    assert "- 4 -" not in write(agreement(text).document)


def test_a_definition_of_two_short_lines_begins_a_definition() -> None:
    text = (
        f'{LEASE}Section 3. Terms. These are the terms:\n\n"Air" means the sky.\n\n"Bar" shall mean\nBar Ltd.\n'
    )
    assert addresses(agreement(text))[-2:] == ['Section 3 "Air"', 'Section 3 "Bar"']


def test_a_list_that_begins_anew_belongs_to_the_clause_that_goes_on_behind_it() -> None:
    text = (
        "(c) papers of\n\n(i) the hull, and\n\n(ii) the crew, with\n\n(a) their names\n\n(b) their ranks\n\n"
        "(iii) the cargo\n\n(d) keys\n"
    )
    found = agreement(LEASE + "(a) logs\n\n(b) maps\n\n" + text)
    assert "Section 2(c)(ii)(b)" in addresses(found) and "Section 2(d)" in addresses(found)
    assert found.doubts == ()


def test_a_number_that_reads_as_no_label_is_doubted() -> None:
    text = "Article 1\n\n1.1 The Lessee shall pay the rent.\n\n1.2 It shall fly.\n\n1.3 ,It shall land.\n"
    (doubt,) = agreement(text).doubts
    assert (doubt.message, doubt.unsure) == ('"1.3" is taken for words of "1.2"', ((0, 0, 2),))


def test_a_number_passed_over_is_doubted_where_the_one_before_it_ends() -> None:
    text = "Article 1\n\n1.1 The Lessee shall pay the rent.\n\n1.3 It shall fly.\n\n1.4 It shall land.\n"
    (doubt,) = agreement(text).doubts
    assert (doubt.message, doubt.unsure) == ('"1.3" follows "1.1": out of sequence', ((0, 0, 1),))
