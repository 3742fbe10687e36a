"""Signature blocks: at half the measure, and each whole on its page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from amendgen.document.nodes import Change, Inline, Inlines, Revised, Ruled, Signature, Text
from amendgen.writers.docx import styles
from amendgen.writers.docx.gathering import Runs, gathering
from amendgen.writers.docx.paragraphs import paragraph
from amendgen.writers.docx.writing import Writing


def signature(block: Signature, writing: Writing) -> str:
    """The paragraphs of a block: the name and capacity, the rule, and what is printed under the rule."""
    signed = False
    parts: list[str] = []
    for number, line in enumerate(block.lines, 1):
        style = _style(tuple(inline for inline, _ in _flat(line)), signed)
        parts.append(paragraph(style[number == len(block.lines)], _line(line, writing), writing.end()))
        signed = signed or style in (styles.SIGNATURE_BY, styles.SIGNATURE_RULE)
    return "".join(parts)


def _style(line: Inlines, signed: bool) -> tuple[str, str]:
    """The style of a line: what stands below the first rule begins where the rule does."""
    match line:
        case (Ruled(), *_):
            return styles.SIGNATURE_RULE
        case (*_, Ruled()):
            return styles.SIGNATURE_BY
        case _:
            return styles.SIGNATURE_DETAIL if signed else styles.SIGNATURE


def _flat(line: Inlines) -> Iterator[tuple[Inline, Change | None]]:
    """The inlines of a line, each with what is done to it: a rule is one though it be struck."""
    for inline in line:
        if isinstance(inline, Revised):
            yield from ((inner, inline.change) for inner in inline.inlines)
        else:
            yield inline, None


def _line(line: Inlines, writing: Writing) -> str:
    runs = gathering(writing)
    flat = tuple(_flat(line))
    for (inline, change), (following, _) in zip_longest(flat, flat[1:], fillvalue=(None, None)):
        if inline is not None:
            with runs.changing(change):
                _placed(inline, following, runs)
    return runs.xml()


def _placed(inline: Inline, following: Inline | None, runs: Runs) -> None:
    if isinstance(inline, Ruled):
        runs.rule(inline.text)
    elif isinstance(following, Ruled):
        _before_rule(inline, runs)
    else:
        runs.inlines((inline,))


def _before_rule(inline: Inline, runs: Runs) -> None:
    """What stands before a rule, "By: ", with a tab for its last space, so that all rules align."""
    match inline:
        case Text(text) if text.endswith(" "):
            runs.label(text[:-1])
        case _:
            runs.inlines((inline,))
