"""Where reading was not sure that a provision ends, no edit that must know it lands; the others do."""

from __future__ import annotations

import pytest
from edited import at

from amendgen.agreement.applying import applied
from amendgen.agreement.extents import doubtful
from amendgen.agreement.failures import Failure
from amendgen.agreement.model import Agreement, Doubt
from amendgen.agreement.outcomes import Applied
from amendgen.agreement.reading.text import read
from amendgen.document.revisions import accepted, rejected
from amendgen.edits import kinds
from amendgen.edits.kinds import Edit
from amendgen.writers.text import write

TEXT = """\
CHARTER

ARTICLE 1 HIRE

1.1 Term. The Charterer hires the Vessel for one year, and no longer, on the terms that are set out here.

1.2 Duties. The Charterer shall do all of these things:

(a) pay the hire;

(b) keep the Vessel clean.

No duty ends with the term.

1.4 Return. The Charterer shall bring the Vessel back.

1.5 Law. The law of the port governs.

ARTICLE 2 CREW

2.1 Master. The Owner shall name the master, who shall obey the Charterer in all that the law allows him to.
"""
REFUSED: dict[str, Edit] = {
    "restate": kinds.RestateProvisions((at("Section 1.2(b)"),), "(b) keep it dry."),
    "delete": kinds.DeleteProvisions((at("Section 1.2(b)"),)),
    "reserve": kinds.ReserveProvisions((at("Section 1.2(b)"),)),
    "add behind": kinds.AddProvisions((at("Section 1.2(c)"),), "(c) fuel it.", at("Section 1.2(b)")),
    "add at the end": kinds.AddProvisions((at("Section 1.2(c)"),), "(c) fuel it."),
    "insert behind": kinds.InsertAfter(at("Section 1.2(b)"), "This ends with the term."),
    "sentence": kinds.AddSentence(at("Section 1.2(b)"), "It shall be dry."),
    "insert at the end": kinds.InsertText(at("Section 1.2(b)"), "and dry", "end"),
    "strike at the end": kinds.StrikeText(at("Section 1.2(b)"), "clean.", "end"),
    "a section before a number passed over": kinds.DeleteProvisions((at("Section 1.2"),)),
}
LANDS: dict[str, Edit] = {
    "words": kinds.ReplaceText(at("Section 1.2(b)"), "clean", "dry"),
    "a clause whose end is sure": kinds.DeleteProvisions((at("Section 1.2(a)"),)),
    "a section whose end is sure": kinds.DeleteProvisions((at("Section 1.4"),)),
    "at the beginning": kinds.InsertText(at("Section 1.2(b)"), "always", "beginning"),
    "the article around it": kinds.DeleteProvisions((at("Article 1"),)),
}


def done(*edits: Edit) -> Applied:
    found = read("charter.txt", TEXT.encode())
    return applied(rejected(found.document), edits, "Firm", "2004-11-30", doubtful(found))


def failure(edit: Edit) -> Failure:
    (outcome,) = done(edit).outcomes
    assert outcome.failure is not None
    return outcome.failure


@pytest.mark.parametrize("edit", REFUSED.values(), ids=REFUSED)
def test_an_edit_that_must_know_the_end_is_refused(edit: Edit) -> None:
    found = failure(edit)
    assert found.kind == "unsupported"
    assert found.message.startswith("reading was not sure where Section 1.2")
    assert "ends: line 1" in found.message and "check the base at that line" in found.hint


def test_a_refusal_changes_nothing_and_names_the_line() -> None:
    edit = REFUSED["delete"]
    assert done(edit).redline.parts == rejected(read("charter.txt", TEXT.encode()).document).parts
    assert 'line 13: flush text behind "(b)"' in failure(edit).message


@pytest.mark.parametrize("edit", LANDS.values(), ids=LANDS)
def test_an_edit_that_need_not_know_it_lands(edit: Edit) -> None:
    assert done(edit).failed == ()


def test_a_doubt_about_something_else_refuses_nothing() -> None:
    found = read("charter.txt", TEXT.encode())
    other = Agreement(found.document, (Doubt(3, "a line was left out as a running head"),))
    assert doubtful(other) == {}
    after = applied(found.document, [REFUSED["delete"]], "Firm", "2004-11-30", doubtful(other))
    assert "keep the Vessel clean" not in write(accepted(after.redline))


def test_a_provision_given_anew_has_a_sure_end() -> None:
    """The doubt is about the words of the base, and these are gone with the section around them."""
    anew = kinds.RestateProvisions((at("Section 1.4"),), "1.4 Return.\n\n(a) Bring it back.\n\n(b) Soon.")
    assert done(anew, kinds.DeleteProvisions((at("Section 1.4(b)"),))).failed == ()
