"""What the index of rules knows of an amendment: units taken out and put in, payloads, replacements, series."""

from __future__ import annotations

from pathlib import Path

import pytest

from amendgen.lint.index import Index
from amendgen.lint.opening import opened

FRAME = """\
                               AMENDMENT NO. 1 TO LEASE

      AMENDMENT NO. 1 TO LEASE (this "AMENDMENT"), dated as of May 3, 2005, between ALPHA
LEASING, INC. ("LESSOR") and BETA AIR, INC. ("LESSEE").

      NOW, THEREFORE, it is agreed:

"""


@pytest.fixture
def seen(tmp_path: Path, request: pytest.FixtureRequest) -> Index:
    file = tmp_path / "amendment.txt"
    file.write_text(FRAME + request.param, encoding="utf-8")
    return Index(opened(file))


TWO_STEPS = """\
      1. Section 7(e) of the Lease is hereby amended by (i) deleting clauses (1) and (2) of said Section in
their entirety and inserting the following new clauses (1) and (2) in lieu thereof:

      "(1) [Reserved];

      (2) Lessee shall pay Rent;",

(ii) deleting clause (5) of said Section in its entirety and (iii) inserting the following new clause (7) at
the end of said Section:

      "(7) Lessee shall insure the Aircraft.".

      2. Section 8 of the Lease is hereby amended by deleting clause (a) thereof.
"""


@pytest.mark.parametrize("seen", [TWO_STEPS], indirect=True)
def test_units_have_the_number_of_the_section_amended(seen: Index) -> None:
    assert [(one.act, one.keys, one.replaced) for one in seen.units] == [
        ("delete", ("7(e)(1)", "7(e)(2)"), True),
        ("insert", ("7(e)(1)", "7(e)(2)"), False),
        ("delete", ("7(e)(5)",), False),
        ("insert", ("7(e)(7)",), False),
        ("delete", ("8(a)",), False),
    ]


@pytest.mark.parametrize("seen", [TWO_STEPS], indirect=True)
def test_a_payload_is_what_stands_behind_each_colon(seen: Index) -> None:
    assert [[one.text[:5] for one in payload.passages] for payload in seen.payloads] == [
        ['"(1) ', "(2) L"],
        ['"(7) '],
    ]
    assert all(payload.quoted for payload in seen.payloads)


BARE = """\
      1. Section 7 of the Lease is hereby amended by deleting said Section and inserting the following text in
lieu thereof:

      Lessee shall pay Rent.

      2. Section 8 of the Lease is hereby amended by deleting the text "ten" appearing in said Section and
inserting the text "six" in lieu thereof and by replacing the words "a day" with the words "a week".
"""


@pytest.mark.parametrize("seen", [BARE], indirect=True)
def test_a_payload_may_be_bare_and_its_end_is_then_not_known(seen: Index) -> None:
    [payload] = seen.payloads
    assert (payload.found, payload.quoted) == (False, False)
    assert [one.text for one in payload.passages] == ["Lessee shall pay Rent."]


@pytest.mark.parametrize("seen", [BARE], indirect=True)
def test_a_replacement_is_the_text_deleted_and_the_one_put_in(seen: Index) -> None:
    assert [(one.out.text, one.new.text) for one in seen.replacements] == [("ten", "six"), ("a day", "a week")]


TERMS = """\
      1. Section 1 of the Lease is hereby amended by deleting the definitions of "Base Rent", "Term" and "Stop"
in said Section.

      2. Section 1 of the Lease is hereby further amended by deleting the definition of "Rent" in said Section
and inserting the following new definition in lieu thereof:

      "RENT" means what Lessee pays.
"""


@pytest.mark.parametrize("seen", [TERMS], indirect=True)
def test_a_term_is_deleted_when_no_definition_comes_in_its_place(seen: Index) -> None:
    assert [one.words for one in seen.deleted_terms] == ["Base Rent", "Term", "Stop"]


SERIES = """\
      1. Lessee shall:

            (a) pay;

            (b) insure, as follows:

                  (i) fully;

                  (ii) always; and

            (d) return.

      2. Lessor shall lease.
"""


@pytest.mark.parametrize("seen", [SERIES], indirect=True)
def test_items_of_one_parent_are_a_series_with_their_gaps(seen: Index) -> None:
    labels = [tuple(one.label for one in series) for series in seen.series]
    assert labels == [("1.", "2."), ("(a)", "(b)", "(d)"), ("(i)", "(ii)")]
    [_, clauses, _] = seen.series
    assert clauses[1].last.text == "always; and"
