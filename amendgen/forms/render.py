"""A form and its context become the parts of a document, every value in its place."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from amendgen.diagnostics import Diagnostic, Place, Refusal
from amendgen.document import markup
from amendgen.document.fences import MarkupError
from amendgen.document.filling import filled
from amendgen.document.nodes import Blocks, Part
from amendgen.forms.environment import printed


def parts(folders: tuple[Path, ...], name: str, context: dict[str, Any]) -> tuple[Part, ...]:
    """The parts that the form `name` makes of `context`. Refusal names the form's file and line."""
    try:
        text, values = printed(folders, name, context)
    except Refusal:
        raise
    except Exception as error:
        raise Refusal([_diagnosed(error, name, folders)]) from error
    try:
        return filled(markup.parts(text), values)
    except MarkupError as error:
        raise Refusal([Diagnostic("markup", f"{name}: {error}", "mend the form's markup")]) from error


def blocks(folders: tuple[Path, ...], name: str, context: dict[str, Any]) -> Blocks:
    """The blocks of a piece of a form that is no document of its own: a footnote, say."""
    return tuple(block for part in parts(folders, name, context) for block in part.blocks)


def _diagnosed(error: Exception, name: str, folders: tuple[Path, ...]) -> Diagnostic:
    place = _place(error, folders)
    match error:
        case TemplateSyntaxError():
            return Diagnostic("form-syntax", error.message or "the form cannot be read", place=place)
        case TemplateNotFound():
            looked = ", ".join(folder.as_posix() for folder in folders)
            return Diagnostic(
                "form-missing", f"there is no form {error.name!r}", f"looked for in {looked}", place=place
            )
        case UnicodeDecodeError():
            return Diagnostic("form-encoding", f"{name}, or a part of it, is not UTF-8", "save it as UTF-8")
        case (
            TemplateError() | TypeError() | ValueError() | LookupError() | ArithmeticError() | AttributeError()
        ):
            hint = "the form asks for something that the deal does not say; add it, or leave that provision out"
            return Diagnostic("form", str(error), hint, place=place)
        case _:
            raise error


def _place(error: Exception, folders: tuple[Path, ...]) -> Place | None:
    """The innermost line of a form that the error passed through."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _shown(Path(error.filename), error.lineno, folders)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(".md"):
            return _shown(Path(frame.filename), frame.lineno or 1, folders)
    return None


def _shown(file: Path, line: int, folders: tuple[Path, ...]) -> Place:
    lines = file.read_text(encoding="utf-8").splitlines()
    source = lines[line - 1] if 0 < line <= len(lines) else ""
    home = next((folder for folder in folders if file.is_relative_to(folder)), None)
    name = f"{home.name}/{file.relative_to(home).as_posix()}" if home else file.as_posix()
    return Place(name, line, len(source) - len(source.lstrip()) + 1, source)
