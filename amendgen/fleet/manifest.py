"""The manifest of a closing set: what each file is, and the text that each signature page is bound to.

In: the set, and what its files hold. Out: the manifest, and its JSON; `manifest_reading` reads it back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from amendgen.document.nodes import Document
from amendgen.document.plain import lines
from amendgen.fleet.closing import ClosingSet
from amendgen.fleet.packets import Page

NAME = "manifest.json"


class Bound(Struct, frozen=True):
    """A document as it was closed: the SHA-256 of its words, and a short hash of each line, in order."""

    document: str
    aircraft: str
    title: str
    sha256: str
    lines: str


class SignaturePage(Struct, frozen=True):
    """A page of a packet; `bound_to` is the SHA-256 of the words of its whole document."""

    signatory: str
    document: str
    aircraft: str
    number: int
    packet: str
    parties: tuple[str, ...]
    sha256: str
    bound_to: str


class Manifest(Struct, frozen=True):
    """A closing set by its hashes. `files` has every file but this one, by its place in the set."""

    kind: Literal["amendgen closing set"]
    version: Literal[1]
    deal: str
    documents: tuple[Bound, ...]
    signature_pages: tuple[SignaturePage, ...]
    files: dict[str, str]


def manifest(closing: ClosingSet) -> Manifest:
    """The manifest of the set before any file of it is written: what its signature pages are bound to."""
    documents = {
        paper.mark: _bound(closing.deal + paper.mark, paper.aircraft, paper.signed) for paper in closing.papers
    }
    pages = tuple(
        _page(packet.signatory, f"{packet.name}.docx", page, documents[page.paper.mark])
        for packet in closing.packets
        for page in packet.pages
    )
    return Manifest("amendgen closing set", 1, closing.deal, tuple(documents.values()), pages, {})


def of_files(bound: Manifest, files: Mapping[str, str]) -> Manifest:
    """The manifest of the set as it is written: its files have the hashes that `files` says."""
    return replace(bound, files={name: files[name] for name in sorted(files)})


def encoded(made: Manifest) -> bytes:
    """The manifest as JSON, the same bytes for the same set."""
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def _bound(name: str, aircraft: str, document: Document) -> Bound:
    said = lines_of(document)
    return Bound(name, aircraft, document.title, _joined(said), " ".join(map(short, said)))


def _page(signatory: str, packet: str, page: Page, bound: Bound) -> SignaturePage:
    said = _joined(lines_of(Document("", (page.part,))))
    return SignaturePage(
        signatory, bound.document, bound.aircraft, page.number, packet, page.parties, said, bound.sha256
    )


def lines_of(document: Document) -> list[str]:
    """The words of the document, a line for each paragraph: what is hashed of it."""
    return list(lines(document))


def _joined(said: list[str]) -> str:
    return hashed("\n".join(said).encode("utf-8"))


def short(line: str) -> str:
    """The hash by which a line is known again."""
    return hashed(line.encode("utf-8"))[:12]


def hashed(data: bytes) -> str:
    """The hash by which a file, or the words of a document, are known again."""
    return hashlib.sha256(data).hexdigest()
