"""What a script does not load that reads a docx, applies edits in plain words to it and writes the redline."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from amendgen.document.nodes import Document, Item, Paragraph, Part, Text
from amendgen.forms.folders import folders, style_document
from amendgen.writers import FORMATS

CALL = """
import sys
from pathlib import Path
from amendgen.startup import quicken
quicken()
from amendgen.agreement.applying import applied
from amendgen.agreement.reading import read
from amendgen.edits.address import parse
from amendgen.edits.kinds import Definition, InsertDefinitions, ReplaceText
from amendgen.forms.folders import folders, style_document
from amendgen.writers import FORMATS
edits = [
    ReplaceText(parse("Section 1"), "Agent", "Trustee"),
    InsertDefinitions(parse("Section 1"), (Definition("Note", "means a note."),)),
]
result = applied(read(Path("base.docx")).document, edits, "Amendment No. 1", "2004-11-30")
assert not result.failed, result.failed
FORMATS["docx"].write(result.redline, style_document(folders()))
print(*sys.modules)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder: Path = tmp_path_factory.mktemp("redline")
    words = ("The Agent may act as follows:", '"Lien" means a lien.', '"Person" means a person.')
    blocks = tuple(Paragraph((Text(each),)) for each in words)
    document = Document("", (Part("body", (Item("Section 1.", "", blocks),)),))
    (folder / "base.docx").write_bytes(FORMATS["docx"].write(document, style_document(folders())))
    command = [sys.executable, "-c", CALL]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "library", ["markdown_it", "pydantic", "inspect", "typing_extensions", "hashlib", "difflib"]
)
def test_a_redline_loads_nothing_that_it_does_not_need(library: str, loaded: set[str]) -> None:
    assert {"msgspec", "zipfile", "amendgen.writers.docx"} <= loaded
    assert library not in loaded
