"""A task of a batch on another machine, which has the package and nothing else.

In: bytes that carry the task, what the deals are read from where a base is needed, and a firm's forms. Out: the
files, as bytes, and what came of the tails; or why this machine cannot make them. Of the disk of the one who
asks nothing is known here; what is sent is kept in a folder of the system's until the process ends.
"""

from __future__ import annotations

import pickle
import platform
import tempfile
import zlib
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Lock

from msgspec import Struct
from msgspec.structs import replace

from amendgen import __version__
from amendgen.cli.batch_tasks import File, Filing, Made, Making, Order
from amendgen.cli.batch_work import files, where
from amendgen.fleet.batch_inputs import of_forms

_ONE_AT_A_TIME = Lock()
"""What a process keeps of the documents that it made is for one document at a time."""

Folder = tuple[tuple[str, bytes], ...]
"""Files by their paths, from the folder that has them all."""


class Sent(Struct, frozen=True):
    """A task with what it needs: the files of its deal, that one first, () when it reads none; the forms."""

    task: Making | Filing
    order: Order
    deal: Folder
    forms: Folder | None


class Back(Struct, frozen=True):
    """What came of a task."""

    files: tuple[File, ...]
    made: Made


@lru_cache(maxsize=8)
def versions(formats: tuple[str, ...]) -> tuple[str, ...]:
    """What the bytes of a document in these formats hang on besides the deal and the forms."""
    python = f"Python {'.'.join(platform.python_version_tuple()[:2])} on {platform.system()}"
    deflating = f"zlib {zlib.ZLIB_RUNTIME_VERSION}"
    making = (*_MAKING, "typst") if "pdf" in formats else _MAKING
    return (f"amendgen {__version__}", python, deflating, *map(_version, making))


_MAKING = ("jinja2", "markdown-it-py", "mdit-py-plugins", "msgspec", "pydantic", "python-docx", "pyyaml")


def _version(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"no {name}"


def remote(sent: bytes, formats: tuple[str, ...], asked: tuple[str, ...]) -> bytes | str:
    """Do a task, in formats that hang on what is asked; a text says why not."""
    if (mine := versions(formats)) != asked:
        other = next(
            (one for one, wanted in zip(mine, asked, strict=False) if one != wanted), "another version"
        )
        return f"a worker of the cluster has {other}"
    with _ONE_AT_A_TIME:
        found: Sent = pickle.loads(sent)
        order = found.order
        if found.forms is not None:
            order = replace(order, templates=_laid(found.forms))
        if _forms(order.templates) != order.forms:
            return "a worker of the cluster has other forms"
        task = found.task
        if found.deal:
            task = replace(task, deal=_laid(found.deal) / found.deal[0][0])
        made = Made()
        return pickle.dumps(Back(tuple(files(task, order, made)), made), 5)


@lru_cache(maxsize=8)
def _forms(templates: Path | None) -> str:
    return of_forms(where(Order(Path(), (), templates)))


def _laid(folder: Folder) -> Path:
    """A folder with these files, made once in a process."""
    told = sha256()
    for name, content in folder:
        told.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogatepass") + content)
    key = told.hexdigest()
    home = Path(_home().name, key)
    if not home.exists():
        for name, content in folder:
            file = home / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    return home


@lru_cache(maxsize=1)
def _home() -> tempfile.TemporaryDirectory[str]:
    """Taken away again when the process ends."""
    return tempfile.TemporaryDirectory(prefix="amendgen-")
