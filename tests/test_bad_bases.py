"""What is no base of an amendment: refused by one clear finding, wherever it is named, and nothing written.

Each file is named in four ways: to `outline`, to `apply --base`, and under `base` of a deal that is applied
or rendered. All four say the same, and it stands beside the file, as a terminal shows it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from command import ROOT, called, names, transcript
from docx_built import docx, files, p, packed, r, relationships

DEAL = "guaranty-amendment-1.yaml"
GUARANTY = "subsidiaries-guaranty.yaml"
MAIN = "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200)
TEXT = "SECTION 1. Terms.\nThe \u201cBorrower\u201d pays.\n"
WINDOWS = "The \u201cLender\u201d lends.\n".encode("cp1252")
WORD = files(p("SECTION 1. Terms"))
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "b">]>'
OUT = (
    f'<Relationship Id="x" Type="{OFFICE}/attachedTemplate" Target="http://x.org/a.dotm" '
    'TargetMode="External"/>'
)
BOOK = {"_rels/.rels": relationships(("r1", "officeDocument", 'Target="xl/workbook.xml"')).encode()}
NESTED = "<w:sdt><w:sdtContent>" * 3000 + p("x") + "</w:sdtContent></w:sdt>" * 3000
POEM = "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate:\n"

SAVE_AGAIN = "open it in Word and save it as a Word Document (.docx)"
OTHER_FILE = "name the file that has the agreement in it"
ALONE = "name the file that has the agreement alone in it"
OTHERWISE = "save it as a Word Document (.docx) or as text (.txt), and read that"
UNKNOWN = "is no file that an agreement is read from: .docx, .md or .txt"
NO_PROVISION = "has no provision in it: no section, no clause, no annex that an edit could name"
LABELS = f'{OTHER_FILE}; its provisions begin with labels such as "Section 2"'

WHOLE: list[tuple[str, bytes, str, str]] = [
    # Word: what is unsafe
    ("doctype.docx", packed({**WORD, MAIN: DOCTYPE + WORD[MAIN]}),
     "has a document type declaration, in word/document.xml", SAVE_AGAIN),
    ("external.docx", docx(p("SECTION 1. Terms"), also=OUT),
     "leads out of itself, in word/_rels/document.xml.rels, to http://x.org/a.dotm",
     "embed what is linked or remove the link, and save it again"),
    ("bomb.docx", packed({**WORD, "word/media/a.bin": bytes(9 << 20)}),
     "has a member packed like a zip bomb, word/media/a.bin", SAVE_AGAIN),
    ("macros.docx", packed({**WORD, "word/vbaProject.bin": b"x"}),
     "has macros, word/vbaProject.bin", "save it without macros, as a Word Document (.docx)"),
    # Word: what cannot be read
    ("encrypted.docx", OLE + "EncryptedPackage".encode("utf-16-le"),
     "is encrypted with a password", "open it in Word, take the password away and save it"),
    ("old.docx", OLE, "is a file of Word 97 to 2003 (.doc)", SAVE_AGAIN),
    ("cut-short.docx", packed(WORD)[:-40], "is not a sound docx: File is not a zip file", SAVE_AGAIN),
    ("tracked.docx", docx(p("SECTION 1. x", f"<w:ins>{r('new')}</w:ins>")),
     "has 1 tracked change in it",
     'say which view is read: "accepted", with all of them made, or "rejected", with none'),
    ("nested.docx", docx(NESTED),
     "has tables, boxes or provisions nested too deeply to be read", "take the innermost out, and save it"),
    ("no-xml.docx", packed({**WORD, MAIN: b"<w"}),
     "has a part that is no XML, word/document.xml: unclosed token: line 1, column 0", SAVE_AGAIN),
    # Word: what is none
    ("text.docx", TEXT.encode(), "is not a Word Document, whatever its ending says", SAVE_AGAIN),
    ("pdf.docx", b"%PDF-1.7", "is a PDF", OTHERWISE),
    ("workbook.docx", packed({**BOOK, "xl/workbook.xml": b'<workbook xmlns="x"/>'}),
     "has no Word document in it, but a workbook, xl/workbook.xml", OTHER_FILE),
    ("zip.docx", packed({"a.txt": b"hello"}), "has no Word document in it, no word/document.xml", OTHER_FILE),
    ("empty.docx", b"", "is empty", OTHER_FILE),
    ("no-words.docx", docx(p("")), "has no words in it", OTHER_FILE),
    # endings
    ("a.pdf", b"%PDF-1.7", UNKNOWN,
     "export it from the word processor as .docx or as plain text, and read that"),
    ("a.doc", OLE, UNKNOWN, SAVE_AGAIN),
    ("a.rtf", b"{\\rtf1 x}", UNKNOWN, SAVE_AGAIN),
    ("a.odt", packed({"mimetype": b"x"}), UNKNOWN, SAVE_AGAIN),
    ("a.docm", packed(WORD), UNKNOWN, "save it without macros, as a Word Document (.docx)"),
    ("a.html", b"<html>", UNKNOWN, "save the page as plain text (.txt), and read that"),
    ("a.xlsx", packed(BOOK), UNKNOWN, OTHERWISE),
    ("a.png", b"\x89PNG\r\n\x1a\n", UNKNOWN, OTHERWISE),
    ("agreement", TEXT.encode(), UNKNOWN, "give the file the ending of what it is: .docx, .md or .txt"),
    # text
    ("png.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x90", "is not text, but data of some other kind",
     "give the agreement as a Word Document (.docx) or as plain text (.txt)"),
    ("empty.txt", b"", "is empty", OTHER_FILE),
    ("mark.txt", b"\xef\xbb\xbf", "is empty", OTHER_FILE),
    ("blank.txt", b"\n \n\t\n" * 50, "is empty", OTHER_FILE),
    ("empty.md", b"", "is empty", OTHER_FILE),
    # what is no agreement
    ("poem.txt", POEM.encode(), NO_PROVISION, LABELS),
    ("poem.md", POEM.encode(), NO_PROVISION, LABELS),
    ("poem.docx", docx(p(POEM)), NO_PROVISION, LABELS),
    ("stanzas.txt", f"I.\n\n{POEM}\nII.\n\n{POEM}".encode(), NO_PROVISION, LABELS),
    ("table.txt", b"a,b,c\n1,2,3\n" * 40, NO_PROVISION, LABELS),
]  # fmt: skip
"""The file, what is in it, what is said of it as a whole, and what to do."""

IN_LINES: list[tuple[str, bytes, str]] = [
    ("pdf.txt", b"%PDF-1.7", """\
