"""The subject as one worker of a batch: DEAL FIRST COUNT OUT in; how long its documents took out, as JSON.

The deal is read once; each document has facts of its own and is put under its name when it is whole.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from time import perf_counter

from facts import varied
from msgspec.structs import replace

from amendgen.assemble import assemble, read
from amendgen.cli.batch_journal import put
from amendgen.forms.folders import folders, style_document
from amendgen.startup import quicken
from amendgen.writers import FORMATS

_WARMING = 20


def main(deal: str, first: str, count: str, out: str) -> None:
    """Measures, and prints."""
    quicken()
    ready, where = read(Path(deal)), folders()
    style = style_document(where)
    numbers = range(int(first), int(first) + int(count) + _WARMING)
    deals = [varied(ready.deal, number) for number in numbers]
    gc.freeze()
    for at, one in enumerate(deals):
        if at == _WARMING:
            start = perf_counter()
        document = assemble(replace(ready, deal=one), where)
        put(Path(out, f"{first}-{at}.docx"), FORMATS["docx"].write(document, style))
    print(json.dumps({"seconds": perf_counter() - start, "documents": int(count)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
