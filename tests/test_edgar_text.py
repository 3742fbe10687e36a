"""Whether a plain text is fit for EDGAR: no rule finds a fault in what is written, each finds its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command import DEALS, ROOT
from docx_sample import SAMPLE
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tree_strategies import documents, redlines

from amendgen.assemble import assemble, read
from amendgen.diagnostics import Diagnostic, Refusal, Severity
from amendgen.document.nodes import Document
from amendgen.fleet.tails import tails
from amendgen.forms.folders import folders
from amendgen.lint.edgar import RULES, html_faults, text_faults
from amendgen.writers.edgar_html import write as page
from amendgen.writers.text import write

NAME = "ex10-57.txt"
law = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def found(text: str) -> list[Diagnostic]:
    return list(text_faults(text, NAME))


def places(text: str) -> list[tuple[str, int, int]]:
    return [(each.rule, each.place.line, each.place.column) for each in found(text) if each.place]


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_the_text_of_a_sample_deal_is_fit(deal: Path) -> None:
    for tail in tails(read(deal)):
        assert found(write(assemble(tail.ready, folders()))) == []


@pytest.mark.parametrize("name", ["chattel-mortgage-n355mc", "example-fleet", "subsidiaries-guaranty"])
def test_a_conformed_copy_is_fit_as_text_and_as_a_page(name: str, tmp_path: Path) -> None:
    """Of every sample deal that says who signs, and leaves no blank that it does not list."""
    for deal in (ROOT / "deals").glob("*.yaml"):
        said = re.sub(r"(?m)^status: .*$", "status: conformed", deal.read_text(encoding="utf-8"))
        (tmp_path / deal.name).write_text(said, encoding="utf-8")
    for tail in tails(read(tmp_path / f"{name}.yaml")):
        document = assemble(tail.ready, folders())
        assert "/s/ " in (text := write(document))
        assert found(text) == [] == list(html_faults(page(document), "ex10-57.htm"))


@law
@given(st.one_of(documents(), redlines(), documents("ab<>&;#é§/sS ‘’“”—\u00a0^\t?")))
def test_what_is_written_is_fit(document: Document) -> None:
    try:
        text = write(document)
    except Refusal:
        assume(False)
    assert found(text) == []


TABLE = """\
<TABLE>
<CAPTION>
Aircraft Serial
<S>      <C>
N355MC   23395
</TABLE>
"""
FAULTS = [
    ("a" * 80 + "\n", []),
    ("a" * 81 + "\n", [("EDG101", 1, 81)]),
    ("<TYPE>EX-10.5 " + "a" * 80 + "\n", []),
    (TABLE, []),
    (TABLE.replace("\n", "\r\n"), []),
    (TABLE.replace("23395", "2" * 123), []),
    (TABLE.replace("23395", "2" * 124), [("EDG102", 5, 133)]),
    ("the “Lease”\n", [("EDG103", 1, 5), ("EDG103", 1, 11)]),
    ("a\tb\n", [("EDG103", 1, 2)]),
    ("a\n\fb\n", [("EDG103", 2, 1)]),
    ("\ufeffa\n", [("EDG103", 1, 1)]),
    ("x^2\n", [("EDG103", 1, 2)]),
    (TABLE.replace("</TABLE>\n", ""), [("EDG105", 1, 1)]),
    (TABLE.replace("</TABLE>\n", "") + TABLE, [("EDG105", 1, 1)]),
    (TABLE.replace("<S>      <C>\n", ""), [("EDG105", 1, 1)]),
    (TABLE.replace("<S>      <C>", "<C>      <S>"), [("EDG105", 1, 1), ("EDG105", 4, 1)]),
    (TABLE.replace("<S>      <C>", "<S> x    <C>"), [("EDG105", 1, 1), ("EDG105", 4, 1)]),
    (TABLE.replace("N355MC   23395", "N355MC 23395"), [("EDG105", 5, 8)]),
    (TABLE.replace("N355MC   23395", "--------------"), []),
    (TABLE.replace("</TABLE>", "<FN>\nin lieu of another serial\n</TABLE>"), []),
    (TABLE.replace("<CAPTION>\n", "") + "<CAPTION>\n", [("EDG105", 6, 1)]),
    (TABLE.replace("N355MC", "<CAPTION>\nN355MC"), [("EDG105", 5, 1)]),
    ("</TABLE>\n", [("EDG105", 1, 1)]),
    ("<S> <C>\n", [("EDG105", 1, 1)]),
    ("one <TABLE>\n<S>\n</TABLE>\n", [("EDG105", 1, 5)]),
    ("one\n\n<PAGE>\n\ntwo\n", []),
    ("<PAGE>   12\n", []),
    ("12 <PAGE>\n", [("EDG106", 1, 4)]),
    ("less <than\n", [("EDG110", 1, 6)]),
    ("a <b> c </p> <!-- x --> a < b\n", [("EDG110", 1, 3), ("EDG110", 1, 9), ("EDG110", 1, 14)]),
    ("AT&T & Co. R&D; &amp; &#167;\n", [("EDG110", 1, 17), ("EDG110", 1, 23)]),
    ("By: /s/ Jane Roe\n", []),
    ("By: /S/ Jane Roe\n", [("SEC208", 1, 5)]),
    ("By: /s/ \n    ---\n", [("SEC208", 1, 5)]),
    ("By: /s/ ________\nJane Roe\n", [("SEC208", 1, 5)]),
    ("By: /s/\n    ---\n    Name: Jane Roe\n", []),
    ("By: /s/\n    ---\n    Name:\n    Title: Treasurer\n", [("SEC208", 1, 5)]),
    ("By: /s/\n    ---\n    Title: Treasurer\n", [("SEC208", 1, 5)]),
]


@pytest.mark.parametrize(("text", "expected"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_is_found_at_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert places(text) == expected


def test_a_fault_says_what_is_wrong_where_by_which_rule_and_what_to_write() -> None:
    [fault] = found("one\nthe price, £5\n")
    assert fault.place and fault.place.source == "the price, £5"
    assert fault.message.startswith(
        "EDGAR does not take U+00A3 POUND SIGN (EDGAR Filer Manual, Volume II, 5.2.1"
    )
    assert fault.hint


GOOD = write(SAMPLE)
NARRATIVE = GOOD.partition("<TABLE>")[0].splitlines()
ROOM = [number for number, line in enumerate(NARRATIVE) if re.search(r"[a-z] [a-z]", line)]
SPOILT = {
    "EDG101": lambda line: line + " word" * 20,
    "EDG103": lambda line: line.replace(" ", "\u00a0", 1),
    "EDG105": lambda line: line + "\n</TABLE>",
    "EDG106": lambda line: line.strip()[:40] + " <PAGE>",
    "EDG110": lambda line: line.strip()[:40] + " &amp;",
    "SEC208": lambda line: line.strip()[:40] + " /S/",
}


@law
@given(st.sampled_from(sorted(SPOILT)), st.sampled_from(ROOM))
def test_a_fault_put_anywhere_into_a_good_text_is_found(code: str, number: int) -> None:
    lines = GOOD.splitlines()
    lines[number] = SPOILT[code](lines[number])
    assert code in {each.rule for each in found("\n".join(lines) + "\n")}


def test_what_filings_were_let_pass_with_is_a_warning() -> None:
    [over] = found(TABLE.replace("N355MC   23395", "N355MC 23395"))
    assert over.severity is Severity.WARNING
    assert all(each.severity is Severity.ERROR for each in found("a" * 81 + "\t</TABLE>"))


def test_every_rule_of_text_has_a_fault_that_it_finds() -> None:
    codes = {code for _, places in FAULTS for code, _, _ in places}
    assert codes == {code for code in RULES if not code.startswith("EDG2")}
