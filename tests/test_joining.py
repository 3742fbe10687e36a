"""A table of aircraft joined to one deal: CSV and XLSX, and every error at its row and column."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any

import pytest
from command import called, names, written
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from amendgen.diagnostics import Refusal
from amendgen.fleet.joining import joined
from amendgen.fleet.joining_csv import read as read_csv

DEAL = """\
form: security-agreement-amendment
exhibit: 10.1
status: draft
dated: 2004-11-30
ordinal: 1
parties:
  company: {name: Acme Air LLC, term: Company}
  agent: {name: First Bank, capacity: Agent, term: the Agent}
agreements:
  mortgage: {title: Mortgage, dated: 2000-05-18, term: Mortgage, parties: Company and the Agent}
amends: mortgage
terms: [mortgage]
edits: [{in: Section 1, strike: and parts}]
recitals: []
schedule: {agent: agent, borrower: company}
"""
HEADER = "registration,model,serial\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "deal.yaml").write_text(DEAL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def table(text: str | bytes, name: str = "fleet.csv") -> Path:
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return Path(name)


def workbook(*rows: list[Any], sheets: int = 1) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for _ in range(sheets - 1):
        book.create_sheet()
    book.save("fleet.xlsx")
    return Path("fleet.xlsx")


def refused(path: Path) -> str:
    before = names(Path())
    found = called("render", "deal.yaml", "--table", path, "--format", "txt")
    assert (found.exit_code, found.stdout) == (1, "")
    assert names(Path()) == before
    return found.stderr


def facts(path: Path) -> list[tuple[object, ...]]:
    aircraft = joined(Path("deal.yaml"), path).deal.aircraft
    return [(one.registration, one.model, one.serial, one.number) for one in aircraft]


def test_each_row_is_an_amendment(desk: Path) -> None:
    path = table("Registration,SERIAL NUMBER,Ordinal\nN355MC,21576,1\nN540MC,022508,2\n")
    found = called("render", "deal.yaml", "--table", path, "--format", "txt")
    assert found.exit_code == 0, found.output
    assert names(Path("out")) == ["deal-N355MC.txt", "deal-N540MC.txt"]
    told = " ".join(Path("out/deal-N355MC.txt").read_text("ascii").split())
    assert "N540MC 022508 First Bank Acme Air LLC Amendment No. 2 to Mortgage" in told


@pytest.mark.parametrize(
    "header",
    [
        "registration,model,serial",
        " REGISTRATION , Model,  MSN",
        "N-Number,model,Serial_Number",
        "n number,MODEL,serial",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_nothing_is_retyped(desk: Path, header: str, end: str, start: bytes) -> None:
    rows = (header, 'N355MC,"Boeing, 747""F""",021576', "N540MC,,1E5", ",,", "")
    path = table(start + end.join(rows).encode())
    assert facts(path) == [("N355MC", 'Boeing, 747"F"', "021576", None), ("N540MC", None, "1E5", None)]


def test_a_cell_of_several_lines_is_told_at_the_line_where_it_begins(desk: Path) -> None:
    said = refused(table('registration,model\nN355MC,"Boeing\n747"\nN0,M\n'))
    assert said.startswith('fleet.csv:2:8: several-lines: "model" has more than one line\n')
    assert "fleet.csv:4:1: registration: 'N0' is no" in said


def test_engines_in_columns(desk: Path) -> None:
    header = "registration,serial,Engine 2 Serial,Engine 2 Model,engine1model,ENGINE_1_SERIAL\n"
    path = table(header + "N355MC,1,0002,CF6-2,CF6-1,0001\nN540MC,2,0004,CF6,,\nN541MC,3,,,,\n")
    found = [one.engines for one in joined(Path("deal.yaml"), path).deal.aircraft]
    told = [[(engine.model, engine.serial) for engine in engines] for engines in found]
    assert told == [[("CF6-1", "0001"), ("CF6-2", "0002")], [("CF6", "0004")], []]


