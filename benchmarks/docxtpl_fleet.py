"""The peer as one worker: TEMPLATE FACTS OUT in; how long its documents took out, as JSON.

Each is written under another name and put under its own when it is whole, as ours are.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from docxtpl_warm import timed

_WARMING = 3


def main(template: str, facts: str, out: str) -> None:
    """Measures, and prints."""
    contexts = json.loads(Path(facts).read_text(encoding="utf-8"))
    for at, one in enumerate(contexts):
        if at == _WARMING:
            start = perf_counter()
        waiting = Path(out, f"waiting-{at}")
        timed(template, one, waiting)
        waiting.replace(Path(out, f"{at}.docx"))
    print(json.dumps({"seconds": perf_counter() - start, "documents": len(contexts) - _WARMING}))


if __name__ == "__main__":
    main(*sys.argv[1:])
