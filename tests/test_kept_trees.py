"""The tree of a form is kept beside the house's forms, and is never taken for that of another text."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from amendgen.document import markup
from amendgen.document.nodes import Part
from amendgen.forms import trees
from amendgen.forms.folders import folders

TEXT = "# \ue0000\ue001\n\n1. One __term__.\n\n::: signatures\nBy: \ue0001\ue001\n:::\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(trees, "home", lambda folders: tmp_path)
    trees.reading.cache_clear()
    return tmp_path


def read() -> tuple[Part, ...]:
    """As another process reads it: nothing is remembered but what is kept."""
    markup.parts.cache_clear()
    return trees.reading(folders())(TEXT)


def test_what_is_kept_is_what_the_parser_reads(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read() == markup.parts(TEXT)
    monkeypatch.setattr(markup, "parts", None)
    assert trees.reading(folders())(TEXT)[0].blocks
    assert [file.suffix for file in place.iterdir()] == [".tree"]


@pytest.mark.parametrize(
    "content",
    [b"", b"\x80", pickle.dumps((TEXT + " ", ())), pickle.dumps(3)],
    ids=["empty", "cut", "another", "other"],
)
def test_what_is_damaged_or_of_another_text_is_read_anew(content: bytes, place: Path) -> None:
    read()
    (file,) = place.iterdir()
    whole = file.read_bytes()
    file.write_bytes(content)
    assert read() == markup.parts(TEXT)
    assert file.read_bytes() == whole


def test_another_parser_has_trees_of_its_own(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read()
    monkeypatch.setattr(trees, "_reader", lambda: "another version")
    read()
    assert len(list(place.iterdir())) == 2


def test_no_more_than_so_many_are_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "_MOST", 0)
    assert read() == markup.parts(TEXT)
    assert not list(place.iterdir())
