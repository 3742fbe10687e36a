"""The goals of the PDF: ten pages, warm against WeasyPrint and cold against LibreOffice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from processes import Command, amendgen, lasting, raced, run, told, worker
from results import Result

_DEAL = Path(__file__).resolve().parent.parent / "deals" / "third-amendment.yaml"
_OURS, _PEER = 30, 6
_WARM_ROUNDS, _COLD_ROUNDS = 5, 9
NO_OFFICE = "PDF, whole process: not measured, for soffice is not installed"


def printed(folder: Path) -> Iterator[Result]:
    """Ours against each peer; the second is left out where LibreOffice is not installed."""
    folder.mkdir()
    yield _warm(folder)
    if office := shutil.which("soffice"):
        yield _cold(office, folder)


def _warm(folder: Path) -> Result:
    """How many of ours go into one of the peer's, in processes that have made some."""
    ours = worker("ours_pdf.py", _DEAL, str(_OURS), folder)
    peer = worker("weasyprint_pdf.py", _DEAL, str(_PEER), folder)

    def document(command: Command) -> float:
        return float(told(command, folder)["document"])

    race = raced(lambda: document(peer), lambda: document(ours), _WARM_ROUNDS)
    return Result("PDF of ten pages, warm : weasyprint", race.peer, race.ours, 1 / race.ratio, 5, at_least=True)


def _cold(office: str, folder: Path) -> Result:
    """From the deal to the PDF, against from the docx to the PDF."""
    run(amendgen("render", _DEAL, "--format", "docx", "--out", folder), folder)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    peer = (office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "office")
    peer = (*peer, folder / f"{_DEAL.stem}.docx")
    ours = amendgen("render", _DEAL, "--format", "pdf", "--out", folder)
    for command in (peer, ours):
        run(command, folder)  # once unmeasured: the peer makes its profile, bytecode is kept
    race = raced(lambda: lasting(peer, folder), lambda: lasting(ours, folder), _COLD_ROUNDS)
    return Result("PDF, whole process : soffice", race.peer, race.ours, race.ratio, 0.2, at_least=False)
