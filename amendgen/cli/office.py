"""LibreOffice, when it is installed: a docx in, the PDF of the pages that it lays out."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from amendgen.diagnostics import Diagnostic, Refusal

if TYPE_CHECKING:
    from amendgen.cli.pdf import Standard

_NAMES = ("soffice", "libreoffice")
# where its installers put it without telling the path
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
)
_SECONDS = 120
_VERSIONS = {"a-1b": "1", "a-2b": "2", "a-3b": "3"}


def converted(docx: bytes, standard: Standard | None) -> bytes:
    """The PDF that LibreOffice makes of `docx`: tagged, with bookmarks, of a `standard` when one is given.

    It runs with a profile of its own, so that neither the user's settings nor a window that is open has a
    part in it. Refusal when it is not installed, fails, or takes longer than two minutes.
    """
    found = program()
    if found is None:
        raise _refusal(
            "LibreOffice is not installed, or soffice is not on the path",
            "install LibreOffice, or leave out --pdf-with soffice: Typst makes the PDF then",
        )
    with TemporaryDirectory(prefix="amendgen-") as made:
        folder = Path(made)
        source = folder / "document.docx"
        source.write_bytes(docx)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        words = [found, profile, "--headless", "--norestore", "--convert-to", _export(standard)]
        told = _run([*words, "--outdir", made, str(source)], folder)
        try:
            return (folder / "document.pdf").read_bytes()
        except FileNotFoundError:
            raise _failed(f"LibreOffice made no PDF: {told or 'it did not say why'}") from None


def program() -> str | None:
    """Where LibreOffice is, on the path or where its installers put it; None when it is not installed."""
    return next(filter(None, map(shutil.which, (*_NAMES, *_PLACES))), None)


def _export(standard: Standard | None) -> str:
    """The export filter with its options, as JSON since LibreOffice 7.4."""
    said = {"UseTaggedPDF": "true", "ExportBookmarks": "true"}
    typed = {name: {"type": "boolean", "value": value} for name, value in said.items()}
    if standard == "ua-1":
        typed["PDFUACompliance"] = {"type": "boolean", "value": "true"}
    elif standard:
        typed["SelectPdfVersion"] = {"type": "long", "value": _VERSIONS[standard]}
    return f"pdf:writer_pdf_Export:{json.dumps(typed, separators=(',', ':'))}"


def _run(words: Sequence[str], folder: Path) -> str:
    """Run it to its end, and give what it told; it and all that it started are ended when it takes too long."""
    with subprocess.Popen(
        words,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as running:
        try:
            told, _ = running.communicate(timeout=_SECONDS)
        except BaseException as error:
            _end(running)
            if isinstance(error, subprocess.TimeoutExpired):
                raise _failed(f"LibreOffice took longer than {_SECONDS} seconds") from None
            raise
    return told.decode("utf-8", "replace").strip().rpartition("\n")[2]


def _end(running: subprocess.Popen[bytes]) -> None:
    """LibreOffice is started by a program that is not it, and both are ended."""
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()


def _failed(message: str) -> Refusal:
    return _refusal(message, "try again, or leave out --pdf-with soffice: Typst makes the PDF then")


def _refusal(message: str, hint: str) -> Refusal:
    return Refusal([Diagnostic("soffice", message, hint)])
