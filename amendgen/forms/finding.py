"""Where forms are found: in the folders of a firm before the house's, and never outside them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader
from jinja2.loaders import split_template_path


class UnfitForm(Exception):  # noqa: N818 - it is told as a diagnostic, at the file it speaks of
    """A file of a form's name that is no form: what is wrong with it, and what to do."""

    def __init__(self, message: str, hint: str, file: Path) -> None:
        super().__init__(message)
        self.hint = hint
        self.file = file


class House(FileSystemLoader):
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
