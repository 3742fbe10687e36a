"""Where forms are looked for: a firm's own folder first, file by file, then the house's."""

from __future__ import annotations

import sys
from pathlib import Path

from amendgen.diagnostics import Diagnostic, Refusal

_PACKAGE = Path(__file__).resolve().parent.parent


def folders(own: Path | None = None) -> tuple[Path, ...]:
    """The folders of forms in the order in which they are looked in.

    An installed package carries the house's forms inside it; a checkout has them beside it.
    """
    installed = _PACKAGE / "_templates"
    house = installed if installed.is_dir() else _PACKAGE.parent / "templates"
    return tuple(dict.fromkeys((own.resolve(), house))) if own else (house,)


def home(where: tuple[Path, ...]) -> Path | None:
    """Where what is made of the house's templates is kept: a `__pycache__` beside them, if it can be made.

    None for the folders of a firm: nothing is written into a folder that is not ours.
    """
    if where != folders() or sys.dont_write_bytecode:
        return None
    made = where[0] / "__pycache__"
    try:
        made.mkdir(exist_ok=True)
    except OSError:
        return None
    return made


def style_document(where: tuple[Path, ...], own: Path | None = None) -> bytes:
    """The Word style document: `own` when it is named, else house.docx, the firm's or the house's."""
    return (own or style_file(where)).read_bytes()


def style_file(where: tuple[Path, ...]) -> Path:
    """The file house.docx: the firm's, else the house's. Refusal when there is none."""
    for folder in where:
        if (folder / "house.docx").is_file():
            return folder / "house.docx"
    looked = ", ".join(f"{folder.name}/" for folder in where)
    raise Refusal(
        [Diagnostic("style-missing", "there is no Word style document, house.docx", f"looked in {looked}")]
    )
