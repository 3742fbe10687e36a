"""Readers of every format that share nothing with the writers: what a document's file says, in words, in order.

A file is read as sheets: the parts of a text or of a page of the web, the pages of paper, else one for all.
Where a line of paper ends stands LINE, for it may end within a word. A reader is given all files at once, for
what it starts is slow to start.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from html.parser import HTMLParser
from itertools import count
from pathlib import Path

import docx
import pypandoc
import pytest
from browser import started, window
from printed_words import folded, sheets_of_text

Sheets = list[list[str]]
LINE = "\n"

_MARKS = "[href^='#note.'], [href^='#mark.']"
_NUMBER = re.compile(r"(?:[\w. ()-]+-|Schedule, page )?\d+|[ivx]+")
_LEADER = re.compile(r"(?: \.){3,} \d+$")


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


def in_edgar_html(files: Sequence[Path], _folder: Path) -> Iterator[Sheets]:
    """What a browser shows of a page with rules between its parts and brackets around the marks of notes."""
    with started() as browser, window(browser) as seen:
        for file in files:
            seen.open(file)
            seen.ask("document.querySelectorAll('hr').forEach(e => e.replaceWith('\ue000'))")
            seen.ask(
                f"document.querySelectorAll({_MARKS!r}).forEach(e => e.innerText = e.innerText.slice(1, -1))"
            )
            yield [folded(text) for text in seen.page.inner_text("body").split("\ue000")]


def in_html(files: Sequence[Path], _folder: Path) -> Iterator[Sheets]:
    """What a browser shows, part by part."""
    with started() as browser, window(browser) as seen:
        for file in files:
            seen.open(file)
            yield [
                folded(text)
                for text in seen.ask("[...document.querySelectorAll('section')].map(e => e.innerText)")
            ]


def in_markdown(files: Sequence[Path], _folder: Path) -> Iterator[Sheets]:
    """What pandoc reads as GitHub does; rules, to sign on too, are drawn and no words."""
    for file in files:
        page = Told(pypandoc.convert_file(str(file), "html", format="gfm+footnotes"))
        yield [[word for word in folded(text) if not re.fullmatch("-{3,}", word)] for text in page.sheets]


def in_pdf(files: Sequence[Path], _folder: Path) -> Iterator[Sheets]:
    """The pages in the order in which they were set, without their numbers and the header of a draft."""
    reader = program("pdftotext")
    for file in files:
        below_header = ["-x", "0", "-y", "54", "-W", "612", "-H", "738"]  # points of letter paper
        asked = [reader, "-raw", *below_header, "-enc", "UTF-8", str(file), "-"]
        told = subprocess.run(asked, capture_output=True, check=True).stdout.decode("utf-8")
        yield [page_of_paper(page.splitlines()) for page in told.split("\f")[:-1]]


def page_of_paper(lines: list[str]) -> list[str]:
    """The words of a page, line by line, without its number and those that dots lead to in the contents."""
    if lines and _NUMBER.fullmatch(lines[-1].strip()):
        lines = lines[:-1]
    return [word for line in lines for word in (LINE, *folded(_LEADER.sub("", line)))]


class Told(HTMLParser):
    """The text of a page of pandoc's: a rule begins a sheet, and a note one with its number."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sheets = [""]
        self.notes: count[int] | None = None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section" and ("id", "footnotes") in attrs:
            self.notes = count(1)
        elif tag == "hr" or (tag == "li" and self.notes):
            self.sheets.append(f"{next(self.notes)} " if self.notes and tag == "li" else "")
        elif tag in ("p", "br", "td", "th", "li", "h1", "h2", "h3", "h4"):
            self.sheets[-1] += " "

    def handle_data(self, data: str) -> None:
        self.sheets[-1] += data.rstrip("\u21a9\ufe0e")


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


def heads_of_word(file: Path) -> Sheets:
    """The header row of each table."""
    return [
        folded(" ".join(cell.text for cell in table.rows[0].cells)) for table in docx.Document(str(file)).tables
    ]


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
    "md": in_markdown,
    "edgar-html": in_edgar_html,
    "pdf": in_pdf,
}
"""A reader for each format of the writers' table."""
