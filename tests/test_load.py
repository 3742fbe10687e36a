"""A deal file to a deal: what is in `err` is refused with the report beside it, `ok` loads to the letter."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from load_model import Deal

from amendgen.deal import composing
from amendgen.deal.load import load
from amendgen.deal.reading import read
from amendgen.deal.validation import validate
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.source import report

FIXTURES = Path(__file__).parent / "fixtures" / "load"
ERRORS = sorted((FIXTURES / "err").glob("*.yaml"), key=lambda path: path.name)


def refused(text: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(Refusal) as refusal:
        tree, source = read("deal.yaml", text.encode())
        validate(Deal, tree, source)
    return refusal.value.diagnostics


def said(text: str) -> list[tuple[str, int, int, str]]:
    found = [(each.rule, each.place, each.hint) for each in refused(text)]
    return [(rule, place.line, place.column, hint) for rule, place, hint in found if place]


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_a_wrong_deal_is_refused_with_this_report(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    with pytest.raises(Refusal) as refusal:
        load(Path(path.name), Deal)
    assert report(refusal.value.diagnostics, None) == path.with_suffix(".txt").read_text(encoding="utf-8")
    assert all(found.place and found.hint for found in refusal.value.diagnostics)


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_a_fixture_shows_the_rule_it_is_named_by(path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        load(path, Deal)
    rules = {found.rule for found in refusal.value.diagnostics}
    assert any(path.stem.startswith(rule) for rule in rules)


def test_the_parser_without_libyaml_reads_the_same_deal(monkeypatch: pytest.MonkeyPatch) -> None:
    quick, _ = load(FIXTURES / "ok" / "deal.yaml", Deal)
    monkeypatch.setattr(composing, "Parser", yaml.BaseLoader)
    assert load(FIXTURES / "ok" / "deal.yaml", Deal)[0] == quick


def test_every_value_stands_as_it_is_written() -> None:
    deal, source = load(FIXTURES / "ok" / "deal.yaml", Deal)
    assert deal.form == "6.10"
    assert deal.note == 'Two lines,\n"quoted": as they stand.'
    assert deal.parties["company"].name == "Atlas Air, Inc."
    assert [deal.parties["company"].term, deal.parties["agent"].name] == ["NO", "021576"]
    assert deal.parties["agent"].term == "2004-11-30"
    assert deal.edits[1].text == 'it\'s "said"'  # type: ignore[union-attr]
    assert source.place(("edits", 1, "insert after")).source == "  - insert after: 1:10"


def test_all_the_errors_of_all_the_models_come_together() -> None:
    text = "status: x\nparties: {a: {name: n}, b: {nam: n, term: t}}\nedits:\n- replace: s\n- huh\n"
    assert [(rule, line) for rule, line, _, _ in said(text)] == [
        ("unknown-key", 2),
        ("missing-key", 1),
        ("not-one-of", 1),
        ("missing-key", 2),
        ("missing-key", 4),
        ("unknown-edit", 5),
    ]


def test_a_key_misspelled_is_not_told_again_as_missing() -> None:
    assert said("form: x\nparties:\n  a: {nmae: n, term: t}") == [("unknown-key", 3, 7, 'did you mean "name"?')]


def test_an_edit_with_the_name_of_its_own_key_is_found_at_that_key() -> None:
    assert said("form: x\nedits:\n- replace: [s]\n  with: t")[0][:3] == ("wrong-type", 3, 12)


def test_a_conflict_shows_both_places() -> None:
    (found,) = refused("form: x\nparties:\n  a: {name: n, term: t}\n  b: {name: m, term: t}")
    assert (found.path, found.place and found.place.line) == (("parties", "b", "term"), 4)
    ((words, where),) = found.also
    assert words == "it means this party" and not isinstance(where, tuple) and where.line == 3


@pytest.mark.parametrize("text", ["- a", "a", "'6'", "[]", "[[[]]]"])
def test_a_deal_that_has_no_keys_is_refused_at_its_beginning(text: str) -> None:
    assert [found[:3] for found in said(text)] == [("wrong-type", 1, 1)]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert _unread(tmp_path / "no.yaml") == "no-file"


def test_a_folder(tmp_path: Path) -> None:
    assert _unread(tmp_path) == "folder"


def test_a_name_that_no_system_knows() -> None:
    assert _unread(Path("x\0y")) == "unreadable"


def test_a_name_that_is_too_long() -> None:
    assert _unread(Path("x" * 5000)) in ("unreadable", "no-file")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert _unread(tmp_path / "pipe.yaml") == "not-a-file"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "deal.yaml").write_text("form: x", encoding="utf-8")
    monkeypatch.setattr(Path, "open", forbid)
    assert _unread(tmp_path / "deal.yaml") == "unreadable"


def test_a_huge_file_is_refused_before_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "huge.yaml").open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.delattr(Path, "open")
    assert _unread(tmp_path / "huge.yaml") == "too-large"


def test_a_name_is_printed_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refusal) as refusal:
        load(Path("deals") / "no.yaml", Deal)
    printed = report(refusal.value.diagnostics, None)
    assert printed.startswith("deals/no.yaml: no-file: there is no such file\n")


def test_a_name_that_is_no_text_can_be_printed() -> None:
    with pytest.raises(Refusal) as refusal:
        load(Path("d\udc93.yaml"), Deal)
    assert report(refusal.value.diagnostics, None).encode("utf-8").startswith(b"d\\udc93.yaml: no-file")


def _unread(path: Path) -> str:
    with pytest.raises(Refusal) as refusal:
        load(path, Deal)
    (found,) = refusal.value.diagnostics
    assert found.place and found.place.line == 0 and found.hint
    return found.rule
