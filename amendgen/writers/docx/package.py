"""The zip records of a package, written here so that what is deflated once need not be again.

The standard library's zipfile deflates whatever it is given, and most of a small document is what
every document of a fleet shares: styles, theme, fonts. So a member is kept with its deflated bytes
and its checksum, and a package is nothing but members between headers (APPNOTE.TXT 6.3.10, 4.3).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

from msgspec import Struct

_LOCAL = struct.Struct("<4s5H3I2H")
_ENTRY = struct.Struct("<4s6H3I5HI")
_END = struct.Struct("<4s4H2IH")
_VERSION, _FLAGS = 20, 0
_STORED, _DEFLATED = 0, 8
# 1980-01-01 00:00, the first time a zip can say: the same tree gives the same bytes at any time
_TIME, _DATE = 0, 1 << 5 | 1

# to deflate less takes longer than to write what it would save
_LEAST = 512
# what a disk gives a file at the least; a document's own words are seldom more, and to deflate them
# takes a tenth of the time in which the document is made
_BLOCK = 4096
# with zlib's own window and memory, to get that memory from the system takes longer than to deflate a
# document; with these it is a third of the time, and the file no larger by one part in a hundred
_QUICK = (14, 6)
# an empty block, which says that none follows (RFC 1951, 3.2.3 and 3.2.6)
_LAST = b"\3\0"


class Member(Struct, frozen=True):
    """A file of the package, as it will stand in the zip.

    `record` is its header and its deflated bytes, `entry` what the directory says of it before its offset.
    """

    name: bytes
    record: bytes
    entry: bytes


class Piece(Struct, frozen=True):
    """Consecutive bytes of a member, and what they deflate to: whole bytes, behind which another may follow."""

    data: bytes
    held: bytes


def member(name: str, data: bytes | Iterable[Piece], level: int = 2) -> Member:
    """`data`, whole or in pieces, deflated under an ASCII `name`; a whole that is short is stored."""
    method = _DEFLATED
    if not isinstance(data, bytes):
        held, crc, size = _joined(data)
    else:
        crc, size = zlib.crc32(data), len(data)
        if size > _LEAST:
            held = _deflated(data, level, zlib.Z_FINISH)
        else:
            method, held = _STORED, data
    known = name.encode("ascii")
    sizes = (crc, len(held), size, len(known), 0)
    fields = (_FLAGS, method, _TIME, _DATE, *sizes)
    local = _LOCAL.pack(b"PK\3\4", _VERSION, *fields)
    entry = _ENTRY.pack(b"PK\1\2", _VERSION, _VERSION, *fields, 0, 0, 0, 0)
    return Member(known, b"".join((local, known, held)), entry)


def _joined(pieces: Iterable[Piece]) -> tuple[bytes, int, int]:
    """What the pieces deflate to, and the checksum and the size of what was deflated."""
    held: list[bytes] = []
    crc = size = 0
    for each in pieces:
        held.append(each.held)
        crc, size = zlib.crc32(each.data, crc), size + len(each.data)
    return b"".join((*held, _LAST)), crc, size


def piece(data: bytes) -> Piece:
    """`data` deflated on its own, without a look at what stands before it; a short one stands as it is."""
    return Piece(data, _deflated(data, 2 if len(data) > _BLOCK else 0, zlib.Z_SYNC_FLUSH))


def _deflated(data: bytes, level: int, flush: int) -> bytes:
    """Level 2 is four times as fast as 6 and 4 % larger."""
    window, memory = _QUICK if level == 2 else (zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
    deflate = zlib.compressobj(level, zlib.DEFLATED, -window, memory)
    return deflate.compress(data) + deflate.flush(flush)


def zipped(members: Iterable[Member]) -> bytes:
    """The bytes of a zip that holds `members` in the order given."""
    records: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for one in members:
        records.append(one.record)
        directory += (one.entry, offset.to_bytes(4, "little"), one.name)
        offset += len(one.record)
    size = sum(map(len, directory))
    count = len(records)
    return b"".join((*records, *directory, _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, 0)))
