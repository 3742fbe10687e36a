"""The formats in which a document can be written, in the order in which they are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from amendgen.document.nodes import Document


class Writer(Protocol):
    """A document's bytes, in the styles of a Word style document; `home` keeps what is made of the latter."""

    def __call__(self, document: Document, style: bytes, home: Path | None = None, /) -> bytes: ...


class Format(NamedTuple):
    """A format: the suffix of its files, and its writer.

    `styled` says that the writer takes the Word style document, `paged` that a file has pages to be signed.
    """

    suffix: str
    write: Writer
    styled: bool
    paged: bool = False


def _docx(document: Document, style: bytes, home: Path | None = None) -> bytes:
    from amendgen.writers.docx import write

    return write(document, style, home)


def _txt(document: Document, style: bytes, home: Path | None = None) -> bytes:
    from amendgen.writers.text import write

    return write(document).encode("ascii")


def _copied_txt(document: Document, style: bytes, home: Path | None = None) -> bytes:
    from amendgen.writers.text import write

    return write(document, filed=False).encode("utf-8")


def _html(document: Document, style: bytes, home: Path | None = None) -> bytes:
    from amendgen.writers.html import write

    return write(document).encode("utf-8")


def _pdf(document: Document, style: bytes, home: Path | None = None) -> bytes:
    from amendgen.writers.pdf import write

    return write(document)


def _md(document: Document, style: bytes, home: Path | None = None) -> bytes:
    from amendgen.writers.markdown import write

    return write(document).encode("utf-8")


def _edgar_html(document: Document, style: bytes, home: Path | None = None) -> bytes:
    from amendgen.writers.edgar_html import write

    return write(document).encode("ascii")


FORMATS = {
    "docx": Format(".docx", _docx, styled=True, paged=True),
    "txt": Format(".txt", _txt, styled=False),
    "html": Format(".html", _html, styled=False),
    "pdf": Format(".pdf", _pdf, styled=False, paged=True),
    "md": Format(".md", _md, styled=False),
    "edgar-html": Format(".htm", _edgar_html, styled=False),
}
COPIES = {**FORMATS, "txt": Format(".txt", _copied_txt, styled=False)}
"""The formats of what is read and not filed: a conformed copy, a redline, a certificate."""
