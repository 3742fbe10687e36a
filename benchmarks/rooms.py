"""The subject under cProfile: DEAL COUNT OUT in; the share of each file of ours and of each package out."""

from __future__ import annotations

import cProfile
import json
import pstats
import sys
from collections import Counter
from pathlib import Path

from ours_warm import documents, timed

from amendgen.forms.folders import folders, style_document


def place(file: str) -> str:
    """What a function's file belongs to: a file of amendgen, a package, or the interpreter itself."""
    if not file.endswith(".py"):
        return "built in, or a form's template"
    parts = Path(file).parts
    if "amendgen" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("amendgen") :])
    return parts[parts.index("site-packages") + 1] if "site-packages" in parts else "standard library"


def main(deal: str, count: str, out: str) -> None:
    """Measures, and prints."""
    where = folders()
    style = style_document(where)
    first, *rest = documents(Path(deal), int(count))
    timed(first, where, style, Path(out, "first.docx"))
    with cProfile.Profile() as profile:
        for number, ready in enumerate(rest):
            timed(ready, where, style, Path(out, f"room-{number}.docx"))
    spent: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        spent[place(file)] += own
    whole = sum(spent.values())
    print(json.dumps({name: own / whole for name, own in spent.most_common()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
