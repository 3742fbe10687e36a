"""Tagged tables: a `Table` where rules part both rows and columns, else lines that keep every word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amendgen.agreement.reading.text.lines import Line
from amendgen.document.nodes import Block, Inlines, Lines, Table, Text

_TAG = re.compile(r"</?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d+)>", re.IGNORECASE)
_LEADER = re.compile(r"\.{4,}|(?: \.){3,}")
_RULE = re.compile(r"-{2,}|={2,}")
Row = list[str]


def untagged(line: Line) -> str:
    """The words of a line of a table, without its tags."""
    return " ".join(_TAG.sub(" ", line.text).split())


def table(lines: Sequence[Line]) -> tuple[Block, bool]:
    """The table that the lines make, or the lines themselves; and whether its columns were sure."""
    plain = [_TAG.sub(lambda tag: " " * len(tag[0]), line.text).rstrip() for line in lines]
    rules = [i for i, text in enumerate(plain) if text.strip() and not text.strip(" -=")]
    spans = [(span.start(), span.end()) for span in _RULE.finditer(plain[rules[0]])] if rules else []
    rows = _rows(plain, rules, spans) if len(spans) > 1 else []
    if len(rows) < 2 or any(row is None for row in rows):
        kept = [untagged(line) for line in lines if untagged(line).strip(" -=_")]
        return Lines(tuple(_cell(_LEADER.sub(" ", text)) for text in kept)), False
    header, *body = [tuple(_cell(cell) for cell in row) for row in rows if row is not None]
    return Table(header, tuple(body)), True


def _rows(plain: Sequence[str], rules: Sequence[int], spans: Sequence[tuple[int, int]]) -> list[Row | None]:
    """The cells between each rule and the next; None for a row that the columns do not hold."""
    out: list[Row | None] = []
    for first, last in zip([-1, *rules], [*rules, len(plain)], strict=True):
        told = [text for text in plain[first + 1 : last] if text.strip()]
        if told:
            out.append(_row(told, spans))
    return out


def _row(told: Sequence[str], spans: Sequence[tuple[int, int]]) -> Row | None:
    starts = [a for a, _ in spans]
    ends = [*starts[1:], 10_000]
    if any(text[: starts[0]].strip() for text in told):
        return None
    if any(text[a - 1 : a].strip() for text in told for a in starts[1:]):
        return None
    cells = [" ".join(" ".join(text[a:b] for text in told).split()) for a, b in zip(starts, ends, strict=True)]
    first = any(
        told[0][a:b].strip() and not any(text[a:b].strip() for text in told[1:])
        for a, b in zip(starts, ends, strict=True)
    )
    return cells if first else None  # where no cell is one line, several rows may stand here


def _cell(text: str) -> Inlines:
    text = " ".join(text.split())
    return (Text(text),) if text else ()
