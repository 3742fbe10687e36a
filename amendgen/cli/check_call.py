"""What a call of amendgen check means: the files, the forms, the rules, where outcomes are kept."""

from __future__ import annotations

from pathlib import Path

from amendgen.checking.calling import Call
from amendgen.checking.configuration import Configuration, Configurations
from amendgen.checking.keeping import FOLDER, Kept, conditions
from amendgen.checking.toml import shown
from amendgen.diagnostics import Refusal
from amendgen.fleet.batch import deals
from amendgen.forms.folders import folders
from amendgen.lint.registry.lookup import Registry
from amendgen.lint.table import names


def meant(words: tuple[str, ...], templates: Path | None, registry: Path | None, kept: bool) -> Call:
    """The call of these words in the current folder; what its configuration says holds where they say nothing.

    Refusal when a word names no file, or when the configuration is faulty, or one of the registry's files.
    """
    configurations = Configurations(names())
    own = configurations.at(Path.cwd())
    forms = templates or (shown(own.templates) if own.templates else None)
    where = folders(forms)
    files = _files(words or _paths(own), alone=forms is not None)
    data = _data(registry) if registry else None
    keeping = Kept(Path(FOLDER), conditions(where, data)) if kept else None
    return Call(files, where, forms, names(), configurations, keeping, data)


def _data(folder: Path) -> Registry:
    from amendgen.cli.check_registry import data_in  # most calls have none

    return data_in(folder)


def _paths(own: Configuration) -> tuple[str, ...]:
    return tuple(str(shown(own.folder / path)) for path in own.paths)


def _files(words: tuple[str, ...], alone: bool) -> tuple[Path, ...]:
    """The files that the words name, or else the deals here; where forms are tried `alone`, maybe none."""
    try:
        return deals(words or (".",))
    except Refusal:
        if words or not alone:
            raise
        return ()
