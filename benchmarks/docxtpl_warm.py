"""The peer, warm: TEMPLATE FACTS OUT in; the median milliseconds of each phase out, as JSON.

FACTS is a JSON list of contexts, one for each document. The template is opened anew for each, because
a docxtpl template can be rendered once.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from docxtpl import DocxTemplate  # type: ignore[import-not-found,import-untyped,unused-ignore]
from spent import told

_WARMING = 3
PHASES = ("open", "render", "save")


def timed(template: str, facts: dict[str, str], path: Path) -> list[float]:
    """Makes one document; the moments at which each of its phases began, and the last ended."""
    start = perf_counter()
    document = DocxTemplate(template)
    document.init_docx()
    opened = perf_counter()
    document.render(facts, autoescape=True)
    rendered = perf_counter()
    document.save(path)
    return [start, opened, rendered, perf_counter()]


def main(template: str, facts: str, out: str) -> None:
    """Measures, and prints."""
    contexts = json.loads(Path(facts).read_text(encoding="utf-8"))
    moments = [timed(template, one, Path(out, f"{n}.docx")) for n, one in enumerate(contexts)][_WARMING:]
    print(told(PHASES, moments))


if __name__ == "__main__":
    main(*sys.argv[1:])
