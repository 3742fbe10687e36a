"""The registry's files in a folder: which there are, and whether they are those that an index was made of."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from msgspec import Struct

from amendgen.files import refusal
from amendgen.lint.registry.layout import LAYOUTS, Layout


class Stamp(Struct, frozen=True):
    """What tells whether a file has changed: its size in bytes, when it was written, the SHA-256 of it."""

    name: str
    size: int
    written: int
    digest: str


Files = tuple[tuple[Layout, Path], ...]
"""The files that there are, each with its layout."""


def files(folder: Path) -> Files:
    """The registry's files in a folder, however their names are capitalised. Refusal when one is missing."""
    try:
        there = {each.name.upper(): each for each in folder.iterdir() if each.is_file()}
    except OSError as error:
        message = f"the folder cannot be read: {error.strerror}"
        raise refusal(folder, "registry-folder", message, "ask for the right to read it") from None
    if lacking := [one.name for one in LAYOUTS if one.needed and f"{one.name}.TXT" not in there]:
        message = f"the folder has no {' and no '.join(f'{name}.txt' for name in lacking)}"
        hint = "unpack the FAA's ReleasableAircraft.zip into it"
        raise refusal(folder, "registry-folder", message, hint)
    return tuple((one, there[f"{one.name}.TXT"]) for one in LAYOUTS if f"{one.name}.TXT" in there)


def stamp(path: Path, digest: str) -> Stamp:
    """The stamp of a file as it is now, whose digest is known."""
    found = path.stat()
    return Stamp(path.name, found.st_size, found.st_mtime_ns, digest)


def unchanged(found: Files, stamps: str) -> str:
    """The stamps as of now when the files are those of the stamps, "" when they are not.

    A file is the same that has its size, and its time or else its bytes.
    """
    told = {row[0]: Stamp(*row) for row in json.loads(stamps)}
    known = {path.name for _, path in found} == set(told)
    if not known or not all(_same(path, told[path.name]) for _, path in found):
        return ""
    return written([stamp(path, told[path.name].digest) for _, path in found])


def written(stamps: list[Stamp]) -> str:
    """The stamps as an index keeps them."""
    return json.dumps([[one.name, one.size, one.written, one.digest] for one in stamps])


def _same(path: Path, told: Stamp) -> bool:
    now = path.stat()
    if now.st_size != told.size:
        return False
    if now.st_mtime_ns == told.written:
        return True
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == told.digest