:1:1: unreadable-agreement: pdf.txt is a PDF
    %PDF-1.7
    ^
  hint: export it from the word processor as .docx or as plain text, and read that
"""),
    ("rtf.txt", b"{\\rtf1 x}", """\
:1:1: unreadable-agreement: rtf.txt is rich text
    {\\rtf1 x}
    ^
  hint: save it as .docx or as plain text
"""),
    ("word.md", b"PK\x03\x04", """\
:1:1: unreadable-agreement: word.md is a zip archive, such as a .docx is
    PK??
    ^
  hint: give it the ending .docx, so that it is read as one
"""),
    ("html.txt", b'<?xml version="1.0"?><!DOCTYPE html><html>', """\
:1:1: unreadable-agreement: html.txt is HTML
    <?xml version="1.0"?><!DOCTYPE html><html>
    ^
  hint: save the page as plain text, and read that
"""),
    ("filed.txt", b"<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\n<HTML><BODY>\n", """\
:1:1: unreadable-agreement: filed.txt is HTML
    <DOCUMENT>
    ^
  hint: save the page as plain text, and read that
"""),
    ("utf-16.txt", "SECTION 1.".encode("utf-16"), """\
:1:1: unreadable-agreement: utf-16.txt is UTF-16
    \u00ff\u00feS?E?C?T?I?O?N? ?1?.?
    ^
  hint: save it as UTF-8
