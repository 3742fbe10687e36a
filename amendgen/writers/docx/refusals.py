"""What the docx writer refuses; each refusal has no place, for the tree knows of no file."""

from __future__ import annotations

from amendgen.diagnostics import Diagnostic, Refusal


def unwritable(message: str, hint: str) -> Refusal:
    """The refusal of a tree that no docx can hold."""
    return Refusal((Diagnostic("docx", message, hint),))


def unfit(message: str, hint: str) -> Refusal:
    """The refusal of a style document."""
    return Refusal((Diagnostic("style-document", f"the style document {message}", hint),))
