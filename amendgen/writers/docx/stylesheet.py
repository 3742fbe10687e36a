"""What a document takes from its style document: styles, theme, fonts, numbering and settings."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from amendgen.document.package import Unsound, harmless, related
from amendgen.writers.docx import styles
from amendgen.writers.docx.frame import place_of
from amendgen.writers.docx.identity import complete, identifier
from amendgen.writers.docx.indents import indents
from amendgen.writers.docx.opening import opened, parsed
from amendgen.writers.docx.package import Member, member
from amendgen.writers.docx.refusals import unfit
from amendgen.writers.docx.settings import settings
from amendgen.writers.docx.xml import W, encoded

_CARRIED = ("styles", "theme", "fontTable", "numbering")
# the id of the session in which Word last touched a style
_SESSION = re.compile(rb'<w:rsid w:val="[0-9A-Fa-f]+"\s*/>')


class Carried(Struct, frozen=True):
    """The parts every document in one style has in common, by kind, and deflated; how styles are indented.

    `straight` says that quotation marks are not turned: the text of the style document has straight ones alone.
    """

    kinds: tuple[str, ...]
    members: tuple[Member, ...]
    indents: dict[str, str]
    straight: bool


@lru_cache(maxsize=8)
def carried(style: bytes) -> Carried:
    """The parts to carry over from the docx `style`; refused when it is unsafe or lacks a style."""
    files = opened(style)
    _safe(files)
    parts = _parts(files)
    if "styles" not in parts:
        raise unfit("has no styles", "start from the house's style document")
    identify = identifier(parsed(parts["styles"], files[parts["styles"]]))
    kinds = tuple(kind for kind in _CARRIED if kind in parts)
    data = {kind: _SESSION.sub(b"", identify(_alone(parts[kind], files))) for kind in kinds}
    sheet = parsed(parts["styles"], data["styles"])
    complete(sheet)
    said = parts.get("settings")
    data["settings"] = encoded(settings(None if said is None else parsed(said, files[said])))
    members = tuple(member(place_of(kind), part, 9) for kind, part in data.items())
    return Carried(tuple(data), members, indents(sheet, styles.NUMBERED), _straight(files))


def _safe(files: dict[str, bytes]) -> None:
    """Refuses macros, relationships that lead out of the package, and XML that no parser reads."""
    try:
        harmless(files)
    except Unsound as unsound:
        raise unfit(unsound.message, unsound.hint) from unsound
    for name, data in files.items():
        if name.lower().endswith((".xml", ".rels")):
            parsed(name, data)


def _parts(files: dict[str, bytes]) -> dict[str, str]:
    """The names of the parts that the main part is related to, by kind."""
    main = _related("", files).get("officeDocument", "")
    if main not in files or parsed(main, files[main]).tag != f"{{{W}}}document":
        raise unfit("is not a Word document", "save it as a Word Document (.docx), not as a Strict one")
    return {kind: name for kind, name in _related(main, files).items() if name in files}


def _straight(files: dict[str, bytes]) -> bool:
    main = _related("", files)["officeDocument"]
    text = "".join(each.text or "" for each in parsed(main, files[main]).iter(f"{{{W}}}t"))
    return '"' in text and "\u201c" not in text


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
