"""Which program makes a PDF, and to which standard: the choices of `amendgen render`, and of no other command.

What other commands write is looked at as much as it is kept: one maker, whose bytes are the same each time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar, get_args

import click

if TYPE_CHECKING:
    from amendgen.document.nodes import Document
    from amendgen.writers import Format

F = TypeVar("F", bound=Callable[..., object])

Standard = Literal["a-1b", "a-2b", "a-3b", "ua-1"]
"""PDF/A (ISO 19005), to be kept for good, and PDF/UA (ISO 14289), to be read by everyone."""


def choices(command: F) -> F:
    """The two options of a command that writes PDFs."""
    program = click.option(
        "--pdf-with",
        "program",
        type=click.Choice(["typst", "soffice"]),
        default="typst",
        show_default=True,
        help="What makes a PDF. soffice: LibreOffice, which must be installed, from the docx, with the pages "
        "that a word processor gives it; another version or another day gives other bytes.",
    )
    standard = click.option(
        "--pdf-standard",
        "standard",
        type=click.Choice(get_args(Standard)),
        help="The standard that a PDF is made to and declares: PDF/A-1b, 2b or 3b, or PDF/UA-1. Its maker "
        "refuses what it sees would break it; no validator has looked at the file.",
    )
    return program(standard(command))


def chosen(names: Sequence[str], program: str, standard: Standard | None) -> list[Format]:
    """The formats of these names, a PDF as it was asked for. UsageError when none was asked for."""
    from amendgen.writers import FORMATS, Format

    if "pdf" not in names and (standard or program != "typst"):
        raise click.UsageError("--pdf-with and --pdf-standard say how a PDF is made; add --format pdf")
    if program == "soffice":
        pdf = Format(".pdf", partial(_converted, standard), styled=True, paged=True)
    else:
        pdf = Format(".pdf", partial(_set, standard), styled=False, paged=True)
    return [pdf if name == "pdf" else FORMATS[name] for name in names]


def _set(standard: Standard | None, document: Document, style: bytes, home: Path | None = None) -> bytes:
    from amendgen.writers.pdf import write

    return write(document, standard)


def _converted(standard: Standard | None, document: Document, style: bytes, home: Path | None = None) -> bytes:
    from amendgen.cli.office import converted
    from amendgen.writers.docx import write

    return converted(write(document, style, home), standard)
