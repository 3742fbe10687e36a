"""The three legal forms of one amendment, proven to give one text."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import docx
import pytest
from command import ROOT, called, names
from docx.enum.text import WD_UNDERLINE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from docx_numbers import numbers_of

AMENDMENT, BASE = "guaranty-amendment-1.yaml", "subsidiaries-guaranty.yaml"
FORMS = ("itemised", "exhibit", "restated")
ALL = [word for form in FORMS for word in ("--as", form)]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the example and its base."""
    for name in (AMENDMENT, BASE):
        shutil.copy(ROOT / "deals" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paragraphs(name: str, skipped: str) -> list[str]:
    """The paragraphs behind the flysheet as Word has them, without the runs that have the mark `skipped`."""
    content = Path(f"out/{name}.docx").read_bytes()
    document, numbers = docx.Document(io.BytesIO(content)), numbers_of(content)
    told = [
        f"{numbers.label(one._p)} {''.join(run.text for run in runs(one) if not marked(run, skipped))}".strip()
        for one in document.paragraphs
    ]
    told = [" ".join(one.split()) for one in told]
    begins = told.index("Exhibit A") + 2 if "Exhibit A" in told else 0
    return [one for one in told[begins:] if one]


def runs(paragraph: Paragraph) -> list[Run]:
    """The runs of a paragraph, those within links too."""
    return [Run(element, paragraph) for element in paragraph._p.iter(qn("w:r"))]


def marked(run: Run, mark: str) -> bool:
    if mark == "strike":
        return bool(run.font.strike)
    return mark == "double" and run.font.underline == WD_UNDERLINE.DOUBLE


def test_the_three_forms_give_one_text(desk: Path) -> None:
    assert called("render", AMENDMENT, *ALL).exit_code == 0
    assert called("apply", AMENDMENT).exit_code == 0
    assert called("render", BASE).exit_code == 0
    stem = Path(AMENDMENT).stem
    copy, base = paragraphs(f"{stem}-conformed", ""), paragraphs(Path(BASE).stem, "")
    assert copy != base and len(base) > 70
    assert paragraphs(f"{stem}-restated", "") == copy
    assert paragraphs(f"{stem}-exhibit", "strike") == copy
    assert paragraphs(f"{stem}-exhibit", "double") == base


def test_each_form_says_how_it_amends(desk: Path) -> None:
    called("render", AMENDMENT, *ALL, "--format", "txt")
    told = {
        name: " ".join(Path(name).read_text(encoding="ascii").split()) for name in names(desk) if "out/" in name
    }
    stem = f"out/{Path(AMENDMENT).stem}"
    assert set(told) == {f"{stem}.txt", f"{stem}-exhibit.txt", f"{stem}-restated.txt"}
    assert 'is hereby amended by deleting the text "claim and"' in told[f"{stem}.txt"]
    assert (
        "by deleting the stricken text (indicated as in this example: [-stricken text-]) and by adding "
        "the double-underlined text (indicated as in this example: {+double-underlined text+}), in each "
        "case as set forth in the copy of the Guaranty attached hereto as Exhibit A."
        in told[f"{stem}-exhibit.txt"]
    )
    assert (
        "amended and restated in its entirety to read as set forth in Exhibit A" in told[f"{stem}-restated.txt"]
    )
    for text in told.values():
        assert "FIRST AMENDMENT TO SUBSIDIARIES GUARANTY" in text and "[Signature pages follow]" in text


def test_the_exhibit_is_the_first_that_the_deal_has_not(desk: Path) -> None:
    text = Path(AMENDMENT).read_text(encoding="utf-8")
    own = "attachments:\n  - label: Exhibit A\n    text: What the deal attaches itself.\n\nedits:"
    Path(AMENDMENT).write_text(text.replace("edits:", own), encoding="utf-8")
    found = called("render", AMENDMENT, "--as", "restated", "--format", "txt")
    assert found.exit_code == 0, found.output
    printed = Path(f"out/{Path(AMENDMENT).stem}-restated.txt").read_text(encoding="ascii")
    assert "set forth in\nExhibit B hereto" in printed or "set forth in Exhibit B hereto" in printed


@pytest.mark.parametrize("form", ["exhibit", "restated"])
def test_a_form_that_needs_the_base_is_refused_without(form: str, desk: Path) -> None:
    text = Path(AMENDMENT).read_text(encoding="utf-8")
    Path(AMENDMENT).write_text(text.replace(f"base: {BASE}\n", ""), encoding="utf-8")
    found = called("render", AMENDMENT, "--as", form)
    assert (found.exit_code, found.stdout) == (1, "")
    assert "no-base: the deal does not say in which file the agreement is that it amends" in found.stderr
    assert not Path("out").exists()


def test_what_amends_nothing_has_no_other_form(desk: Path) -> None:
    found = called("render", BASE, "--as", "exhibit")
    assert (found.exit_code, found.stdout) == (1, "")
    assert "legal-form: the deal amends nothing" in found.stderr


def test_no_form_is_written_when_an_edit_does_not_land(desk: Path) -> None:
    text = Path(AMENDMENT).read_text(encoding="utf-8")
    Path(AMENDMENT).write_text(text.replace("strike: claim and", "strike: claim or"), encoding="utf-8")
    found = called("render", AMENDMENT, *ALL)
    assert found.exit_code == 1 and "text-not-found" in found.stderr
    assert not Path("out").exists()
