"""A deal file to a deal.

In: the path of a file and the model of what it holds. Out: the model's value and its source; or a refusal,
each diagnostic of it with its place.
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from amendgen.deal.reading import LARGEST, read, too_large
from amendgen.deal.validation import validate
from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.source import Source

M = TypeVar("M", bound=BaseModel)


def load(path: Path, model: type[M]) -> tuple[M, Source]:
    """The deal in the file at `path`, and its source; raises `Refusal`."""
    tree, source = read(_name(path), contents(path))
    return validate(model, tree, source), source


def _name(path: Path) -> str:
    """The path as the user gave it, with forward slashes; bytes that are no characters are spelled out."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def contents(path: Path) -> bytes:
    """What the file holds, or a refusal; its size and its kind are looked at before it is opened."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise _refusal(path, "folder", "this is a folder", "name a deal file in it")
        if not stat.S_ISREG(found.st_mode):
            raise _refusal(path, "not-a-file", "this is a device, not a file", "name a deal file")
        if found.st_size > LARGEST:
            raise Refusal([too_large(_name(path), found.st_size)])
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise _refusal(path, "no-file", "there is no such file", "check the name and the folder") from None
    except PermissionError:
        raise _refusal(path, "unreadable", "the file may not be read", "ask for the right to read it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise _refusal(path, "unreadable", f"the file cannot be read: {reason}", "check the name") from None


def _refusal(path: Path, rule: str, message: str, hint: str) -> Refusal:
    return Refusal([Diagnostic(rule, message, hint, place=Place(_name(path), 0, 0, ""))])
