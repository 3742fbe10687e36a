"""Every kind of docx that is written, held against two checkers of packages that this project did not make.

openxml-audit knows the schemas and rules of Open XML as Word applies them, ooxml-integrity what Word mends or
refuses though the schemas allow it. Neither proves that Word opens a file.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest
from command import DEALS, ROOT, called
from docx_reading import HOUSE, members
from docx_sample import SAMPLE
from msgspec.structs import replace
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator
from test_docx_style_document import packed
from test_firm_style import FIRM

from amendgen.writers.docx import write

ALONE = [deal for deal in DEALS if "fleet" not in deal.stem]
AMENDMENT, BASE = "guaranty-amendment-1.yaml", "subsidiaries-guaranty.yaml"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every sample, every legal form, a redline, a closing set, a firm's style, a dated draft."""
    desk = tmp_path_factory.mktemp("made")
    for name in (AMENDMENT, BASE):
        copy(ROOT / "deals" / name, desk / name)
    (desk / "firm.docx").write_bytes(FIRM)
    forms = [word for form in ("exhibit", "restated") for word in ("--as", form)]
    for words in (
        ("render", *DEALS, "--out", desk / "samples"),
        ("render", desk / AMENDMENT, *forms, "--out", desk / "forms"),
        ("apply", desk / AMENDMENT, "--out", desk / "applied"),
        ("close", DEALS[0], "--out", desk / "closing"),
        ("render", *ALONE, "--style", desk / "firm.docx", "--out", desk / "firm"),
    ):
        assert called(*map(str, words)).exit_code == 0, words
    draft = replace(SAMPLE, draft="Draft of November 3, 2004", subject="One Boeing 747-341")
    (desk / "samples" / "everything.docx").write_bytes(write(draft, HOUSE.read_bytes()))
    (desk / "firm.docx").unlink()
    return desk


def faults(file: Path) -> list[str]:
    """What either checker says is an error."""
    audited = OpenXmlValidator().validate(file)
    return [str(each) for each in audited.errors] + [str(each) for each in check(file)]


def test_no_document_has_an_error(made: Path) -> None:
    files = sorted(made.rglob("*.docx"))
    assert len(files) > 35
    found = {file.relative_to(made).as_posix(): told for file in files if (told := faults(file))}
    assert found == {}


BROKEN = {
    "an element out of its order": (b"<w:pPr><w:pStyle", b"<w:pPr><w:jc/><w:pStyle"),
    "an unknown style": (b'w:val="BodyText"', b'w:val="BodyTexts"'),
    "a footer that is not there": (b'r:id="rIdFooter1"', b'r:id="rIdFooter9"'),
    "a bookmark of no number": (b"<w:bookmarkStart w:id=", b"<w:bookmarkStart w:ids="),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_the_checkers_tell_what_is_wrong(fault: str, tmp_path: Path) -> None:
    files = members(write(SAMPLE, HOUSE.read_bytes()))
    was, wrong = BROKEN[fault]
    assert was in files["word/document.xml"]
    files["word/document.xml"] = files["word/document.xml"].replace(was, wrong, 1)
    (tmp_path / "broken.docx").write_bytes(packed(files))
    assert faults(tmp_path / "broken.docx")
