"""Bytes to characters: ASCII, UTF-8 or cp1252, by what decodes; anything else is refused."""

from __future__ import annotations

import re

from amendgen.diagnostics import Diagnostic, Place, Refusal

_UTF8 = re.compile(rb"\xe2[\x80-\x84][\x80-\xbf]|[\xc2\xc3][\x80-\xbf]")
_PLAIN = "give the agreement as a Word Document (.docx) or as plain text (.txt)"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ue010-\ue01f\ufffd]")
# as filed on EDGAR, a page stands in a wrapper of its own; <PAGE>, <TABLE> and <S> are marks of plain text
_HTML = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body)[\s>]|\A\s*<(?:div|p|font|center)[\s>]", re.IGNORECASE
)
_SIGNATURES = (
    (b"%PDF", "is a PDF", "export it from the word processor as .docx or as plain text, and read that"),
    (
        b"PK\x03\x04",
        "is a zip archive, such as a .docx is",
        "give it the ending .docx, so that it is read as one",
    ),
    (b"\xd0\xcf\x11\xe0", "is an old Word document", "save it as .docx or as plain text"),
    (b"{\\rtf", "is rich text", "save it as .docx or as plain text"),
    (b"\xff\xfe\0\0", "is UTF-32", "save it as UTF-8"),
    (b"\xff\xfe", "is UTF-16", "save it as UTF-8"),
    (b"\xfe\xff", "is UTF-16", "save it as UTF-8"),
)
# quotation marks as they are compared; U+037E is the semicolon by its canonical decomposition
_FOLDED = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u00a0": " ",
        "\u200b": "",
        "\u00ad": "",
        "\u037e": ";",
    }
)


def decoded(name: str, data: bytes) -> str:
    """The text with straight quotation marks and "\\n" for every line end; Refusal when it is no text."""
    for start, what, hint in _SIGNATURES:
        if data.startswith(start):
            raise _refusal(name, data, 0, what, hint)
    if _wide(data[:4096]):
        raise _refusal(name, data, 0, "is UTF-16", "save it as UTF-8")
    if _HTML.search(data, 0, 4096):
        raise _refusal(name, data, 0, "is HTML", "save the page as plain text, and read that")
    text = characters(name, data)
    if control := _CONTROL.search(text):
        at = len(text[: control.start()].encode())
        message = f"holds the character U+{ord(control[0]):04X}, which no text has"
        raise _refusal(name, text.encode(), at, message, "save the document anew as plain text in UTF-8")
    if not text.strip():
        raise _refusal(name, b"", 0, "is empty", "name the file that has the agreement in it")
    return text.translate(_FOLDED)


def _wide(data: bytes) -> bool:
    """Whether nearly every other byte is 0 and no byte between them, as in UTF-16 without its mark."""
    even, odd = sorted((data[0::2].count(0), data[1::2].count(0)))
    return 3 * odd > len(data) and 8 * even < len(data)


def characters(name: str, data: bytes) -> str:
    """The very characters, with "\\n" for every line end; Refusal when they cannot be told."""
    text = _characters(name, data).removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _characters(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        if b"\x00" in data:
            raise _refusal(name, b"", 0, "is not text, but data of some other kind", _PLAIN) from None
        if _UTF8.search(data):
            message = f"mixes encodings: some of it is UTF-8, and the byte {data[wrong.start]:#04x} is not"
            hint = "save the whole file as UTF-8 and look at the characters of this line"
            raise _refusal(name, data, wrong.start, message, hint) from None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as wrong:
        message = f"is neither UTF-8 nor Windows text: the byte {data[wrong.start]:#04x} has no character"
        raise _refusal(name, data, wrong.start, message, "save the file as UTF-8") from None


def _refusal(name: str, data: bytes, at: int, message: str, hint: str) -> Refusal:
    start = max(data.rfind(b"\n", 0, at), data.rfind(b"\r", 0, at)) + 1
    shown = data[start:at].decode("latin-1") + re.split(rb"[\r\n]", data[at : at + 60])[0].decode("latin-1")
    shown = "".join(c if c.isprintable() else "?" for c in shown)
    place = Place(name, data.count(b"\n", 0, at) + 1 if data else 0, at - start + 1, shown)
    return Refusal([Diagnostic("unreadable-agreement", f"{name} {message}", hint, place=place)])
