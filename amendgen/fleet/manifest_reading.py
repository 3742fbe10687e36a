"""The manifest of an earlier closing set, read back.

In: the bytes of a file, and the deal that is closed. Out: the manifest; or a refusal of what is none, is of
another deal, or has a hash in it that `close` cannot have written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from amendgen.deal.reading import read
from amendgen.diagnostics import Diagnostic, Path, Place, Refusal
from amendgen.fleet.manifest import NAME, Manifest
from amendgen.source import located

_HASH = re.compile(r"[0-9a-f]{64}")
_LINES = re.compile(r"(?:[0-9a-f]{12}(?: [0-9a-f]{12})*)?")
_SHOWN = 70
_KEPT = "a hash cannot be mended: take the manifest as amendgen close wrote it, from a copy of the set"


class _Said(Struct, frozen=True):
    """A hash as the manifest says it: where, of what, and what it is like when it is one."""

    path: Path
    value: str
    of: str
    pattern: re.Pattern[str] = _HASH


def decoded(data: bytes, file: str, deal: str) -> Manifest:
    """The manifest in the bytes of `file`. Refusal when it is none, damaged, or of another deal than `deal`."""
    place = Place(file, 0, 0, "")
    try:
        found = msgspec.json.decode(data, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        hint = f"name the {NAME} that amendgen close wrote"
        message = f"this is no manifest of a closing set: {error}"
        raise Refusal([Diagnostic("manifest", message, hint, place=place)]) from error
    if found.deal != deal:
        message = f"this is the manifest of the deal {found.deal!r}, and the deal closed is {deal!r}"
        hint = "name the manifest of an earlier set of this deal"
        raise Refusal([Diagnostic("manifest", message, hint, place=place)])
    if damaged := list(_damaged(found)):
        raise Refusal(_placed(damaged, file, data))
    return found


def _damaged(found: Manifest) -> Iterator[Diagnostic]:
    """Each hash that is none, and each page that is bound to a text that its document has not."""
    for one in _hashes(found):
        if not one.pattern.fullmatch(one.value):
            value = one.value if len(one.value) <= _SHOWN else f"{one.value[:_SHOWN]} …"
            yield _told(f"{one.path[-1]!r} of {one.of} is no hash: {value!r}", one.path)
    closed = {each.document: each.sha256 for each in found.documents}
    for number, page in enumerate(found.signature_pages):
        if _HASH.fullmatch(page.bound_to) and closed.get(page.document) != page.bound_to:
            whose = f"the page of {page.signatory!r}"
            message = f"{whose} is bound to other words than the manifest has of {page.document!r}"
            yield _told(message, ("signature_pages", number, "bound_to"))


def _told(message: str, path: Path) -> Diagnostic:
    return Diagnostic("damaged-manifest", message, _KEPT, path)


def _hashes(found: Manifest) -> Iterator[_Said]:
    for number, one in enumerate(found.documents):
        of = f"the document {one.document!r}"
        yield _Said(("documents", number, "sha256"), one.sha256, of)
        yield _Said(("documents", number, "lines"), one.lines, of, _LINES)
    for number, page in enumerate(found.signature_pages):
        of = f"the page of {page.signatory!r} in {page.document!r}"
        yield _Said(("signature_pages", number, "sha256"), page.sha256, of)
        yield _Said(("signature_pages", number, "bound_to"), page.bound_to, of)
    for name, value in found.files.items():
        yield _Said(("files", name), value, "the files")


def _placed(damaged: list[Diagnostic], file: str, data: bytes) -> Iterator[Diagnostic]:
    """Each where it stands in the file, whose JSON is YAML; in the file alone where that reader refuses it."""
    try:
        _, source = read(file, data)
    except Refusal:
        whole = Place(file, 0, 0, "")
        return (replace(each, place=whole) for each in damaged)
    return (located(each, source) for each in damaged)