"""),
    ("utf-16-unmarked.txt", "SECTION 1.".encode("utf-16-be"), """\
:1:1: unreadable-agreement: utf-16-unmarked.txt is UTF-16
    ?S?E?C?T?I?O?N? ?1?.
    ^
  hint: save it as UTF-8
"""),
    ("nul.txt", b"SECTION 1. Terms.\nThe Borrower\0 pays.\n", """\
:2:13: unreadable-agreement: nul.txt holds the character U+0000, which no text has
    The Borrower? pays.
                ^
  hint: save the document anew as plain text in UTF-8
"""),
    ("mixed.txt", TEXT.encode() + WINDOWS, """\
:3:5: unreadable-agreement: mixed.txt mixes encodings: some of it is UTF-8, and the byte 0x93 is not
    The ?Lender? lends.
        ^
  hint: save the whole file as UTF-8 and look at the characters of this line
"""),
    ("mixed.md", TEXT.encode() + WINDOWS, """\
:3:5: unreadable-agreement: mixed.md mixes encodings: some of it is UTF-8, and the byte 0x93 is not
    The ?Lender? lends.
        ^
  hint: save the whole file as UTF-8 and look at the characters of this line
"""),
    ("dos.txt", b"SECTION 1. Terms.\nThe Cr\x82dit \x81.\n", """\
:2:12: unreadable-agreement: dos.txt is neither UTF-8 nor Windows text: the byte 0x81 has no character
    The Cr?dit ?.
               ^
  hint: save the file as UTF-8
"""),
    ("unclosed.md", b"SECTION 1. Terms\n\n::: cover\n\nA\n", """\
:3:1: unreadable-agreement: '::: cover' is never closed by ':::'
    ::: cover
    ^
  hint: docs/forms.md says how a form, and so an agreement, is written
"""),
]  # fmt: skip
"""The file, what is in it, and what is said of one line of it, behind the file's name."""

