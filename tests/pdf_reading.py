"""A PDF read back by poppler: what is said, in the order of its tags, and what is shown on its pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from printed_words import folded

_PAGE_NUMBER = re.compile(r"\d+|[ivxl]+")


def asked(tool: str, pdf: bytes, *options: str) -> str:
    """What a tool of poppler tells of a PDF."""
    if shutil.which(tool) is None:
        assert os.environ.get("CI") != "true", f"CI must have {tool}"
        pytest.skip(f"{tool} is not installed")
    with TemporaryDirectory() as folder:
        file = Path(folder, "read.pdf")
        file.write_bytes(pdf)
        words = [tool, *options, "-enc", "UTF-8"] if tool != "pdffonts" else [tool, *options]
        target = ["-"] if tool == "pdftotext" else []
        found = subprocess.run([*words, str(file), *target], capture_output=True, check=True, timeout=60)
    return found.stdout.decode("utf-8", "replace")


def pages(pdf: bytes) -> list[str]:
    """What is shown on each page."""
    return asked("pdftotext", pdf, "-layout").split("\f")[:-1]


def outline(pdf: bytes) -> list[tuple[int, str]]:
    """The headings by level, in the order of the tags."""
    heads = re.findall(r'^ *H(\d) "(.*)" \(block\)$', asked("pdfinfo", pdf, "-struct-text"), re.MULTILINE)
    return [(int(level), title) for level, title in heads]


def words(pdf: bytes) -> list[str]:
    """The words of the tags in their order, a note's where its mark stands; without marks and page numbers."""
    said, skipped, note = "", -1, -1
    lines = asked("pdfinfo", pdf, "-struct-text").split("\n")
    for n, line in enumerate(lines):
        depth = len(line) - len(line.lstrip())
        text = line.strip()
        if 0 <= skipped < depth:
            continue
        said += " " * (depth <= note)
        note = depth if text.startswith("Note ") else note if depth > note else -1
        skipped = depth if text.startswith("Lbl ") or _is_number(lines, n) else -1
        if text.startswith('"'):
            said += text[1:-1]
        elif text.endswith("(block)") or text.startswith(("TH ", "TD", "TR", "Note ")):
            said += " "
    return folded(said)


def _is_number(lines: list[str], n: int) -> bool:
    """Whether the tag on a line is a link on a page's number alone, as in the table of contents."""
    following = [line.strip() for line in lines[n + 1 : n + 3]]
    return (
        lines[n].strip() == "Link (inline)"
        and bool(_PAGE_NUMBER.fullmatch(following[0].strip('"')))
        and following[1].startswith("Object ")
    )
