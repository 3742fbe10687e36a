"""Compiled forms, kept as Python keeps compiled modules: in a `__pycache__` beside the house's forms.

Compiling the forms took an eighth of a call. What is kept is told by the source's hash, the version of
Jinja and of Python; a folder that cannot be written to only costs that time. A firm's forms are not kept:
nothing is written into a folder that is not ours.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from jinja2.bccache import Bucket, FileSystemBytecodeCache

from amendgen import __version__
from amendgen.forms.folders import home


class _Kept(FileSystemBytecodeCache):
    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def kept(where: tuple[Path, ...]) -> FileSystemBytecodeCache | None:
    """Where the compiled forms of the folders `where` are kept; None when they are not."""
    place = home(where)
    return _Kept(str(place), f"amendgen-{__version__}-joined-%s.jinja") if place else None
