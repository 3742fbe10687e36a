"""What is taken from a style document is kept beside the house's templates, and is never trusted unread."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from docx_sample import SAMPLE
from msgspec.msgpack import decode, encode

from amendgen.forms.folders import folders, home, style_document
from amendgen.writers.docx import write
from amendgen.writers.docx.kept import kept
from amendgen.writers.docx.stylesheet import carried

STYLE = style_document(folders())


@pytest.fixture(autouse=True)
def forgotten() -> None:
    kept.cache_clear()


def test_what_is_kept_is_what_was_read(tmp_path: Path) -> None:
    first = kept(STYLE, tmp_path)
    (file,) = tmp_path.iterdir()
    kept.cache_clear()
    assert first == kept(STYLE, tmp_path) == carried(STYLE)
    assert file.suffix == ".style"


def test_the_document_is_the_same_either_way(tmp_path: Path) -> None:
    plain = write(SAMPLE, STYLE)
    assert write(SAMPLE, STYLE, tmp_path) == plain
    kept.cache_clear()
    assert write(SAMPLE, STYLE, tmp_path) == plain


@pytest.mark.parametrize(
    "content", [b"", b"\xc1", b"\x92\x90\x90\x90", b"PK"], ids=["empty", "wrong", "long", "other"]
)
def test_a_damaged_file_is_made_anew(content: bytes, tmp_path: Path) -> None:
    kept(STYLE, tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(content)
    kept.cache_clear()
    assert kept(STYLE, tmp_path) == carried(STYLE)
    assert file.read_bytes() == whole


def test_what_another_style_document_gave_is_not_taken(tmp_path: Path) -> None:
    kept(STYLE, tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(encode(decode(file.read_bytes()) | {"style": STYLE[:-1]}))
    kept.cache_clear()
    assert kept(STYLE, tmp_path) == carried(STYLE)
    assert decode(file.read_bytes())["style"] == STYLE


def test_a_folder_that_is_not_there_only_costs_time(tmp_path: Path) -> None:
    assert kept(STYLE, tmp_path / "none") == carried(STYLE)
    assert not (tmp_path / "none").exists()


def test_nothing_is_kept_in_the_folder_of_a_firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert home(folders(tmp_path)) is None
    assert home(folders()) == folders()[0] / "__pycache__"
