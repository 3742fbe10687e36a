"""What the reading of a docx refuses: a line that says why, and the next step."""

from __future__ import annotations

from amendgen.diagnostics import Diagnostic, Place, Refusal


def unread(name: str, message: str, hint: str) -> Refusal:
    """The refusal of the docx called `name`; `message` is the end of a sentence about it."""
    return Refusal([Diagnostic("unreadable-agreement", f"{name} {message}", hint, place=Place(name, 0, 0, ""))])
