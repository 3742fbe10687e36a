"""Signature blocks: at half the measure, and each whole on its page."""

from __future__ import annotations

from itertools import zip_longest

from amendgen.document.nodes import Inline, Inlines, Ruled, Signature, Text
from amendgen.writers.docx import styles
from amendgen.writers.docx.inlines import Runs
from amendgen.writers.docx.paragraphs import paragraph
from amendgen.writers.docx.writing import Writing


def signature(block: Signature, writing: Writing) -> str:
    """The paragraphs of a block: the name and capacity, the rule, and what is printed under the rule."""
    signed = False
    parts: list[str] = []
    for number, line in enumerate(block.lines, 1):
        style = _style(line, signed)
        parts.append(paragraph(style[number == len(block.lines)], _line(line, writing)))
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


def _line(line: Inlines, writing: Writing) -> str:
    runs = Runs(writing.note)
    for inline, following in zip_longest(line, line[1:]):
        if isinstance(inline, Ruled):
            runs.rule(inline.text)
        elif isinstance(following, Ruled):
            _before_rule(inline, runs)
        else:
            runs.inlines((inline,))
    return runs.xml()


def _before_rule(inline: Inline, runs: Runs) -> None:
    """What stands before a rule, "By: ", with a tab for its last space, so that all rules align."""
    match inline:
        case Text(text) if text.endswith(" "):
            runs.label(text[:-1])
        case _:
            runs.inlines((inline,))
