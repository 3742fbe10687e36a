"""Whether a deal could be read on another machine, to which its files are sent as they lie to one another.

In: the files that a deal is read from. Out: a diagnostic, at its place, for each name that says where one of
them lies on this machine alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from amendgen.diagnostics import Diagnostic, Place
from amendgen.fleet.batch_inputs import mentioned


def bound_here(files: Iterable[Path]) -> Iterator[Diagnostic]:
    """Each file among these that another of them names by its whole path."""
    for file in files:
        if file.suffix.lower() in (".yaml", ".yml"):
            for name, number, line in mentioned(file):
                if _whole(name):
                    yield _bound(name, file, number, line)


def _whole(name: str) -> bool:
    return PurePosixPath(name).is_absolute() or PureWindowsPath(name).is_absolute()


def _bound(name: str, file: Path, number: int, line: str) -> Diagnostic:
    message = f"{name!r} is a path of this machine, and a worker of the cluster has no such file"
    place = Place(file.as_posix(), number, line.index(name) + 1, line)
    try:
        nearer = Path(os.path.relpath(name, file.parent)).as_posix()
    except ValueError:  # on another drive of Windows
        hint = "put the file beside the deal, and name it from there"
    else:
        hint = f"name it from the folder of this file: {nearer}"
    return Diagnostic("absolute-path", message, hint, place=place)
