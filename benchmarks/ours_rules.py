"""The subject, all rules on an agreement: PARAGRAPHS in; how long reading it and the rules took out, as JSON.

The agreement is a text; what is told is the time of the core, not of the wall.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from time import process_time

from agreement import agreement

from amendgen.lint.engine import checked
from amendgen.lint.opening import opened
from amendgen.lint.table import rules
from amendgen.writers.text import write


def main(paragraphs: str) -> None:
    """Measures, and prints."""
    table = rules()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "agreement.txt")
        file.write_text(write(agreement(int(paragraphs)).document), encoding="ascii", newline="\n")
        begun = process_time()
        subject = opened(file)
        read = process_time()
        checked(subject, table)
        print(json.dumps({"read": 1000 * (read - begun), "rules": 1000 * (process_time() - read)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
