"""What documents take from a style document, kept as Python keeps compiled modules.

To read a style document needs the zip and XML libraries, which a short call otherwise does without. What is
kept is told by the hash of the style document and the version of this package; a folder that cannot be
written to only costs that time.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from msgspec import DecodeError
from msgspec.msgpack import decode, encode

from amendgen import __version__
from amendgen.writers.docx.stylesheet import Carried, carried


@lru_cache(maxsize=8)
def kept(style: bytes, home: Path | None) -> Carried:
    """The parts to carry over from the docx `style`, from the folder `home` if they are kept there."""
    if home is None:
        return carried(style)
    file = home / f"amendgen-{__version__}-{sha256(style).hexdigest()[:32]}.style"
    with suppress(OSError, DecodeError):
        return decode(file.read_bytes(), type=Carried)
    made = carried(style)
    with suppress(OSError):
        _written(file, encode(made))
    return made


def _written(file: Path, content: bytes) -> None:
    """Under its name only when it is whole: another process may be reading."""
    whole = file.with_suffix(f".{os.getpid()}")
    try:
        whole.write_bytes(content)
        whole.replace(file)
    except OSError:
        with suppress(OSError):
            whole.unlink()
        raise
