"""The file that an agreement is read from, and how large it may be."""

from __future__ import annotations

from pathlib import Path

from amendgen import files
from amendgen.diagnostics import Refusal

# bytes; a thousand pages of text are three million, of Word with all their pictures seldom a tenth of this
_LARGEST = {".docx": 256 << 20}
_LARGEST_TEXT = 20 << 20


def contents(path: Path) -> bytes:
    """What the file holds. Refusal when it is not there, is no file, may not be read, or is too large."""
    in_a_folder, device = "name the file that has the agreement in it", "name the agreement's file"
    return files.contents(path, _most(path), in_a_folder, device, _too_large)


def _most(path: Path) -> int:
    return _LARGEST.get(path.suffix.lower(), _LARGEST_TEXT)


def _too_large(path: Path, size: int) -> Refusal:
    message = f"the file has {size >> 20} MB; an agreement has {_most(path) >> 20} at most"
    return files.refusal(path, "too-large", message, "name the file that has the agreement alone in it")
