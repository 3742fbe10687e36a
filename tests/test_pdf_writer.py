"""The PDF: every node, the words of the docx in their order, its pages, and nothing that is read as Typst."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pdf_reading
import pytest
from command import DEALS
from docx_sample import SAMPLE, p, t, u
from hypothesis import HealthCheck, given, reject, settings
from msgspec.structs import replace
from printed_words import words_of_docx
from tree_strategies import PLAIN, documents, redlines

from amendgen.assemble import assemble, read
from amendgen.diagnostics import Refusal
from amendgen.document.nodes import (
    Block,
    Contents,
    Document,
    Entry,
    Item,
    Note,
    Part,
    Reference,
    Signature,
    Table,
)
from amendgen.fleet.tails import tails
from amendgen.forms.folders import folders, style_document
from amendgen.writers.docx import write as docx
from amendgen.writers.pdf import write
from amendgen.writers.pdf.pages import pages
from amendgen.writers.pdf.typesetting import house, typeset

STYLE = style_document(folders())
WRITTEN = write(SAMPLE)
# what Typst's markup and code have a meaning for, and what would end a string
HOSTILE = PLAIN + "\\#$*_<>@`[]{}=~&"
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
law = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))


def body(*blocks: Block) -> Document:
    return Document("A Title", (Part("body", blocks),))


def words_of_word(document: Document) -> list[str]:
    with ZipFile(BytesIO(docx(document, STYLE))) as file:
        return words_of_docx(file)


def unfooted(document: Document) -> Document:
    """The document without its footers: these are said with no page, and shown on each."""
    return replace(document, parts=tuple(replace(part, footer=()) for part in document.parts))


def alike(document: Document) -> None:
    """The words of the tags are those of the docx; a note in a note is none that Word allows."""
    try:
        expected = words_of_word(unfooted(document))
    except Refusal:
        reject()
    assert pdf_reading.words(write(document)) == expected


@cache
def drafted(deal: Path) -> Document:
    return assemble(tails(read(deal))[0].ready, folders())


@law
@given(documents())
def test_every_node_is_said_in_its_order(document: Document) -> None:
    alike(document)


@law
@given(redlines())
def test_every_change_is_said_in_its_order(document: Document) -> None:
    alike(replace(document, reviser=""))


@law
@given(documents(HOSTILE))
def test_text_is_text_whatever_is_in_it(document: Document) -> None:
    alike(document)


@law
@given(documents(HOSTILE))
def test_what_is_no_string_is_what_the_house_defines(document: Document) -> None:
    source = pages(document, "none")
    code = STRING.sub("", source)
    assert re.fullmatch(r"[a-z0-9 .,:;#(){}\[\]+\n-]*", code)
    known = set(re.findall(r"#let ([a-z-]+)", house())) | {
        *("set", "document", "title", "date", "none", "true", "false", "link", "label", "linebreak"),
        *("level", "heading", "keep", "marked", "footer", "number", "anew", "par", "repeat", "whole"),
    }
    assert set(re.findall(r"[a-z-]*[a-z]", code)) <= known


@pytest.mark.parametrize(
    "text",
    [
        '#read("pyproject.toml")',
        '"); panic("',
        "\\u{41}",
        "\\",
        '\\"',
        "// not said",
        "/* nor this */",
        "```",
        "@p1",
    ],
)
def test_no_text_runs_or_is_lost(text: str) -> None:
    item = Item(text, "", (p(text, Note((p(text),), "1"), u(text), Reference(text, "", text)),), text)
    listed = Contents((Entry(1, text, t(text), text),))
    signed = Signature((t(text),))
    document = Document(text, (Part("body", (item, listed, Table((t(text),), ()), signed), (t(text),)),))
    made = write(document)
    assert pdf_reading.words(made) == words_of_word(unfooted(document))
    assert f"Title:           {text}" in pdf_reading.asked("pdfinfo", made)


def test_typst_finds_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").write_text("words", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("secret", "/secret", (tmp_path / "secret").as_posix(), "house.typ"):
        with pytest.raises(RuntimeError, match="failed to load file"):
            typeset(f'#read("{name}")')


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_a_sample_says_the_words_of_the_docx(deal: Path) -> None:
    document = unfooted(drafted(deal))
    expected = words_of_word(document)
    assert pdf_reading.words(write(document)) == expected and len(expected) > 150