def test_a_row_adds_to_what_the_deal_says_of_its_aircraft(desk: Path) -> None:
    with Path("deal.yaml").open("a", encoding="utf-8") as deal:
        deal.write("aircraft:\n  - {registration: N355MC, ordinal: 1}\n")
    path = table(HEADER + "N540MC,,2\nN355MC,Boeing 747-341,1\n")
    assert facts(path) == [("N355MC", "Boeing 747-341", "1", 1), ("N540MC", None, "2", None)]


def test_a_row_that_says_otherwise_than_the_deal(desk: Path) -> None:
    with Path("deal.yaml").open("a", encoding="utf-8") as deal:
        deal.write('aircraft:\n  - {registration: N355MC, serial: "9"}\n')
    said = refused(table(HEADER + "N355MC,Boeing 747-341,1\n"))
    assert said.startswith("deal.yaml:17:36: table-differs: the serial of N355MC is another in the table\n")
    assert "\n  fleet.csv:2:23: the table\n" in said


def test_an_ordinal_that_the_chain_of_the_deal_says_otherwise(desk: Path) -> None:
    chain = "[{title: Mortgage, dated: 2000-05-18, recorded: 2000-06-01, conveyance: X1}]"
    with Path("deal.yaml").open("a", encoding="utf-8") as deal:
        deal.write(f"aircraft:\n  - {{registration: N355MC, serial: '1', instruments: {chain}}}\n")
    said = refused(table("registration,serial,ordinal\nN355MC,1,5\nN540MC,2,1\n"))
    assert said.startswith("fleet.csv:2:10: ordinal: the chain makes this amendment No. 1; 'ordinal' says 5\n")


def test_the_register_says_the_rest(desk: Path) -> None:
    with Path("deal.yaml").open("a", encoding="utf-8") as deal:
        deal.write("register: register.yaml\n")
    Path("deal.yaml").write_text(
        Path("deal.yaml").read_text("utf-8").replace("ordinal: 1\n", ""), encoding="utf-8"
    )
    told = (f"  - {{registration: {mark}, model: M, serial: '{serial}', instruments: ["
            f"{{title: Mortgage, dated: 2000-05-18, recorded: 2000-06-01, conveyance: X{serial}}}]}}\n"
            for mark, serial in (("N355MC", "021576"), ("N540MC", "022508")))  # fmt: skip
    Path("register.yaml").write_text("aircraft:\n" + "".join(told), encoding="utf-8")
    assert facts(table("registration\nN355MC\nN540MC\n")) == [
        ("N355MC", "M", "021576", 1),
        ("N540MC", "M", "022508", 1),
    ]
    said = refused(table("model,registration\nM,N355MC\nM,N356MC\n"))
    assert said.startswith("fleet.csv:3:3: not-in-register: the register has no aircraft N356MC\n")
    assert 'hint: did you mean "N355MC"?' in said


