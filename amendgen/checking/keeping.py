"""What was found in a file is kept in `.amendgen_cache/`, by the hash of all that it was found from.

An entry is the hash of its own content, a line break, and the content. One that is damaged, of another hash or
of another version is as good as none: the file is looked at again, and the entry written anew.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from amendgen.checking.outcome import DEALS, Outcome
from amendgen.files import keep, named
from amendgen.fleet.batch_inputs import of_files, of_forms, read_for
from amendgen.lint.registry.lookup import Registry

FOLDER = ".amendgen_cache"
_MOST = 1 << 26  # bytes; a larger file is looked at each time
_BESIDE = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# made by amendgen check; may be deleted\n",
}


class _Entry(Struct, frozen=True):
    key: str
    outcome: Outcome


_ENCODER, _DECODER = msgspec.json.Encoder(), msgspec.json.Decoder(_Entry)


class Kept:
    """The outcomes of files under `folder`, which is made when there is something to keep.

    `conditions` is what every outcome hangs on besides the file and those that it reads.
    """

    def __init__(self, folder: Path, conditions: str) -> None:
        self.folder, self.conditions = folder, conditions

    def outcome(self, file: Path, whole: Path, make: Callable[[], Outcome]) -> Outcome:
        """The outcome kept for a file as it is, by its whole path, else the one made now, which is kept."""
        key = self._key(file)
        if key is None:
            return make()
        entry = self.folder / sha256(str(whole).encode("utf-8", "surrogateescape")).hexdigest()[:32]
        if (found := _read(entry, key)) is not None:
            return found
        made = make()
        if self._key(file) == key:  # nothing changed while it was looked at
            self._write(entry, _Entry(key, made))
        return made

    def _key(self, file: Path) -> str | None:
        """The hash of the file, those that it reads, and the conditions; None when one cannot be read."""
        try:
            found = file.stat()
            if stat.S_ISDIR(found.st_mode):  # of forms, on which every outcome hangs
                return of_files((), f"{self.conditions}\0{named(file)}")
            if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST:
                return None
            read = read_for(file) if file.suffix.lower() in DEALS else {file}
            return of_files(read, f"{self.conditions}\0{named(file)}")
        except (OSError, ValueError):
            return None

    def _write(self, entry: Path, what: _Entry) -> None:
        """Keep an outcome, at once; what cannot be written is not kept."""
        with suppress(OSError, UnicodeEncodeError):
            content = _ENCODER.encode(what)
            if not self.folder.is_dir():
                self.folder.mkdir(parents=True, exist_ok=True)
                for name, text in _BESIDE.items():
                    (self.folder / name).write_text(text, encoding="ascii", newline="\n")
            keep(entry, sha256(content).hexdigest().encode() + b"\n" + content)


def _read(entry: Path, key: str) -> Outcome | None:
    try:
        told, _, content = entry.read_bytes().partition(b"\n")
        if told.decode("ascii", "replace") != sha256(content).hexdigest():
            return None
        found = _DECODER.decode(content)
    except (OSError, msgspec.DecodeError):
        return None
    return found.outcome if found.key == key else None


def conditions(folders: Iterable[Path], registry: Registry | None) -> str:
    """The hash of the forms, of the registry's data when they are given, and of the package itself.

    The package is its version, and its files in a checkout.
    """
    told = sha256(of_forms(folders).encode())
    told.update(registry.digest.encode() if registry else b"")
    package = Path(__file__).resolve().parent.parent
    for file in sorted(package.rglob("*.py")):
        told.update(file.read_bytes())
    return told.hexdigest()
