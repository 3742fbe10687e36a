"""What a house sets in pyproject.toml or amendgen.toml: severities, silences, paths; what is refused there."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import DEAL, SLIP, TEXT
from command import called, written

OFF = '[check]\nseverity = {matter-for-manner = "off"}\n'


def silence(rules: str = '"matter-for-manner"', paths: str = '"deals/*.yaml"', reason: str = "so") -> str:
    return f'[[check.silence]]\nrules = [{rules}]\npaths = [{paths}]\nreason = "{reason}"\n'


def checked(desk: Path, configuration: str, name: str = "amendgen.toml") -> tuple[int, str]:
    written(desk, [("deals/a.yaml", SLIP), (name, configuration)])
    found = called("check", "deals")
    return found.exit_code, found.output


@pytest.mark.parametrize(
    ("name", "configuration"),
    [
        ("amendgen.toml", OFF),
        ("deals/amendgen.toml", OFF),
        ("pyproject.toml", '[tool.amendgen.check.severity]\nmatter-for-manner = "off"\n'),
        (
            "pyproject.toml",
            '[tool.ruff]\nline-length = 80\n\n[tool.amendgen.check]\nseverity.matter-for-manner = "off"',
        ),
        ("amendgen.toml", silence()),
        ("amendgen.toml", silence(paths='"**/a.yaml"')),
        ("deals/amendgen.toml", silence(paths='"?.yaml"')),
    ],
)
def test_a_rule_is_off_or_silenced(desk: Path, name: str, configuration: str) -> None:
    assert checked(desk, configuration, name) == (0, "")


def test_a_severity_is_as_the_house_says(desk: Path) -> None:
    code, output = checked(desk, '[check]\nseverity = {matter-for-manner = "error"}\n')
    assert code == 1
    assert ": matter-for-manner: " in output and "warning" not in output


@pytest.mark.parametrize(("grade", "code"), [("warning", 0), ("error", 1)])
def test_a_call_may_fail_on_errors_alone(desk: Path, grade: str, code: int) -> None:
    written(
        desk, [("a.yaml", SLIP), ("amendgen.toml", f'[check]\nseverity = {{matter-for-manner = "{grade}"}}\n')]
    )
    found = called("check", "a.yaml", "--fail-on", "error")
    assert found.exit_code == code and "matter-for-manner" in found.output


def test_a_silence_of_a_rule_that_lacks_its_data_is_not_idle(desk: Path) -> None:
    comment = "# amendgen: ignore[deregistered-mark] it is exported\n"
    written(desk, [("deals/b.yaml", comment + DEAL), ("amendgen.toml", silence(rules='"mark-not-in-data"'))])
    assert called("check", "deals/b.yaml").exit_code == 0


def test_the_nearest_configuration_holds(desk: Path) -> None:
    written(desk, [("amendgen.toml", OFF), ("deals/amendgen.toml", "[check]\n")])
    code, output = checked(desk, OFF)
    assert code == 1 and "matter-for-manner" in output


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        (silence(reason=""), "amendgen.toml:1:1: warning: silence-without-reason"),
        (
            silence(rules='"blank"'),
            "amendgen.toml:1:1: warning: idle-silence: nothing is found in deals/*.yaml",
        ),
        (silence(paths='"gone/*.yaml"'), "amendgen.toml:1:1: warning: idle-silence"),
        (silence() + silence(paths='"gone.yaml"'), "amendgen.toml:5:1: warning: idle-silence"),
    ],
)
def test_what_is_wrong_with_a_silence_is_a_finding(desk: Path, configuration: str, said: str) -> None:
    code, output = checked(desk, configuration)
    assert code == 1 and said in output


def test_a_silence_is_not_idle_while_some_of_its_files_were_not_looked_at(desk: Path) -> None:
    written(desk, [("deals/a.yaml", SLIP), ("deals/b.yaml", DEAL), ("amendgen.toml", silence())])
    assert called("check", "deals/b.yaml").exit_code == 0
    written(desk, [("deals/a.yaml", DEAL)])
    assert "idle-silence" in called("check", "deals").output


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        (
            '[check]\nseverity = {mater-for-manner = "off"}\n',
            "amendgen.toml:2:13: configuration: 'mater-for-manner'",
        ),
        ('[check]\nseverity = {blank = "of"}\n', "amendgen.toml:2:21: configuration: 'of' is no severity"),
        ("[check]\n# severities\nseverities = 3\n", "amendgen.toml:3:1: configuration: 'severities' is no key"),
        ("[chek]\n", "amendgen.toml:1:2: configuration: 'chek' is no table that is known"),
        ("[check]\npaths = 3\n", "amendgen.toml:2:1: configuration: 'paths' is a list of texts"),
        ("[check]\npaths = [\n", "amendgen.toml:2:10: configuration: Invalid value"),
        ('[check]\ntemplates = "gone"\n', "amendgen.toml:2:1: configuration: there is no folder"),
        (silence(rules=""), "amendgen.toml:1:1: configuration: this silence says no rules"),
        (silence(rules='"blnk"'), "amendgen.toml:2:10: configuration: 'blnk' is no rule that is known"),
        (silence() + silence(rules='"blnk"'), "amendgen.toml:6:10: configuration: 'blnk' is no rule"),
        (silence().replace("reason", "because"), "amendgen.toml:4:1: configuration: 'because' is no key"),
    ],
)
def test_a_faulty_configuration_is_refused_at_its_line(desk: Path, configuration: str, said: str) -> None:
    code, output = checked(desk, configuration)
    assert code == 2
    assert output.startswith(said.split(":")[0]) and said in output


def test_a_refusal_offers_what_was_meant(desk: Path) -> None:
    _, output = checked(desk, '[check]\nseverity = {mater-for-manner = "off"}\n')
    assert "did you mean 'matter-for-manner'?" in output


def test_two_configurations_in_a_folder_are_refused(desk: Path) -> None:
    written(desk, [("pyproject.toml", "[tool.amendgen.check]\n")])
    code, output = checked(desk, OFF)
    assert code == 2
    assert "this folder has two configurations" in output and "pyproject.toml:1:1: the other" in output


def test_a_pyproject_without_our_table_is_none_of_ours(desk: Path) -> None:
    written(desk, [("deals/pyproject.toml", "[tool.ruff]\n")])
    assert checked(desk, OFF) == (0, "")


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        (
            '[tool.amendgen.severity]\nblank = "off"\n',
            "1:16: configuration: 'severity' is no table that is known",
        ),
        ("[tool.amendgen]\nchek = 1\n", "2:1: configuration: 'chek' is no table that is known"),
        ("[tool]\namendgen = 3\n", "1:1: configuration: 'amendgen' is a table"),
    ],
)
def test_what_a_pyproject_says_of_us_elsewhere_is_refused(desk: Path, configuration: str, said: str) -> None:
    code, output = checked(desk, configuration, "pyproject.toml")
    assert code == 2 and f"pyproject.toml:{said}" in output


def test_a_call_without_paths_looks_at_those_of_the_configuration(desk: Path) -> None:
    written(desk, [("amendgen.toml", '[check]\npaths = ["deals", "lease.txt"]\n')])
    written(desk, [("deals/a.yaml", SLIP), ("lease.txt", TEXT)])
    output = called("check").output
    assert "deals/a.yaml:" in output and "lease.txt:3:51: blank" in output


def test_a_call_without_paths_looks_at_the_deals_here(desk: Path) -> None:
    written(desk, [("a.yaml", SLIP), ("lease.txt", TEXT), ("deals/b.yaml", SLIP)])
    output = called("check").output
    assert "a.yaml:" in output and "lease.txt" not in output and "b.yaml" not in output


def test_a_call_without_anything_to_look_at_says_so(desk: Path) -> None:
    found = called("check")
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr.startswith(".: no-deal: no deal is in this folder\n")


def test_a_path_of_the_configuration_that_is_not_there_ends_the_call(desk: Path) -> None:
    written(desk, [("amendgen.toml", '[check]\npaths = ["gone"]\n'), ("a.yaml", SLIP)])
    found = called("check")
    assert (found.exit_code, found.stdout) == (2, "")
    assert "gone: no-deal: no file has this name" in found.stderr
