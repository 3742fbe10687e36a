"""The docx redline read by pandoc: every change made, it says the conformed copy; none made, the base.

pandoc passes over tracked table rows, over changes in footnotes and over the marks of paragraphs (a paragraph
struck whole leaves an empty one, and one whose end is struck does not run on), so that words are compared, in
order, with no tables or notes among what is revised. `docx_projection.py` is strict about those.
"""

from __future__ import annotations

import os
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pytest
from apply_agreements import Maker
from apply_choices import Choices
from apply_reading import document
from apply_wholes import AllSteps
from docx_reading import HOUSE, ROOT

from amendgen.agreement.applying import applied
from amendgen.assemble import read
from amendgen.conform import conform
from amendgen.conform.chains import chained
from amendgen.document.nodes import Document, Part
from amendgen.document.revisions import accepted, rejected
from amendgen.edits.kinds import Edit
from amendgen.forms.folders import folders
from amendgen.writers.docx import write

REDLINES = 40


@cache
def pandoc() -> str:
    """The path of pypandoc-binary's own pandoc; the test is skipped without it, and fails in CI."""
    if find_spec("pypandoc") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("pypandoc-binary must be there in CI")
        pytest.skip("pypandoc-binary is not there")
    import pypandoc

    return str(Path(pypandoc.__file__).parent / "files" / "pandoc")


def said(path: Path, changes: str) -> list[str]:
    """The words of a docx as pandoc reads them, its changes taken one way."""
    command = [pandoc(), "--from=docx", "--to=plain", "--wrap=none", f"--track-changes={changes}", path.name]
    run = subprocess.run(command, cwd=path.parent, check=True, capture_output=True, timeout=120)
    # the rules of a table stay when all of its rows are struck, which pandoc passes over
    return [word for word in run.stdout.decode("utf-8").split() if word.strip("-")]


def holds(redline: Document, folder: Path) -> None:
    """With its changes accepted pandoc reads the words of the conformed copy; rejected, of the base."""
    sides = {"accept": accepted(redline), "reject": rejected(redline)}
    style = HOUSE.read_bytes()
    (folder / "redline.docx").write_bytes(write(redline, style))
    for changes, plain in sides.items():
        (folder / "plain.docx").write_bytes(write(plain, style))
        words = said(folder / "redline.docx", changes)
        assert words == said(folder / "plain.docx", "all"), changes
    assert said(folder / "redline.docx", "accept") != said(folder / "redline.docx", "reject")


def test_pandoc_reads_both_texts_of_the_example(tmp_path: Path) -> None:
    path = ROOT / "deals" / "guaranty-amendment-1.yaml"
    found = conform(chained(path, read(path)), folders())
    holds(found.redline, tmp_path)


def amended(random: Random) -> Document:
    """A redline of a made agreement with a few edits that land."""
    base = Maker(Choices(random.randbytes(600))).agreement()
    now, edits, choose = base.copy(), list[Edit](), Choices(random.randbytes(400))
    for _ in range(5):
        step = AllSteps(now, choose).step()
        if step and step.sure:
            now = step.after(now)
            edits.append(step.edit)
    return applied(document(base), edits, "Vedder & Pryce", "2004-11-30").redline


def test_pandoc_reads_both_texts_of_made_redlines(tmp_path: Path) -> None:
    """All in one file, since a process of pandoc costs more than it reads."""
    random = Random(5)
    made = [amended(random) for _ in range(REDLINES)]
    parts: tuple[Part, ...] = tuple(part for each in made for part in each.parts)
    holds(Document("Redlines", parts, "Vedder & Pryce", "2004-11-30"), tmp_path)
