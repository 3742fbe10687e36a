"""One document, one text: every format of a document says the same words in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import DEALS, called
from printed_words import sheets_of_text
from same_words import READERS, Sheets, feet_of_word

from amendgen.writers import FORMATS


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every document of every sample in every format."""
    out = tmp_path_factory.mktemp("made")
    found = called("render", *DEALS, "--format", "all", "--out", out)
    assert found.exit_code == 0, found.output
    return out


def test_every_format_has_a_reader() -> None:
    assert READERS.keys() == FORMATS.keys()


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_has_the_words_of_the_text(form: str, made: Path, tmp_path: Path) -> None:
    files = sorted(made.glob(f"*{FORMATS[form].suffix}"))
    assert len(files) == len(list(made.glob("*.txt"))) > len(DEALS)
    for file, sheets in zip(files, READERS[form](files, tmp_path), strict=True):
        parts, notes = sheets_of_text(file.with_suffix(".txt").read_text(encoding="ascii"))
        feet = feet_of_word(file.with_suffix(".docx"))
        expected = running([*parts, *notes], notes, feet)
        assert len(expected) > 150
        assert running(sheets, notes, feet) == expected, file.name


def running(sheets: Sheets, notes: Sheets, feet: Sheets) -> list[str]:
    """The running text: without the feet of sheets, and without the notes, each of which must be there."""
    words = [word for sheet in sheets for word in without_feet(sheet, feet)]
    for note in notes:
        at = next((n for n in range(len(words)) if words[n : n + len(note)] == note), None)
        assert at is not None, f"the note is nowhere: {' '.join(note)}"
        del words[at : at + len(note)]
    return words


def without_feet(sheet: list[str], feet: Sheets) -> list[str]:
    """A sheet without the line of a footer at its end."""
    foot = next((foot for foot in feet if sheet[-len(foot) :] == foot), [])
    return sheet[: len(sheet) - len(foot)]
