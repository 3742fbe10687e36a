"""YAML text to a plain tree, and where each path of it stands.

In: the bytes of a deal file. Out: mappings, lists and text, with every plain scalar as it was written
(`6.10`, `021576`, `NO` and `2004-11-30` are text), an empty value as None; or a refusal of all that
YAML would have changed, dropped or expanded in silence.
"""

from __future__ import annotations

from amendgen.deal import characters
from amendgen.deal.composing import Composer, Tree
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.source import Source

LARGEST = 2_000_000
"""Bytes. The longest real deal is a few per cent of it."""

_BEGINNINGS = (
    (b"PK\x03\x04", "a Word document or another zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich text file"),
)


def read(name: str, data: bytes) -> tuple[Tree, Source]:
    """The tree of a deal's bytes, and its source with a mark for each path; raises `Refusal`."""
    source = Source(name, _decoded(name, data))
    if found := characters.refused(source):
        raise Refusal(found)
    composer = Composer(source)
    tree = composer.read()
    if composer.found:
        raise Refusal(composer.found)
    return tree, composer.source


def too_large(name: str, size: int) -> Diagnostic:
    """The refusal of a file that no deal can be."""
    message = f"the file has {size:,} bytes; a deal has {LARGEST:,} at most"
    return Diagnostic("too-large", message, "name the deal file itself", place=Place(name, 0, 0, ""))


def _decoded(name: str, data: bytes) -> str:
    """The text, with one kind of line end; a byte that is not UTF-8 is left as a lone surrogate (PEP 383)."""
    if len(data) > LARGEST:
        raise Refusal([too_large(name, len(data))])
    if wrong := _disguised(data):
        raise Refusal([Diagnostic(*wrong, place=Place(name, 0, 0, ""))])
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _disguised(data: bytes) -> tuple[str, str, str] | None:
    """Rule, message and hint for data that is no UTF-8 text at all, told by how it begins."""
    for beginning, what in _BEGINNINGS:
        if data.startswith(beginning):
            return "not-a-text", f"this is {what}, not a deal", "a deal is a plain text file: YAML in UTF-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or 0 < len(data) < 4 * data.count(0):
        return "not-utf-8", "the file looks like UTF-16 or UTF-32", "save the file as UTF-8"
    return None
