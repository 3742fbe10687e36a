"""Whether a plain text is fit for EDGAR: no rule finds a fault in what is written, each finds its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from command import DEALS, ROOT
from docx_sample import SAMPLE, t
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from tree_strategies import ODD, PLAIN, documents, filings, redlines

from amendgen.assemble import assemble, read
from amendgen.diagnostics import Diagnostic, Refusal, Severity
from amendgen.document.nodes import Block, Document, Entry, Hold, Inline, Item, Part, Table
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


def refused(document: Document) -> list[Diagnostic]:
    try:
        assert write(document) == write(document, filed=False)
    except Refusal as refusal:
        return list(refusal.diagnostics)
    return []


@law
@given(st.one_of(documents(), redlines(), documents(ODD), *[filings(PLAIN)] * 3, filings(f"{PLAIN * 3}{ODD}")))
def test_what_is_not_fit_is_refused_and_nothing_else(document: Document) -> None:
    faults = found(write(document, filed=False))
    assert bool(refused(document)) == any(each.severity is Severity.ERROR for each in faults), faults


def test_the_law_reaches_every_node_far_down_and_over_the_ends() -> None:
    """A law that is never tried where it may fail holds nothing."""
    met: Counter[str] = Counter()

    @settings(law, max_examples=60, derandomize=True, phases=[Phase.generate])
    @given(filings())
    def look(document: Document) -> None:
        met.update(kinds(document))
        met.update({f"refused: {each.rule}" for each in refused(document)})

    look()
    told = {each.__name__ for each in (*get_args(Block), *get_args(Inline), Part, Entry) if each is not Hold}
    far = {"depth 7", "Table.Note", "Signature.Note", "Revised.Note", "refused: EDG101"}
    assert told | far <= met.keys()


def kinds(value: object, above: str = "", depth: int = 0) -> Iterator[str]:
    """The kinds of nodes in a tree, those that stand right in another, and how deep items go."""
    if isinstance(value, tuple):
        for each in value:
            yield from kinds(each, above, depth)
    elif isinstance(value, Struct):
        name = type(value).__name__
        depth += isinstance(value, Item)
        yield from (name, f"{above}.{name}", f"depth {depth}")
        for field in value.__struct_fields__:
            yield from kinds(getattr(value, field), name, depth)


@law
@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=12).filter(lambda lengths: sum(lengths) < 160), st.data()
)
def test_a_table_is_as_wide_as_its_words_ask_or_refused(lengths: list[int], data: st.DataObject) -> None:
    """Each column as its longest word, no less than its tag; 132 with the spaces between them is the end."""
    words = [t(f"a {'x' * length} b") for length in lengths]
    others = [t(data.draw(st.sampled_from(("", "y", "and so on " * 9)))) for _ in lengths]
    table = Table(tuple(words), (tuple(others), tuple(words)))
    least = sum(max(3, length) for length in lengths) + len(lengths) - 1
    document = Document("", (Part("body", (table,)),))
    assert [each.rule for each in refused(document)] == ["EDG102"] * (least > 132)
    text = write(document, filed=False)
    assert max(map(len, text.splitlines())) <= max(118, least)
    assert (found(text) == []) == (least <= 132)


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
