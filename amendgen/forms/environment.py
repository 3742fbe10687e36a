"""The Jinja environment of the forms: sandboxed, strict, and unable to print a value.

`finalize` keeps every printed value and leaves a mark in its place, so that no value is ever read
as markup, and the marked text of a form is the same for every tail of a fleet.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment

from amendgen.document.filling import Value
from amendgen.forms.values import as_value

_PRINTED: ContextVar[list[Value]] = ContextVar("printed")


class _House(FileSystemLoader):
    """Forms by name from the folders in order, never from outside them: a link that leads out is refused."""

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, current = super().get_source(environment, template)
        folders = [Path(folder).resolve() for folder in self.searchpath]
        if not any(Path(path).resolve().is_relative_to(folder) for folder in folders):
            raise TemplateNotFound(template, f"{template} leads out of the folder of forms")
        if any("\ue000" <= character <= "\uf8ff" for character in source):
            raise SecurityError(
                f"{template} holds a character of private use, with which forms mark their places"
            )
        return source, path, current


def _keep(value: Any) -> str:
    if isinstance(value, StrictUndefined):
        str(value)  # raises, with the name
    printed = _PRINTED.get()
    printed.append(as_value(value))
    return f"\ue000{len(printed) - 1}\ue001"


@cache
def environment(folders: tuple[Path, ...]) -> SandboxedEnvironment:
    """The environment that looks for forms in `folders`, in order; one for each, for the whole process."""
    made = ImmutableSandboxedEnvironment(
        loader=_House([str(folder) for folder in folders], encoding="utf-8"),
        undefined=StrictUndefined,
        finalize=_keep,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
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
        return template.render(context), values
    finally:
        _PRINTED.reset(token)