BASES = [
    *((name, data, f": unreadable-agreement: {name} {said}\n  hint: {hint}\n")
      for name, data, said, hint in WHOLE),
    *IN_LINES,
]  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an amendment and the deal that it amends; it is the current one."""
    for name in (DEAL, GUARANTY):
        shutil.copy(ROOT / "deals" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def based(base: str, name: str = DEAL, source: str = DEAL) -> None:
    """The amendment with another base."""
    text = Path(source).read_text(encoding="utf-8")
    assert f"base: {GUARANTY}\n" in text
    Path(name).write_text(text.replace(f"base: {GUARANTY}\n", f"base: {base}\n"), encoding="utf-8")


def told(*words: str) -> str:
    """What a call that is refused prints; it has exit code 1, and writes nothing."""
    before = names(Path())
    found = called(*words)
    assert found.exit_code == 1, found.output
    assert names(Path()) == before
    return found.output


@pytest.mark.parametrize(("name", "data", "said"), BASES, ids=[name for name, *_ in BASES])
def test_a_bad_base_is_refused_wherever_it_is_named(desk: Path, name: str, data: bytes, said: str) -> None:
    Path(name).write_bytes(data)
    assert told("outline", name) == f"{name}{said}"
    assert told("apply", DEAL, "--base", name) == f"{name}{said}"
    based(name)
    assert told("apply", DEAL).startswith(f"{name}{said}")
    assert told("render", DEAL, "--format", "txt").startswith(f"{name}{said}")


@pytest.mark.parametrize(
    ("base", "said", "hint"),
    [
        ("nowhere.txt", "no-file: there is no such file", "check the name and the folder"),
        ("nowhere.pdf", "no-file: there is no such file", "check the name and the folder"),
        ("nowhere.yaml", "no-file: there is no such file", "check the name and the folder"),
        ("folder.txt", "folder: this is a folder", OTHER_FILE),
        ("folder.yaml", "folder: this is a folder", "name a deal file in it"),
        ("pipe.txt", "not-a-file: this is a device, not a file", "name the agreement's file"),
        ("huge.txt", "too-large: the file has 200 MB; an agreement has 20 at most", ALONE),
        ("huge.docx", "too-large: the file has 300 MB; an agreement has 256 at most", ALONE),
    ],
)
def test_what_is_no_file_or_too_large_is_not_opened(desk: Path, base: str, said: str, hint: str) -> None:
    if base == "pipe.txt" and not hasattr(os, "mkfifo"):
        pytest.skip("Windows has no such files")
    for name in ("folder.txt", "folder.yaml"):
        Path(name).mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo("pipe.txt")
    for name, size in (("huge.txt", 200 << 20), ("huge.docx", 300 << 20)):
        with Path(name).open("wb") as file:
            file.truncate(size)
    based(base)
    for command in ("apply", "render"):
        assert told(command, DEAL).startswith(f"{base}: {said}\n  hint: {hint}\n")


def test_a_file_that_may_not_be_read_is_refused(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("locked.txt").write_text("SECTION 1. x", encoding="utf-8")
    opened = Path.open

    def locked(path: Path, *words: str, **more: str) -> object:
        if path.name == "locked.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", locked)
    assert "locked.txt: unreadable: the file may not be read\n  hint: " in told("outline", "locked.txt")


def test_a_long_unpacking_is_refused_before_it_is_unpacked(desk: Path) -> None:
    parts = {f"word/media/{n}.bin": bytes(7 << 20) for n in range(40)}
    Path("many.docx").write_bytes(packed({**WORD, **parts}))
    assert told("outline", "many.docx") == (
        f"many.docx: unreadable-agreement: many.docx unpacks to more than 256 MB\n  hint: {SAVE_AGAIN}\n"
    )


def test_a_faulty_base_deal_is_refused_at_its_own_place(desk: Path) -> None:
    text = Path(GUARANTY).read_text(encoding="utf-8")
    Path("faulty.yaml").write_text(text.replace("form: guaranty", "form: guarantee"), encoding="utf-8")
    Path("list.yaml").write_text("- a\n- b\n", encoding="utf-8")
    Path("empty.yaml").write_bytes(b"")
    for base, said in (
        ("faulty.yaml", "faulty.yaml:"),
        ("list.yaml", "list.yaml:"),
        ("empty.yaml", "empty.yaml:"),
    ):
        based(base, "amend.yaml")
        for words in (("apply", "amend.yaml"), ("render", "amend.yaml"), ("apply", DEAL, "--base", base)):
            found = told(*words)
            assert found.startswith(said) and "  hint: " in found


def test_a_deal_is_never_its_own_base(desk: Path) -> None:
    based("a.yaml", "a.yaml")
    assert "a.yaml would amend itself" in told("apply", "a.yaml")
    based("b.yaml", "a.yaml")
    based("a.yaml", "b.yaml")
    Path("folder").mkdir()
    based("./folder/../a.yaml", "c.yaml")
    for words in (
        ("apply", "a.yaml"),
        ("render", "b.yaml"),
        ("apply", "c.yaml"),
        ("apply", "a.yaml", "--base", "b.yaml"),
    ):
        found = told(*words)
        assert ": base-cycle: " in found and "would amend itself" in found and "  hint: " in found
        assert found.count("base-cycle") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("outline", "nowhere.txt"), "File 'nowhere.txt' does not exist."),
        (("apply", DEAL, "--base", "nowhere.txt"), "File 'nowhere.txt' does not exist."),
        (("apply", DEAL, "--base", "."), "File '.' is a directory."),
    ],
)
def test_a_call_that_names_no_file_is_a_wrong_call(desk: Path, words: tuple[str, ...], said: str) -> None:
    found = transcript(*words)
    assert said in found and found.endswith("[exit 2]\n")
    assert names(Path()) == [DEAL, GUARANTY]
