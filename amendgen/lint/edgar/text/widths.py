"""How wide lines are (EDG101, EDG102): 80 columns, and 132 between <TABLE> and </TABLE>."""

from __future__ import annotations

from collections.abc import Iterator

from amendgen.lint.edgar.rules import Fault
from amendgen.lint.edgar.text.tables import Tagged
from amendgen.lint.edgar.text.tags import SUBMISSION

NARRATIVE, TABULAR = 80, 132


def wide(lines: list[str], tables: list[Tagged]) -> Iterator[Fault]:
    """Each line that is too wide, at the first column that is too many."""
    tabular = {number for table in tables for number in range(table.first, table.last + 1)}
    for number, line in enumerate(lines, 1):
        if number in tabular and len(line) > TABULAR:
            message = f"the line has {len(line)} columns, and a table no more than {TABULAR}"
            yield Fault(number, TABULAR + 1, "EDG102", message, "leave out a column, or wrap the cells")
        elif number not in tabular and len(line) > NARRATIVE and not SUBMISSION.match(line):
            message = (
                f"the line has {len(line)} columns, and a line outside of a table no more than {NARRATIVE}"
            )
            hint = "end the line earlier; a table stands between <TABLE> and </TABLE>"
            yield Fault(number, NARRATIVE + 1, "EDG101", message, hint)
