"""The peer's PDFs, warm: DEAL COUNT OUT in; the median milliseconds from page to file out, as JSON.

It is given the web pages that amendgen writes of the same documents; writing those is not timed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from spent import told
from varied_pages import WARMING, documents
from weasyprint import HTML  # type: ignore[import-not-found,import-untyped,unused-ignore]

from amendgen.writers import FORMATS

PHASES = ("write", "save")


def timed(page: str, path: Path) -> list[float]:
    """Makes one PDF; the moments at which each of its phases began, and the last ended."""
    start = perf_counter()
    content = HTML(string=page).write_pdf(pdf_tags=True)
    written = perf_counter()
    path.write_bytes(content)
    return [start, written, perf_counter()]


def main(deal: str, count: str, out: str) -> None:
    """Measures, and prints."""
    made = documents(Path(deal), int(count))
    pages = [FORMATS["html"].write(document, b"").decode("utf-8") for document in made]
    print(told(PHASES, [timed(page, Path(out, f"{n}.pdf")) for n, page in enumerate(pages)][WARMING:]))


if __name__ == "__main__":
    main(*sys.argv[1:])
