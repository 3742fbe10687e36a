"""Where a term is defined: what is underlined there stands between quotation marks."""

from __future__ import annotations

from amendgen.document.nodes import Inlines, Text


def defined(inlines: Inlines, at: int) -> bool:
    """Whether one of the inlines stands right between quotation marks."""
    match inlines[at - 1 : at + 2] if at else ():
        case (Text(before), _, Text(after)):
            return before.endswith('"') and after.startswith('"')
        case _:
            return False
