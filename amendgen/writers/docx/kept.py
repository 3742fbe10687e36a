"""What documents take from a style document, kept as Python keeps compiled modules.

To read a style document needs the zip and XML libraries, which a short call otherwise does without. What is
kept is told by the checksum of the style document and the version of this package, and has the style document
with it, for a checksum proves nothing; a folder that cannot be written to only costs that time.
"""

from __future__ import annotations

import zlib
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from msgspec import DecodeError, Struct
from msgspec.msgpack import decode, encode

from amendgen import __version__, files
from amendgen.writers.docx.stylesheet import Carried, carried


class _Kept(Struct, frozen=True):
    """What was carried over, and from what."""

    style: bytes
    carried: Carried


@lru_cache(maxsize=8)
def kept(style: bytes, home: Path | None) -> Carried:
    """The parts to carry over from the docx `style`, from the folder `home` if they are kept there."""
    if home is None:
        return carried(style)
    file = home / f"amendgen-{__version__}-{zlib.crc32(style):08x}.style"
    with suppress(OSError, DecodeError):
        found = decode(file.read_bytes(), type=_Kept)
        if found.style == style:
            return found.carried
    made = carried(style)
    files.keep(file, encode(_Kept(style, made)))
    return made
