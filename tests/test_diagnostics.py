"""How a finding is shown: in the order of places, each with its source line and a caret under its place."""

from __future__ import annotations

import pickle

import pytest

from amendgen.diagnostics import Diagnostic, Place, Refusal, Severity, suggest
from amendgen.source import Source, located, report

TEXT = "form: x\nparties:\n  agent: {name: Bank, term: Agent}\n  - item\n"
MARKS = {
    (): (None, (0, 0)),
    ("parties",): ((1, 0), (2, 2)),
    ("parties", "agent"): ((2, 2), (2, 9)),
    ("parties", "agent", "name"): ((2, 10), (2, 16)),
    ("items", 0): (None, (3, 4)),
}
SOURCE = Source("deals/x.yaml", TEXT, MARKS)


def test_a_finding_is_shown_with_its_line_and_caret() -> None:
    found = Diagnostic(
        "unknown-key", "no such key", 'did you mean "name"?', ("parties", "agent", "name"), "key"
    )
    assert report([found], SOURCE) == (
        "deals/x.yaml:3:11: unknown-key: no such key\n"
        "      agent: {name: Bank, term: Agent}\n"
        "              ^\n"
        '  hint: did you mean "name"?\n'
    )


def test_the_other_place_of_a_conflict_is_shown_likewise() -> None:
    found = Diagnostic(
        "twice", "again", path=("parties",), on="key", also=(("first here", ("parties", "agent")),)
    )
    assert report([found], SOURCE) == (
        "deals/x.yaml:2:1: twice: again\n"
        "    parties:\n"
        "    ^\n"
        "  deals/x.yaml:3:3: first here\n"
        "      agent: {name: Bank, term: Agent}\n"
        "      ^\n"
    )


def test_findings_come_in_the_order_of_their_places_whatever_their_own() -> None:
    found = [
        Diagnostic("b", "x", path=("parties", "agent", "name")),
        Diagnostic("b", "x"),
        Diagnostic("a", "y", place=Place("deals/a.yaml", 9, 1, "z")),
        Diagnostic("a", "x"),
    ]
    heads = [line for line in report(found, SOURCE).split("\n") if line.startswith("deals")]
    assert heads == [
        "deals/a.yaml:9:1: a: y",
        "deals/x.yaml:1:1: a: x",
        "deals/x.yaml:1:1: b: x",
        "deals/x.yaml:3:17: b: x",
    ]
    assert report(found[::-1], SOURCE) == report(found, SOURCE)


def test_no_findings_are_no_text() -> None:
    assert report([], SOURCE) == ""


def test_a_warning_says_so() -> None:
    found = Diagnostic("old", "m", severity=Severity.WARNING, place=Place("f", 0, 0, ""))
    assert report([found], None) == "f: warning: old: m\n"


def test_without_a_source_the_path_is_shown() -> None:
    found = Diagnostic("r", "m", path=("aircraft", 0, "serial"), also=(("here", ("form",)),))
    assert report([found], None) == "aircraft[0].serial: r: m\n  form: here\n"
    assert report([Diagnostic("r", "m")], None) == "r: m\n"


def test_a_missing_key_stands_at_the_key_of_its_parent() -> None:
    assert SOURCE.place(("parties", "agent", "for")).column == 3
    assert SOURCE.place(("items", 0, "x", 2)).line == 4
    assert SOURCE.place(("nowhere",)) == Place("deals/x.yaml", 1, 1, "form: x")


def test_a_place_past_the_end_is_the_end_of_the_last_line() -> None:
    assert SOURCE.at(4, 0) == Place("deals/x.yaml", 4, 9, "  - item")
    assert Source("x", "").at(7, 7) == Place("x", 1, 1, "")
    assert Source("x", "a\r\nb").at(0, 1) == Place("x", 1, 2, "a")


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("\tname: x", 2, "\t^"),
        ("日本: x", 3, "    ^"),
        ("e\u0301: x", 3, " ^"),
        ("ab", 3, "  ^"),
        ("é§“x", 4, "   ^"),
    ],
)
def test_the_caret_stands_under_its_character(line: str, column: int, caret: str) -> None:
    shown = report([Diagnostic("r", "m", place=Place("f", 1, column, line))], None).split("\n")
    assert shown[1:3] == ["    " + line, "    " + caret]


@pytest.mark.parametrize("column", [1, 40, 150, 280, 300, 301])
def test_a_long_line_is_cut_around_the_caret(column: int) -> None:
    line = "".join(chr(0x4100 - 0x4000 + n % 50) for n in range(300))
    shown = report([Diagnostic("r", "m", place=Place("f", 1, column, line))], None).split("\n")
    assert len(shown[1]) <= 4 + 102
    assert shown[1].lstrip(" ").startswith("…") == (column > 50)
    under = shown[1][len(shown[2]) - 1 :][:1]
    assert under == line[column - 1 : column]


def test_nothing_is_printed_that_a_terminal_would_obey() -> None:
    place = Place("a\x1b.yaml", 1, 4, "a: \x1b[31m\u202e\x00é")
    shown = report([Diagnostic("r", "say \x1b]", "and\nthen \x07", place=place)], None)
    assert "\x1b" not in shown and "\u202e" not in shown and "\x00" not in shown and "\x07" not in shown
    assert "    a: \ufffd[31m\ufffd\ufffdé\n       ^\n  hint: and\n        then \ufffd\n" in shown


def test_a_finding_is_located_once_and_whole() -> None:
    found = located(Diagnostic("r", "m", path=("parties",), also=(("w", ("parties", "agent")),)), SOURCE)
    assert found.place == SOURCE.place(("parties",))
    assert found.also == (("w", SOURCE.place(("parties", "agent"))),)
    assert located(found, None) == found == located(found, SOURCE)


def test_a_refusal_crosses_from_one_process_to_another() -> None:
    refusal = Refusal([Diagnostic("r", "m"), Diagnostic("s", "n")])
    assert pickle.loads(pickle.dumps(refusal)).diagnostics == refusal.diagnostics
    assert str(refusal) == "r: m; s: n"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("nmae", "name"),
        ("Name", "name"),
        ("insert_after", "insert after"),
        ("insert-after", "insert after"),
        ("serail", "serial"),
        ("colour", None),
        ("", None),
    ],
)
def test_the_word_most_likely_meant_is_suggested(word: str, meant: str | None) -> None:
    assert suggest(word, ["name", "insert after", "serial", "term"]) == meant


def test_nothing_is_suggested_where_nothing_is_known() -> None:
    assert suggest("x", []) is None
