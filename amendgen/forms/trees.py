"""The trees of the house's forms, kept as Python keeps compiled modules: beside the forms, in `__pycache__`.

A form prints the same marked text for every deal that leads it the same way, and to read that takes the parser,
which a short call otherwise does without. No value of a deal is in such a text. What is kept is told by the
text, which it has with it, and by the code that reads it; a folder that cannot be written to only costs time.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache, partial
from hashlib import sha1
from importlib.util import find_spec
from pathlib import Path

from amendgen import __version__, document, files
from amendgen.document import markup
from amendgen.document.nodes import Part
from amendgen.forms.folders import home

Reading = Callable[[str], tuple[Part, ...]]
_MOST = 512
"""So many trees are kept; a fleet whose chains are all of other lengths shall not fill a disk."""


@cache
def reading(folders: tuple[Path, ...]) -> Reading:
    """How the marked texts of the forms in `folders` are read."""
    place = home(folders)
    return markup.parts if place is None else partial(_read, place)


def _read(place: Path, text: str) -> tuple[Part, ...]:
    told = sha1(f"{_reader()}\0{text}".encode(), usedforsecurity=False).hexdigest()
    file = place / f"amendgen-{__version__}-{told}.tree"
    with suppress(Exception):  # a file that was cut short, or is another's, may fail in any way
        of, found = pickle.loads(file.read_bytes())
        if of == text:
            return found  # type: ignore[no-any-return]
    made = markup.parts(text)
    if len(list(place.glob("*.tree"))) < _MOST:
        files.keep(file, pickle.dumps((text, made), 5))
    return made


@cache
def _reader() -> str:
    """The code by which a text is read: this package's, and the parser's by its versions."""
    own = (f"{one.name} {one.stat().st_mtime_ns}" for one in os.scandir(document.__path__[0]) if one.is_file())
    return " ".join(sorted((*own, *_parsers())))


def _parsers() -> Iterator[str]:
    """Where each package of the parser lies, and the names of what is installed beside it, versions and all."""
    for name in ("markdown_it", "mdit_py_plugins"):
        spec = find_spec(name)
        if spec and spec.origin:
            beside = Path(spec.origin).parent.parent
            yield from (one.name for one in beside.iterdir() if one.name.startswith(("markdown_it", "mdit_py")))
