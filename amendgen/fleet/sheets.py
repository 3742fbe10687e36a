"""The closing set's own sheets: a form of closing/ filled, as a document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from amendgen.document.nodes import Document
from amendgen.document.numbering import numbered
from amendgen.forms import render


def sheet(folders: tuple[Path, ...], form: str, title: str, names: dict[str, Any]) -> Document:
    """The sheet that the form closing/`form`.md makes of `names`. Refusal names the form's file and line."""
    return Document(title, numbered(render.parts(folders, f"closing/{form}.md", names)))
