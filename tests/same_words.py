"""Readers of every format that share nothing with the writers: what a document's file says, in words, in order.

A file is read as sheets: the parts of a text or a page of the web, the pages of paper, else one for all. A
reader is given all files at once, for what it starts is slow to start.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx
import pypandoc
import pytest
from browser import started, window
from printed_words import folded, sheets_of_text

Sheets = list[list[str]]


def in_text(files: Sequence[Path], _folder: Path) -> Iterator[Sheets]:
    """Parts, and the notes behind them."""
    for file in files:
        parts, notes = sheets_of_text(file.read_text(encoding="ascii"))
        yield [*parts, *notes]


def in_word(files: Sequence[Path], folder: Path) -> Iterator[Sheets]:
    """What LibreOffice reads, which leaves notes and footers out; the notes as pandoc reads them."""
    office = program("soffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    asked = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), *map(str, files)]
    subprocess.run([office, "--headless", profile, *asked], capture_output=True, timeout=60, check=True)
    for file in files:
        body = folded((folder / f"{file.stem}.txt").read_text(encoding="utf-8-sig"))
        yield [body, *noted(pypandoc.convert_file(str(file), "plain", extra_args=["--wrap=none"]))]


def in_html(files: Sequence[Path], _folder: Path) -> Iterator[Sheets]:
    """What a browser shows, part by part."""
    with started() as browser, window(browser) as seen:
        for file in files:
            seen.open(file)
            yield [
                folded(text)
                for text in seen.ask("[...document.querySelectorAll('section')].map(e => e.innerText)")
            ]


def noted(plain: str) -> Sheets:
    """The notes of pandoc's plain text, "[1] words", each with its mark."""
    return [folded(f"{mark} {words}") for mark, words in re.findall(r"(?m)^\[(\d+)\] (.*(?:\n\n  .*)*)", plain)]


def feet_of_word(file: Path) -> Sheets:
    """The lines of each section's footer; a page number is none."""
    sections = docx.Document(str(file)).sections
    lines = (
        line for section in sections for line in section.footer.paragraphs if not line._p.xpath(".//w:fldChar")
    )
    return [words for line in lines if (words := folded(line.text))]


def program(name: str) -> str:
    """Where a program is; a test without it is skipped, and fails in CI."""
    found = shutil.which(name)
    if not found:
        assert os.environ.get("CI") != "true", f"CI must have {name}"
        pytest.skip(f"{name} is not installed")
    return found


READERS: dict[str, Callable[[Sequence[Path], Path], Iterator[Sheets]]] = {
    "docx": in_word,
    "txt": in_text,
    "html": in_html,
}
"""A reader for each format of the writers' table."""
