"""The file that an agreement is read from: its kind and its size are looked at before it is opened."""

from __future__ import annotations

import stat
from pathlib import Path

from amendgen.diagnostics import Diagnostic, Place, Refusal

# bytes; a thousand pages of text are three million, of Word with all their pictures seldom a tenth of this
_LARGEST = {".docx": 256 << 20}
_LARGEST_TEXT = 20 << 20


def named(path: Path) -> str:
    """The path as the user gave it, with forward slashes; bytes that are no characters are spelled out."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def contents(path: Path) -> bytes:
    """What the file holds. Refusal when it is not there, is no file, may not be read, or is too large."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise refusal(path, "folder", "this is a folder", "name the file that has the agreement in it")
        if not stat.S_ISREG(found.st_mode):
            raise refusal(path, "not-a-file", "this is a device, not a file", "name the agreement's file")
        if found.st_size > (most := _LARGEST.get(path.suffix.lower(), _LARGEST_TEXT)):
            message = f"the file has {found.st_size >> 20} MB; an agreement has {most >> 20} at most"
            raise refusal(path, "too-large", message, "name the file that has the agreement alone in it")
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise refusal(path, "no-file", "there is no such file", "check the name and the folder") from None
    except PermissionError:
        raise refusal(path, "unreadable", "the file may not be read", "ask for the right to read it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise refusal(path, "unreadable", f"the file cannot be read: {reason}", "check the name") from None


def refusal(path: Path, rule: str, message: str, hint: str) -> Refusal:
    """The refusal of a file as a whole."""
    return Refusal([Diagnostic(rule, message, hint, place=Place(named(path), 0, 0, ""))])
