"""One document, one text: every format of a document says the same words in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import DEALS, called
from printed_words import sheets_of_text
from same_words import LINE, READERS, Sheets, feet_of_word, heads_of_word

from amendgen.writers import FORMATS


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every document of every sample in every format."""
    out = tmp_path_factory.mktemp("made")
    found = called("render", *DEALS, "--format", "all", "--out", out)
    assert found.exit_code == 0, found.output
    return out


def test_every_format_has_a_reader() -> None:
    assert FORMATS.keys() == READERS.keys()


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_has_the_words_of_the_text(form: str, made: Path, tmp_path: Path) -> None:
    files = sorted(made.glob(f"*{FORMATS[form].suffix}"))
    assert len(files) == len(list(made.glob("*.txt"))) > len(DEALS)
    for file, sheets in zip(files, READERS[form](files, tmp_path), strict=True):
        known = Known(file)
        expected = running([*known.parts, *known.notes], known)
        assert len(expected) > 150
        assert running(sheets, known) == expected, file.name


class Known:
    """What is known of a document from its text and, for what is layout, from Word."""

    def __init__(self, file: Path) -> None:
        self.parts, self.notes = sheets_of_text(file.with_suffix(".txt").read_text(encoding="ascii"))
        self.words = frozenset(word for sheet in (*self.parts, *self.notes) for word in sheet)
        self.feet = feet_of_word(file.with_suffix(".docx"))
        self.heads = heads_of_word(file.with_suffix(".docx"))


def running(sheets: Sheets, known: Known) -> list[str]:
    """The running text, without what stands at the feet of sheets, what a table repeats at their heads, and the
    notes, each of which must be there."""
    words: list[str] = []
    for sheet in sheets:
        joined = without_foot(rejoined(sheet, known.words), known.feet)
        words += without_head(joined, [head for head in known.heads if found(head, words) is not None])
    for note in known.notes:
        at = found(note, words)
        assert at is not None, f"the note is nowhere: {' '.join(note)}"
        del words[at : at + len(note)]
    return words


def found(part: list[str], words: list[str]) -> int | None:
    """Where a stretch of words stands among others."""
    return next((n for n in range(len(words)) if words[n : n + len(part)] == part), None)


def without_foot(sheet: list[str], feet: Sheets) -> list[str]:
    """A sheet without the line of a footer at its end."""
    foot = next((foot for foot in feet if sheet[-len(foot) :] == foot), [])
    return sheet[: len(sheet) - len(foot)]


def without_head(sheet: list[str], heads: Sheets) -> list[str]:
    """A sheet without the header row, told before, of a table that goes on."""
    head = next((head for head in heads if sheet[: len(head)] == head), [])
    return sheet[len(head) :]


def rejoined(sheet: list[str], known: frozenset[str]) -> list[str]:
    """A sheet without the ends of its lines: what stands about one is one word if the text has that word."""
    words: list[str] = []
    ended = False
    for word in sheet:
        if word == LINE:
            ended = True
            continue
        if ended and words and words[-1] + word in known:
            words[-1] += word
        else:
            words.append(word)
        ended = False
    return words
