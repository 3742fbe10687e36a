"""A file that the user names: its kind and its size are looked at before it is opened."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from amendgen.diagnostics import Diagnostic, Place, Refusal


def named(path: Path) -> str:
    """The path as the user gave it, with forward slashes; bytes that are no characters are spelled out."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


class Whole:
    """The whole paths of files, links followed, as `Path.resolve` has them; each folder is asked for once."""

    def __init__(self) -> None:
        self.folders: dict[Path, Path] = {}

    def of(self, file: Path) -> Path:
        """The whole path of a file. Windows, where a name has more than one spelling, is asked each time."""
        if file.name in ("", "..") or sys.platform == "win32" or file.is_symlink():
            return file.resolve()
        if (folder := self.folders.get(file.parent)) is None:
            folder = self.folders[file.parent] = file.parent.resolve()
        return folder / file.name


def refusal(path: Path, rule: str, message: str, hint: str) -> Refusal:
    """The refusal of a file as a whole."""
    return Refusal([Diagnostic(rule, message, hint, place=Place(named(path), 0, 0, ""))])


def contents(
    path: Path, most: int, folder: str, device: str, too_large: Callable[[Path, int], Refusal]
) -> bytes:
    """What the file holds, `most` bytes and one more when it has grown since it was measured.

    `folder` and `device` are the next step when it is one of these. Refusal when it is not there, is no
    file, may not be read, or is larger, which `too_large` says of a path and a size.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise refusal(path, "folder", "this is a folder", folder)
        if not stat.S_ISREG(found.st_mode):
            raise refusal(path, "not-a-file", "this is a device, not a file", device)
        if found.st_size > most:
            raise too_large(path, found.st_size)
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise refusal(path, "no-file", "there is no such file", "check the name and the folder") from None
    except PermissionError:
        raise refusal(path, "unreadable", "the file may not be read", "ask for the right to read it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise refusal(path, "unreadable", f"the file cannot be read: {reason}", "check the name") from None


def keep(file: Path, content: bytes) -> None:
    """Keep what may be made again: under its name only when it is whole, for another process may be reading.

    A folder that cannot be written to keeps nothing.
    """
    whole = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        whole.write_bytes(content)
        whole.replace(file)
    except OSError:
        with suppress(OSError):
            whole.unlink()
