"""The subject, warm: DEAL COUNT OUT in; the median milliseconds of each phase out, as JSON.

The deal is read once; each of COUNT documents then has facts of its own, and a file of its own in OUT.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from facts import cases
from msgspec.structs import replace
from spent import told

from amendgen.assemble import Ready, assemble, read
from amendgen.forms.folders import folders, style_document
from amendgen.writers import FORMATS

_WARMING = 10
PHASES = ("assemble", "write", "save")


def documents(deal: Path, count: int) -> list[Ready]:
    """As many deals, read and found whole, as there are documents to make."""
    ready = read(deal)
    return [replace(ready, deal=case.deal) for case in cases(ready.deal, count)]


def timed(ready: Ready, where: tuple[Path, ...], style: bytes, path: Path) -> list[float]:
    """Makes one document; the moments at which each of its phases began, and the last ended."""
    start = perf_counter()
    document = assemble(ready, where)
    assembled = perf_counter()
    content = FORMATS["docx"].write(document, style)
    written = perf_counter()
    path.write_bytes(content)
    return [start, assembled, written, perf_counter()]


def main(deal: str, count: str, out: str) -> None:
    """Measures, and prints."""
    where = folders()
    style = style_document(where)
    made = documents(Path(deal), int(count) + _WARMING)
    moments = [timed(ready, where, style, Path(out, f"{n}.docx")) for n, ready in enumerate(made)][_WARMING:]
    print(told(PHASES, moments))


if __name__ == "__main__":
    main(*sys.argv[1:])
