"""The Jinja environment of the forms: sandboxed, strict, and unable to print a value.

`finalize` keeps every printed value and leaves a mark in its place, so that no value is ever read
as markup, and the marked text of a form is the same for every tail of a fleet.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment

from amendgen.document.filling import Value
from amendgen.forms.compiled import kept
from amendgen.forms.values import as_value

_PRINTED: ContextVar[list[Value]] = ContextVar("printed")


class UnfitForm(Exception):  # noqa: N818 - it is told as a diagnostic, at the file it speaks of
    """A file of a form's name that is no form: what is wrong with it, and what to do."""

    def __init__(self, message: str, hint: str, file: Path) -> None:
        super().__init__(message)
        self.hint = hint
        self.file = file


class Unsaid(StrictUndefined):
    """What the deal leaves out. A form may ask whether it is there; printed or joined to text it is refused."""

    def __bool__(self) -> bool:  # type: ignore[override]
        return False

    def __eq__(self, other: object) -> bool:  # type: ignore[override]
        return isinstance(other, Unsaid)

    def __ne__(self, other: object) -> bool:  # type: ignore[override]
        return not isinstance(other, Unsaid)

    def __hash__(self) -> int:  # type: ignore[override]
        return 0


class _Environment(ImmutableSandboxedEnvironment):
    """Gives `Unsaid` for None, which Jinja would print as "None" where it is joined to text or filtered."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        found = super().getattr(obj, attribute)
        return unsaid(attribute) if found is None else found


_KEYS = {"ordinal_word": "ordinal", "chain": "instruments", "requesting": "requested by", "tail": "as amended"}


def unsaid(name: str) -> Unsaid:
    """The value of `name`, as the forms call it, where the deal does not say it."""
    return Unsaid(hint=f"the deal does not say '{_KEYS.get(name, name.replace('_', ' '))}'")


class _House(FileSystemLoader):
    """Forms by name from the folders in order, never from outside them: a link that leads out is refused."""

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:
        for folder in self.searchpath[:-1]:  # the last is the house's own
            _look(Path(folder, *split_template_path(template)), Path(folder))
        source, path, current = super().get_source(environment, template)
        if not source.isascii() and any("\ue000" <= character <= "\uf8ff" for character in source):
            message = "it holds a character of private use, with which forms mark their places"
            raise UnfitForm(message, "delete the character", Path(path))
        return source, path, current


def _look(file: Path, folder: Path) -> None:
    """A firm's file that cannot be read is never passed over for the house's of the same name."""
    if not os.path.lexists(file):
        return
    if not file.resolve().is_relative_to(folder.resolve()):
        raise UnfitForm("it leads out of the folder of forms", "put the file itself there", file)
    if not file.is_file():
        raise UnfitForm("it is no file that can be read", "put the file itself there", file)
    try:
        file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UnfitForm("it is not UTF-8", "save it as UTF-8", file) from None


def _keep(value: Any) -> str:
    if isinstance(value, StrictUndefined):
        str(value)  # raises, with the name
    printed = _PRINTED.get()
    printed.append(as_value(value))
    return f"\ue000{len(printed) - 1}\ue001"


@cache
def environment(folders: tuple[Path, ...]) -> SandboxedEnvironment:
    """The environment that looks for forms in `folders`, in order; one for each, for the whole process."""
    made = _Environment(
        loader=_House([str(folder) for folder in folders], encoding="utf-8"),
        undefined=StrictUndefined,
        finalize=_keep,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=kept(folders),
        comment_start_string="{##",
        comment_end_string="##}",
    )
    made.filters["capital"] = lambda text: text[:1].upper() + text[1:]
    return made


def printed(folders: tuple[Path, ...], name: str, context: dict[str, Any]) -> tuple[str, list[Value]]:
    """The marked text of the form `name`, and the values of its marks in order."""
    template = environment(folders).get_template(name)
    values: list[Value] = []
    token = _PRINTED.set(values)
    try:
        said = {name: unsaid(name) if value is None else value for name, value in context.items()}
        return template.render(said), values
    finally:
        _PRINTED.reset(token)
