"""Where a cold process goes: DEAL OUT in; the milliseconds of each phase out, first and again, as JSON.

A phase done again has its modules imported, its forms compiled and its schemas built; the difference is
what a process pays once. The phases are those of `amendgen render`, in its order.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from time import perf_counter

PHASES = ("import cli", "import assemble", "read", "assemble", "write", "save")


def passage(deal: Path, out: Path) -> dict[str, float]:
    """Makes one document; the imports stand where the command has them."""
    moments = [perf_counter()]
    import amendgen.cli.output
    import amendgen.cli.render  # noqa: F401 - for what their import costs

    moments.append(perf_counter())
    from amendgen.assemble import assemble, read
    from amendgen.forms.folders import folders, home, style_document
    from amendgen.writers import FORMATS

    moments.append(perf_counter())
    ready = read(deal)
    moments.append(perf_counter())
    where = folders()
    document = assemble(ready, where)
    moments.append(perf_counter())
    content = FORMATS["docx"].write(document, style_document(where), home(where))
    moments.append(perf_counter())
    (out / "phases.docx").write_bytes(content)
    moments.append(perf_counter())
    return {name: 1000 * (b - a) for name, (a, b) in zip(PHASES, pairwise(moments), strict=True)}


def main(deal: str, out: str) -> None:
    """Measures, and prints."""
    first, again = passage(Path(deal), Path(out)), passage(Path(deal), Path(out))
    print(json.dumps({"first": first, "again": again}))


if __name__ == "__main__":
    main(*sys.argv[1:])
