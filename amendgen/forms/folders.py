"""Where forms are looked for: a firm's own folder first, file by file, then the house's."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG

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


def style_document(where: tuple[Path, ...]) -> bytes:
    """The Word style document, house.docx: the firm's, else the house's. Refusal when there is none."""
    for file in _style_documents(where):
        try:
            found = os.stat(file)  # noqa: PTH116 - a batch asks for each document
        except OSError:
            continue
        if S_ISREG(found.st_mode):
            return _read(file, found.st_mtime_ns, found.st_size)
    looked = ", ".join(f"{folder.name}/" for folder in where)
    raise Refusal(
        [Diagnostic("style-missing", "there is no Word style document, house.docx", f"looked in {looked}")]
    )


@lru_cache(maxsize=8)
def _style_documents(where: tuple[Path, ...]) -> tuple[str, ...]:
    return tuple(str(folder / "house.docx") for folder in where)


@lru_cache(maxsize=4)
def _read(file: str, changed: int, size: int) -> bytes:
    """The bytes of a file; a batch reads it once while it stays as it is."""
    return Path(file).read_bytes()
