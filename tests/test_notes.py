"""The marks of footnotes follow Word's count when an amendment takes one out or puts one in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from command import ROOT, called

from amendgen.document import markup
from amendgen.document.nodes import Document, Note, Paragraph, Part, Text
from amendgen.document.notes import counted, recounted, unmarked

AMENDMENT = "guaranty-amendment-1.yaml"
BASE = """\
# Loan Agreement

1. Term. A year.[^a]

2. Rate. Two percent.[^b]

3. Law. New York.[^c]

[^a]: Of twelve months.

[^b]: Simple interest.

[^c]: Without its conflicts rules.
"""


def noted(*marks: str) -> Document:
    inlines = tuple(Note((Paragraph((Text("n"),)),), mark) for mark in marks)
    return Document("", (Part("body", (Paragraph((Text("x"), *inlines)),)),))


def test_marks_are_counted_or_somebodys_own() -> None:
    assert (
        counted(noted("1", "2"))
        and counted(noted())
        and not counted(noted("*"))
        and not counted(noted("1", "1"))
    )
    assert recounted(noted("*", "", "7")) == noted("1", "2", "3")
    assert unmarked(noted("1", "")) and not unmarked(noted("1"))
    plain = Document("", (Part("body", markup.blocks("no note")),))
    assert recounted(plain) is plain


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an agreement that has three footnotes."""
    shutil.copy(ROOT / "deals" / AMENDMENT, tmp_path / "example.yaml")
    monkeypatch.chdir(tmp_path)
    Path("base.md").write_text(BASE, encoding="utf-8")
    return tmp_path


def conformed(edits: str) -> str:
    """The conformed copy as text; the redline is there too."""
    head = Path("example.yaml").read_text(encoding="utf-8").partition("edits:")[0]
    head = head.replace("subsidiaries-guaranty.yaml", "base.md")
    Path("deal.yaml").write_text(f"{head}edits:\n{edits}", encoding="utf-8")
    found = called("apply", "deal.yaml")
    assert found.exit_code == 0, found.output
    assert called("render", "deal.yaml", "--as", "exhibit", "--as", "restated").exit_code == 0
    return " ".join(Path("out/deal-conformed.txt").read_text(encoding="utf-8").split())


def test_notes_behind_one_that_is_deleted_move_up(desk: Path) -> None:
    text = conformed("  - delete: Section 2\n")
    assert "A year.(1)" in text and "New York.(2)" in text and "(3)" not in text
    assert "(2) Without its conflicts rules." in text and "Simple interest" not in text


def test_a_note_that_is_inserted_is_counted(desk: Path) -> None:
    text = conformed(
        '  - restate: Section 2\n    text: "2. Rate. Three percent.[^x]\\n\\n[^x]: Compound interest."\n'
    )
    assert "Three percent.(2)" in text and "(2) Compound interest." in text and "New York.(3)" in text