def test_what_no_row_shows_is_told_at_the_row_of_a_long_table_with_a_register(desk: Path) -> None:
    """The register adds places to those of the table and takes none away."""
    with Path("deal.yaml").open("a", encoding="utf-8") as deal:
        deal.write("register: register.yaml\n")
    Path("deal.yaml").write_text(
        Path("deal.yaml").read_text("utf-8").replace("ordinal: 1\n", ""), encoding="utf-8"
    )
    marks = [f"N{10000 + n}" for n in range(60)]
    told = (f"  - {{registration: {mark}, model: M, serial: '{min(n, 58)}'}}\n" for n, mark in enumerate(marks))
    Path("register.yaml").write_text("aircraft:\n" + "".join(told), encoding="utf-8")
    rows = "".join(f"{mark},{n + 1}\n" for n, mark in enumerate(marks))
    said = refused(table("registration,ordinal\n" + rows))
    assert said.startswith("register.yaml:61:"), said
    assert "duplicate-aircraft: N10059 has the model and the serial number of N10058" in said
    rows = rows.replace("N10007,8", "N10007,100")
    assert refused(table("registration,ordinal\n" + rows)).startswith("fleet.csv:9:8: number: '100'")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEADER + "N3O5MC,M,1\n", "fleet.csv:2:1: registration: 'N3O5MC' is no United States registration"),
        (HEADER + "N355MC,M,1\nN356MC,M,\n", "fleet.csv:3:10: missing-key: \"serial\" is missing"),
        (HEADER + "N355MC,M,1\nN355MC,M,2\n", "fleet.csv:3:1: duplicate-aircraft: the aircraft N355MC"),
        (HEADER + "N355MC,M\n", "fleet.csv:2:1: ragged-row: the row has 2 cells, and the header 3"),
        (HEADER + "N355MC,M,1\n\nN356MC,M,2\n", "fleet.csv:3:1: ragged-row: the row has 1 cells"),
        (HEADER + "N355MC,Boeing, 747,1\n", "fleet.csv:2:1: ragged-row: the row has 4 cells, and the header 3"),
        ("registration,modle,serial\nN355MC,M,1\n", 'fleet.csv:1:14: column: \'modle\' '),
        ("registration,serial,MSN\nN1,2,3\n", "fleet.csv:1:21: column: the column 'MSN' stands"),
        ("model,serial\nM,1\n", "fleet.csv:1:1: column: no column has the registrations"),
        ("registration,,serial\nN1,2,3\n", "fleet.csv:1:14: column: a column has no name"),
        ("registration;serial\nN1;2\n", "fleet.csv:1:1: column: the cells are not parted by commas"),
        (HEADER + 'N355MC,747 "F",1\n', "fleet.csv:2:12: csv: a quotation mark stands within a cell"),
        (HEADER + 'N355MC,"747"F,1\n', "fleet.csv:2:12: csv: a quotation mark stands within a cell"),
        (HEADER + 'N355MC,"747,1\n', "fleet.csv:2:8: csv: a quotation mark stands within a cell, or"),
        (HEADER, "fleet.csv: empty-table: the table has no row of an aircraft"),
        ("", "fleet.csv: empty-table: the table has no row of an aircraft"),
        ("registration,serial,ordinal\nN1,2,0\n", "fleet.csv:2:6: number: '0' is not a number from 1 to 99"),
        ("registration,serial,engine 1 model\nN1,2,CF6\n", 'fleet.csv:2:6: missing-key: "serial" is missing'),
        (HEADER.encode() + b"N1,caf\xe9,2\n", "fleet.csv:2:7: not-utf-8: byte 0xE9 is not UTF-8"),
        (HEADER.encode("utf-16"), "fleet.csv:1:1: not-utf-8: the file looks like UTF-16"),
        (b"PK\x03\x04", "fleet.csv:1:1: not-a-text: this is a workbook, not a CSV file"),
        (HEADER + "N1,\u200bM,2\n", "fleet.csv:2:4: invisible-character: U+200B"),
    ],
)  # fmt: skip
def test_a_wrong_table_is_told_at_its_cell(desk: Path, text: str | bytes, told: str) -> None:
    said = refused(table(text))
    assert said.startswith(told)
    assert "\n  hint: " in said


def test_a_wrong_column_is_refused_with_the_nearest_name(desk: Path) -> None:
    assert 'hint: did you mean "model"?' in refused(table("registration,modle\nN1,M\n"))
    assert 'hint: did you mean "engine 2 serial"?' in refused(table("registration,engin 2 serial\nN1,M\n"))
    assert "hint: the columns known: registration, n-number, model" in refused(
        table("registration,colour\nN1,M\n")
    )


def test_every_row_that_is_wrong_is_told_at_once(desk: Path) -> None:
    said = refused(table(HEADER + "N0,M,1\nN1,M\nN2,M,1\nNO,M,3\n"))
    assert [line[: len("fleet.csv:2:1")] for line in said.splitlines() if line.startswith("fleet.csv")] == [
        "fleet.csv:2:1",
        "fleet.csv:3:1",
        "fleet.csv:5:1",
    ]


