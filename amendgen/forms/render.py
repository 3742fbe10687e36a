"""A form and its context become the parts of a document, every value in its place."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from amendgen.diagnostics import Diagnostic, Place, Refusal, suggest
from amendgen.document import shapes
from amendgen.document.fences import MarkupError
from amendgen.document.filling import Value
from amendgen.document.nodes import Blocks, Part
from amendgen.forms.courses import printed
from amendgen.forms.finding import UnfitForm
from amendgen.forms.trees import Reading, reading


def finished(
    folders: tuple[Path, ...], name: str, context: dict[str, Any], once: bool = False
) -> tuple[Part, ...]:
    """The numbered parts of the document that the form `name` makes of `context`; `once`, when of no other.

    Refusal names the form's file and line; Unresolved is raised for a reference that leads nowhere.
    """
    return _read(folders, name, context, shapes.once if once else shapes.finished, once)


def parts(folders: tuple[Path, ...], name: str, context: dict[str, Any]) -> tuple[Part, ...]:
    """The parts that the form `name` makes of `context`, not numbered. Refusal names its file and line."""
    return _read(folders, name, context, shapes.unnumbered)


def _read(
    folders: tuple[Path, ...],
    name: str,
    context: dict[str, Any],
    make: Callable[[str, Sequence[Value], Reading], tuple[Part, ...]],
    once: bool = False,
) -> tuple[Part, ...]:
    try:
        text, values = printed(folders, name, context, once)
    except Refusal:
        raise
    except Exception as error:
        raise Refusal([_diagnosed(error, name, folders)]) from error
    try:
        return make(text, values, reading(folders))
    except shapes.Unresolved:
        raise
    except MarkupError as error:
        raise Refusal([_unreadable(str(error), text, name, folders)]) from error


UNSAID = "the form asks for something that the deal does not say; add it, or leave that provision out"


def blocks(folders: tuple[Path, ...], name: str, context: dict[str, Any]) -> Blocks:
    """The blocks of a piece of a form that is no document of its own: a footnote, say."""
    return tuple(block for part in parts(folders, name, context) for block in part.blocks)


def _diagnosed(error: Exception, name: str, folders: tuple[Path, ...]) -> Diagnostic:
    place = _place(error, folders)
    match error:
        case TemplateSyntaxError():
            message = error.message or "the form cannot be read"
            return Diagnostic("form-syntax", message, "mend the form", place=place)
        case TemplateNotFound():
            return _missing(str(error.name), name, folders, place)
        case UnfitForm(hint=hint, file=file):
            return Diagnostic("form-unfit", str(error), hint, place=_whole(file, folders))
        case UndefinedError():
            return Diagnostic("form", str(error), UNSAID, place=place)
        case RecursionError():
            return Diagnostic("form", "the form includes itself", "take the include out", place=place)
        case TypeError() if "empty" in str(error):
            return Diagnostic("form", str(error), UNSAID, place=place)
        case (
            TemplateError() | TypeError() | ValueError() | LookupError() | ArithmeticError() | AttributeError()
        ):
            return Diagnostic("form", str(error), "mend the form", place=place)
        case _:
            raise error


def _missing(wanted: str, name: str, folders: tuple[Path, ...], place: Place | None) -> Diagnostic:
    """No such form: the deal's own, or one that a form includes."""
    if wanted != name:
        looked = ", ".join(f"{folder.name}/" for folder in folders)
        return Diagnostic("form-missing", f"there is no form {wanted!r}", f"looked in {looked}", place=place)
    known = sorted({file.stem for folder in folders for file in folder.glob("*.md")})
    close = suggest(name.removesuffix(".md"), known)
    hint = f"did you mean {close!r}?" if close else f"the forms are {', '.join(known)}"
    return Diagnostic("form-missing", f"there is no form {name!r}", hint, ("form",))


def _unreadable(message: str, text: str, name: str, folders: tuple[Path, ...]) -> Diagnostic:
    """Markup is read when the form is filled in, so a line is shown as it stands there."""
    hint = "mend the form's markup"
    if found := re.match(r"line (\d+): ", message):
        message = message.removeprefix(found[0])
        hint += f"; the line, filled in: {text.splitlines()[int(found[1]) - 1].strip()}"
    file = next((home / name for home in folders if (home / name).is_file()), Path(name))
    return Diagnostic("markup", message, hint, place=_whole(file, folders))


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
    return Place(_whole(file, folders).file, line, len(source) - len(source.lstrip()) + 1, source)


def _whole(file: Path, folders: tuple[Path, ...]) -> Place:
    """The file by its folder of forms: firm/provisions/counterparts.md."""
    home = next((folder for folder in folders if file.is_relative_to(folder)), None)
    name = f"{home.name}/{file.relative_to(home).as_posix()}" if home else file.as_posix()
    return Place(name, 0, 0, "")
