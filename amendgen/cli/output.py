"""Writing files: every one whole, or none."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from amendgen.diagnostics import Diagnostic, Place, Refusal

_SAFE = re.compile(r"[^\W_](?:[\w .,()+-]*[\w)+-])?")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be written, with the title of what is in it."""

    path: Path
    content: bytes
    title: str


def named(deal: Path, suffix: str) -> str:
    """The name of a deal's output. Refusal when a file of that name could not be made on every system."""
    stem = deal.stem
    if _SAFE.fullmatch(stem) is None or _RESERVED.fullmatch(stem):
        raise Refusal(
            [
                Diagnostic(
                    "output-name",
                    f"{stem!r} cannot be the name of an output",
                    "a name begins with a letter or digit; letters, digits, spaces and . , - ( ) may follow",
                    place=Place(deal.as_posix(), 0, 0, ""),
                )
            ]
        )
    return stem + suffix


def write_all(outputs: Sequence[Output], folder: Path) -> None:
    """Write every output under its name, or leave everything as it was and refuse.

    Each is written beside its name first, and all are put in place when all are whole.
    """
    _told_apart(outputs)
    made = _make(folder)
    waiting: list[tuple[str, Path]] = []
    try:
        for output in outputs:
            waiting.append((_written(output, folder), output.path))
        for whole, path in waiting:
            Path(whole).replace(path)
    except OSError as error:
        for whole, _ in waiting:
            with suppress(OSError):
                Path(whole).unlink()
        _unmake(made)
        raise _unwritable(folder, error) from error


def _written(output: Output, folder: Path) -> str:
    handle, name = tempfile.mkstemp(prefix=".amendgen-", suffix=output.path.suffix, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(output.content)
        # mkstemp makes a file for its owner alone; an output is an ordinary file
        Path(name).chmod(0o644)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
    return name


def _told_apart(outputs: Sequence[Output]) -> None:
    seen: dict[str, Path] = {}
    for output in outputs:
        other = seen.setdefault(output.path.name.casefold(), output.path)
        if other is not output.path:
            message = f"two deals would both be written to {output.path.as_posix()}"
            raise Refusal([Diagnostic("output-name", message, "rename one of the deal files")])


def _make(folder: Path) -> list[Path]:
    """The folders that had to be made, innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _unmake(missing)
        raise _unwritable(folder, error) from error
    return missing


def _unmake(folders: Sequence[Path]) -> None:
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def _unwritable(folder: Path, error: OSError) -> Refusal:
    message = f"cannot write into {folder.as_posix()}: {error.strerror or error}"
    return Refusal([Diagnostic("unwritable", message, "name another folder with --out")])