def test_a_table_of_another_kind_and_two_deals_with_one_table(desk: Path) -> None:
    assert refused(table(HEADER, "fleet.ods")).startswith(
        "fleet.ods: table: a table of aircraft is a CSV or an XLSX"
    )
    found = called("render", "deal.yaml", "deal.yaml", "--table", table(HEADER))
    assert found.exit_code == 2 and "joined to one deal" in found.stderr


@pytest.mark.parametrize("command", ["render", "batch", "schedule", "close"])
def test_a_difference_that_no_column_states_is_shown_at_the_rows(desk: Path, command: str) -> None:
    written(
        desk,
        [
            ("firm/recitals/weight.md", "it is {{ 'heavy' if aircraft.serial == '22508' else 'light' }}\n"),
            ("deal.yaml", DEAL.replace("recitals: []", "recitals: [weight]")),
        ],
    )
    rows = "N355MC,Boeing 747-341,021576\nN354MC,Boeing 747-341,021577\nN540MC,Boeing 747-341,22508\n"
    found = called(command, "deal.yaml", "--table", table(HEADER + rows), "--templates", "firm")
    assert found.exit_code == 1
    assert "fleet.csv:4:1: undisclosed: N540MC differs from N355MC, which is filed" in found.stderr
    assert "\n    N540MC,Boeing 747-341,22508\n    ^\n" in found.stderr
    assert "\n  fleet.csv:2:1: N355MC, " in found.stderr and "\n  fleet.csv:4:1: N540MC, " in found.stderr


# --- workbooks


def test_a_workbook_of_texts(desk: Path) -> None:
    path = workbook(
        ["Registration", "Serial", "Ordinal", "Model"],
        ["N355MC", "021576", 1, None],
        [],
        ["N540MC", " 22508 ", "2", "Boeing 747-341"],
    )
    assert facts(path) == [("N355MC", None, "021576", 1), ("N540MC", "Boeing 747-341", "22508", 2)]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (21576, "cell B3 holds a number, 21576"),
        (2.5, "cell B3 holds a number, 2.5"),
        (datetime.date(2020, 1, 2), "cell B3 holds a date, 2020-01-02 00:00:00"),
        ("=B2", "cell B3 holds a formula, =B2"),
        (True, "cell B3 holds yes or no in Excel's way, True"),
    ],
)
def test_a_cell_that_is_no_text_is_refused_and_why(desk: Path, cell: object, told: str) -> None:
    said = refused(workbook(["Registration", "Serial"], ["N355MC", "1"], ["N356MC", cell]))
    assert said.startswith(f"fleet.xlsx:3:10: not-a-text: {told}: what was typed may have been another text\n")
    assert "hint: format the column as text and type the cell anew" in said


def test_an_error_in_a_workbook_names_its_cell(desk: Path) -> None:
    said = refused(workbook(["Registration", "Serial"], ["N355MC", "1"], [], ["N3I6MC", "2"]))
    assert said.startswith(
        "fleet.xlsx:4:1: registration: cell A4: 'N3I6MC' is no United States registration mark"
    )
    said = refused(workbook(["Registration", "Seriel"], ["N355MC", "1"]))
    assert said.startswith("fleet.xlsx:1:16: column: cell B1: 'Seriel' is no column that is known\n")
    said = refused(workbook(["Registration", "Serial"], ["N355MC", "1", "2"]))
    assert "ragged-row: cell A2: the row has 3 cells, and the header 2" in said


def test_a_workbook_that_cannot_be_read(desk: Path) -> None:
    assert "not-a-workbook: this is no workbook that can be read" in refused(table(HEADER, "fleet.xlsx"))
    assert "sheets: the workbook has 2 sheets: Sheet, Sheet1" in refused(workbook(["Registration"], sheets=2))


SERIALS = (
    ["Registration", "Serial", "Model"],
    *([f"N{n}MC", str(n), "Boeing 747-341"] for n in range(351, 360)),
)


