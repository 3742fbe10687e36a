"""What a document takes from its style document: styles, theme, fonts, settings, and the page.

Its text, headers, footers and lists stay behind: what is counted in a document is the document's own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import normpath

from msgspec import Struct

from amendgen.document.package import SAVE_AGAIN, Unsound, harmless, related
from amendgen.writers.docx import styles
from amendgen.writers.docx.frame import place_of
from amendgen.writers.docx.geometry import Look, geometry
from amendgen.writers.docx.identity import identifier, lacking
from amendgen.writers.docx.indents import indents
from amendgen.writers.docx.opening import opened, parsed
from amendgen.writers.docx.package import Member, member
from amendgen.writers.docx.refusals import unfit
from amendgen.writers.docx.settings import settings
from amendgen.writers.docx.xml import W, encoded

_CARRIED = ("styles", "theme", "fontTable")
# the id of the session in which Word last touched a style, and the list that a style counts in
_LEFT = re.compile(rb'<w:rsid w:val="[0-9A-Fa-f]+"\s*/>|<w:numPr\s*/>|<w:numPr>.*?</w:numPr>', re.DOTALL)
_SINGLE = rb"<w:[^>]*='"
_OBJECTS = ("word/embeddings/", "word/activex/")


class Carried(Struct, frozen=True):
    """The parts every document in one style has in common, by kind, and deflated; how styles are indented, and
    the look beside that. Quotation marks stay straight when the text of the style document has no others."""

    kinds: tuple[str, ...]
    members: tuple[Member, ...]
    indents: dict[str, str]
    look: Look


class Sheet(Struct, frozen=True):
    """A style document that has been found safe: its members, the names of its parts by kind, and its styles,
    under the ids that documents use."""

    files: dict[str, bytes]
    parts: dict[str, str]
    styles: bytes


@lru_cache(maxsize=8)
def carried(style: bytes) -> Carried:
    """What to carry over from the docx `style`; refused when it is unsafe or lacks a style."""
    sheet = read(style)
    files, parts = sheet.files, sheet.parts
    data = {kind: _alone(parts[kind], files) for kind in _CARRIED if kind in parts}
    data["styles"] = sheet.styles
    found = parsed(parts["styles"], sheet.styles)
    if missing := lacking(found):
        raise unfit(f"lacks the styles {', '.join(missing)}", "start from the house's style document")
    said = parts.get("settings")
    data["settings"] = encoded(settings(None if said is None else parsed(said, files[said])))
    members = tuple(member(place_of(kind), part, 9) for kind, part in data.items())
    main = parsed(parts["document"], files[parts["document"]])
    text = "".join(each.text or "" for each in main.iter(f"{{{W}}}t"))
    straight = '"' in text and "\u201c" not in text
    return Carried(tuple(data), members, indents(found, styles.NUMBERED), Look(geometry(main), straight))


def read(style: bytes) -> Sheet:
    """A style document from anywhere; refused when it is unsafe, or no Word document, or has no styles."""
    files = opened(style)
    _safe(files)
    parts = _parts(files)
    if "styles" not in parts:
        raise unfit("has no styles", "start from the house's style document")
    sheet = _alone(parts["styles"], files)
    if not _as_word_writes(sheet):
        raise unfit("has styles that Word did not write", SAVE_AGAIN)
    identify = identifier(parsed(parts["styles"], sheet))
    return Sheet(files, parts, _LEFT.sub(b"", identify(sheet)))


def _as_word_writes(sheet: bytes) -> bool:
    """Whether styles are in UTF-8, under Word's prefix, their attributes in double quotation marks: so they are
    searched for their names and ids, and printed again."""
    try:
        sheet.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"</w:styles>" in sheet and not re.search(_SINGLE, sheet)


def _safe(files: dict[str, bytes]) -> None:
    """Refuses macros, embedded objects, relationships that lead out of the package, names that lead out of a
    folder, and XML that no parser reads."""
    try:
        harmless(files)
    except Unsound as unsound:
        raise unfit(unsound.message, unsound.hint) from unsound
    for name, data in files.items():
        if name != normpath(name) or name.startswith(("/", "..")) or "\\" in name or ":" in name:
            raise unfit(f"has a member whose name is a path out of it, {name}", SAVE_AGAIN)
        if name.lower().startswith(_OBJECTS):
            raise unfit(f"has an embedded object, {name}", "delete the object and save it again")
        if name.lower().endswith((".xml", ".rels")):
            parsed(name, data)
    if b"macroEnabled" in files.get("[Content_Types].xml", b""):
        raise unfit("is a document with macros", "save it without macros, as a Word Document (.docx)")


def _parts(files: dict[str, bytes]) -> dict[str, str]:
    """The names of the main part, "document", and of the parts that it is related to, by kind."""
    main = _related("", files).get("officeDocument", "")
    if main not in files or parsed(main, files[main]).tag != f"{{{W}}}document":
        raise unfit("is not a Word document", "save it as a Word Document (.docx), not as a Strict one")
    return {kind: name for kind, name in _related(main, files).items() if name in files} | {"document": main}


def _related(part: str, files: dict[str, bytes]) -> dict[str, str]:
    """The names of the parts related to `part`, by kind; "" is the package."""
    return {each.kind: each.target for _, each in related(part, files)}


def _alone(part: str, files: dict[str, bytes]) -> bytes:
    """The bytes of a part that needs no other; a picture bullet or an embedded font would be lost."""
    others = _related(part, files)
    if others:
        raise unfit(
            f"has a part that needs {', '.join(others.values())}, {part}",
            "save it without embedded fonts and without picture bullets",
        )
    return files[part]
