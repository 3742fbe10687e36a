"""The characters of a plain-text exhibit (EDG103): those of the manual's table, without caret, without tab."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from amendgen.lint.edgar.rules import Fault

_FOREIGN = re.compile(r"""[^0-9A-Za-z `~!@#$%&*()_\-+={}\[\]|\\:;"'<>,.?/]""")
_INSTEAD = (
    {
        "\t": "write spaces: a tab moves what stands in columns",
        "\f": "begin a page with <PAGE> on a line of its own",
        "\ufeff": "save the file without a byte order mark",
        "\u00a7": 'write "Section"',
        "\u00a9": 'write "(C)"',
        "\u00ae": 'write "(R)"',
        "\u2122": 'write "(TM)"',
        "\u2026": 'write "..."',
        "\u2013": 'write "-"',
        "\u2014": 'write "--"',
        "\u00a0": "write a space",
    }
    | dict.fromkeys("\u201c\u201d", "write '\"'")
    | dict.fromkeys("\u2018\u2019", 'write "\'"')
)


def foreign(lines: list[str]) -> Iterator[Fault]:
    """Each character that is not in the table."""
    for number, line in enumerate(lines, 1):
        for found in _FOREIGN.finditer(line):
            name = f"U+{ord(found[0]):04X} {unicodedata.name(found[0], '')}".strip()
            hint = _INSTEAD.get(found[0], "write it with the letters, digits and marks of a keyboard")
            yield Fault(number, found.start() + 1, "EDG103", f"EDGAR does not take {name}", hint)
