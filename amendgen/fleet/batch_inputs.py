"""What a deal's documents are made from, as one hash: by it a document that is there is known as current."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from amendgen import __version__

# how the name of a file ends that is of a kind that deals are made from
_NAMING = re.compile(r"\.(?:ya?ml|docx|md|txt|html?|csv|xlsx)\b", re.IGNORECASE)


def of_forms(folders: Iterable[Path]) -> str:
    """The hash of the package's version and of every file in the folders of forms."""
    told = sha256(__version__.encode())
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                _tell(told, file.relative_to(folder).as_posix(), file.read_bytes())
    return told.hexdigest()


def of_files(files: Iterable[Path], forms: str) -> str:
    """The hash of the files that a deal's documents are made from, with that of the forms."""
    told = sha256(forms.encode())
    for file in sorted(files):
        _tell(told, file.name, file.read_bytes())
    return told.hexdigest()


def of_tail(deal: str, registration: str) -> str:
    """The hash of what one aircraft's documents are made from; `deal` is that of its deal."""
    return sha256(f"{deal}\0{registration}".encode("utf-8", "surrogatepass")).hexdigest()


def read_for(deal: Path) -> set[Path]:
    """The deal's file and the files that it reads: its base, its register, and what those in turn name.

    OSError when one cannot be read.
    """
    found = {deal}
    waiting = [deal]
    while waiting:
        file = waiting.pop()
        if file.suffix.lower() in (".yaml", ".yml"):
            new = {file.parent / name for name, _, _ in mentioned(file)} - found
            found |= new
            waiting += new
    return found


def mentioned(file: Path) -> Iterator[tuple[str, int, str]]:
    """The names of files that a deal may be saying, each with its line, from 1, and that line's text.

    It is any piece of a line that is the name of one beside it: a name too many costs a document made again,
    one too few would leave an old document in its place.
    """
    text = file.read_text(encoding="utf-8", errors="replace")
    if not _NAMING.search(text):  # as in most, and that is told at once
        return
    told: set[str] = set()
    for number, line in enumerate(text.split("\n"), 1):
        if line in told or not _NAMING.search(line):
            continue
        told.add(line)
        for piece in _pieces(line):
            try:
                if piece and (file.parent / piece).is_file():
                    yield piece, number, line
            except (OSError, ValueError):
                continue


def _pieces(line: str) -> set[str]:
    """What a line of YAML may say as one value: behind its keys, and between the marks of a flow."""
    whole = line.partition(" #")[0].strip()
    parts = [whole, *(whole[at + 2 :] for at in range(len(whole)) if whole.startswith((": ", "- "), at))]
    parts += [each.partition(":")[2] or each for part in tuple(parts) for each in part.split(",")]
    return {part.strip().strip("[]{}").strip().strip("\"'") for part in parts}


def _tell(told: object, name: str, content: bytes) -> None:
    told.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogatepass"))  # type: ignore[attr-defined]
    told.update(content)  # type: ignore[attr-defined]