def hiding(rows: tuple[int, ...] = (), columns: str = "") -> Path:
    """A workbook of ten rows, of which these rows and columns, and two empty ones, are hidden."""
    path = workbook(*SERIALS)
    book = load_workbook(path)
    for row in (*rows, 40):
        book.active.row_dimensions[row].hidden = True
    for column in (*columns, "J"):
        book.active.column_dimensions[column].hidden = True
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("rows", "columns", "told"),
    [
        ((3,), "", "fleet.xlsx:3:1: hidden: row 3 is hidden, and not empty\n"),
        ((1,), "", "fleet.xlsx:1:1: hidden: row 1 is hidden, and not empty\n"),
        ((3, 5, 6, 7, 10), "", "fleet.xlsx:3:1: hidden: rows 3, 5 to 7 and 10 are hidden, and not empty\n"),
        ((), "B", "fleet.xlsx:1:16: hidden: column B is hidden, and not empty\n"),
        ((), "BC", "fleet.xlsx:1:16: hidden: columns B to C are hidden, and not empty\n"),
    ],
)
def test_what_a_sheet_does_not_show_is_refused(
    desk: Path, rows: tuple[int, ...], columns: str, told: str
) -> None:
    said = refused(hiding(rows, columns))
    assert said.startswith(told) and said.count("hint: ") == 1
    kind = "rows" if rows else "columns"
    assert (
        f"hint: show the {kind} or delete them, and take away any filter; or save what is meant as CSV" in said
    )


def test_merged_cells_are_refused_for_what_the_others_of_them_lack(desk: Path) -> None:
    path = workbook(*SERIALS)
    book = load_workbook(path)
    book.active.merge_cells("C2:C4")
    book.active.merge_cells("E1:F2")
    book.save(path)
    said = refused(path)
    assert said.startswith(
        "fleet.xlsx:2:16: merged: the cells C2:C4 are merged: Boeing 747-341 stands in the first"
    )
    assert said.count("hint: ") == 1


def test_of_very_many_hidden_rows_the_first_are_named(desk: Path) -> None:
    path = workbook(["Registration"], *([f"N{n}MC"] for n in range(100, 160)))
    book = load_workbook(path)
    for row in range(2, 60, 2):
        book.active.row_dimensions[row].hidden = True
    book.save(path)
    assert "rows 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 and others are hidden" in refused(path)


def test_what_is_hidden_and_empty_is_as_if_it_were_not_there(desk: Path) -> None:
    assert len(facts(hiding())) == 9


def test_without_the_library_of_workbooks(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook(["Registration"], ["N1"])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    said = refused(path)
    assert said.startswith("fleet.xlsx: openpyxl: reading a workbook needs openpyxl, which is not installed\n")
    assert "hint: pip install 'amendgen[tables]', or save the table as CSV" in said


# --- laws

CELLS = st.text(st.characters(codec="ascii", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=9)


@given(st.lists(st.lists(CELLS.map(str.strip).filter(bool), min_size=2, max_size=2), min_size=1, max_size=5))
def test_what_is_quoted_comes_back(rows: list[list[str]]) -> None:
    quoted = (",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    found = read_csv("a.csv", "\n".join(quoted).encode())
    assert [[cell.text for cell in row] for row in found.rows] == rows


@given(st.text("a\"',; \r\n1\ufeff", max_size=20))
def test_any_text_is_a_table_or_refused(text: str) -> None:
    try:
        found = read_csv("a.csv", text.encode())
    except Refusal as refusal:
        assert all(each.place is not None for each in refusal.diagnostics)
        return
    lines = found.source.text.split("\n")
    for cell in (cell for row in found.rows for cell in row):
        assert lines[cell.line][cell.column :].startswith(cell.text.split("\n")[0][:1] or "") or '"' in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("registration,model\nN1,M\n", "write it under 'serial'"),
        ("registration,serial\n,1\n", "write it in the column 'registration'"),
        ("registration,serial,engine 1 model\nN1,2,CF6\n", "write it in the engine's column 'serial'"),
    ],
)
def test_what_a_row_lacks_is_asked_for_in_a_tables_terms(desk: Path, text: str, told: str) -> None:
    assert refused(table(text)).rstrip().endswith(f"hint: {told}")
