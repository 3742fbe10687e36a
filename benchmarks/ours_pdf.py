"""The subject's PDFs, warm: DEAL COUNT OUT in; the median milliseconds from tree to file out, as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from spent import told
from varied_pages import WARMING, documents

from amendgen.document.nodes import Document
from amendgen.writers import FORMATS

PHASES = ("write", "save")


def timed(document: Document, path: Path) -> list[float]:
    """Makes one PDF; the moments at which each of its phases began, and the last ended."""
    start = perf_counter()
    content = FORMATS["pdf"].write(document, b"")
    written = perf_counter()
    path.write_bytes(content)
    return [start, written, perf_counter()]


def main(deal: str, count: str, out: str) -> None:
    """Measures, and prints."""
    made = documents(Path(deal), int(count))
    moments = [timed(document, Path(out, f"{n}.pdf")) for n, document in enumerate(made)][WARMING:]
    print(told(PHASES, moments))


if __name__ == "__main__":
    main(*sys.argv[1:])
