"""What a house says of the rules: `[tool.amendgen.check]` in pyproject.toml, or `[check]` in amendgen.toml.

    paths = ["deals"]                  # what a call without PATH looks at
    templates = "firm"                 # the firm's own forms
    severity = {blank = "error", matter-for-manner = "off"}

    [[tool.amendgen.check.silence]]
    rules = ["blank"]
    paths = ["deals/form-of-*.yaml"]
    reason = "forms of amendment are filled in by hand"

The nearest beside or above a file holds for it. Paths are relative to its folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from amendgen.checking.toml import Said, said_in
from amendgen.diagnostics import Diagnostic, Place, Refusal, Severity
from amendgen.files import named

OFF = "off"
_TABLES = {"amendgen.toml": ("check",), "pyproject.toml": ("tool", "amendgen", "check")}
_SEVERITIES: dict[str, Severity | None] = {**{each.value: each for each in Severity}, OFF: None}


class Silence(Struct, frozen=True):
    """Findings that are meant: of these rules, in the files that fit one of the patterns; and why."""

    rules: tuple[str, ...]
    paths: tuple[str, ...]
    reason: str
    place: Place


class Configuration(Struct, frozen=True):
    """What holds for the files in and below `folder`; a rule whose severity is None is off."""

    folder: Path
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    silences: tuple[Silence, ...] = ()
    paths: tuple[str, ...] = ()
    templates: Path | None = None


class Configurations:
    """The configuration of each file, read once for each folder; `rules` are the rules there are."""

    def __init__(self, rules: frozenset[str]) -> None:
        self.rules = rules
        self.found: dict[Path, Configuration] = {}

    def at(self, folder: Path) -> Configuration:
        """The nearest in or above a folder, whose whole path it is. Refusal of one that is faulty."""
        if folder not in self.found:
            own = [said for name, keys in _TABLES.items() if (said := said_in(folder / name, keys))]
            if len(own) > 1:
                raise Refusal([_both(own)])
            if own:
                self.found[folder] = _read(own[0], folder, self.rules)
            else:
                above = folder.parent
                self.found[folder] = Configuration(folder) if above == folder else self.at(above)
        return self.found[folder]


def _both(own: list[Said]) -> Diagnostic:
    message = "this folder has two configurations of amendgen check"
    hint = "move what one of them says into the other, and delete its table"
    return Diagnostic(
        "configuration", message, hint, place=own[0].place(), also=(("the other", own[1].place()),)
    )


def _read(said: Said, folder: Path, rules: frozenset[str]) -> Configuration:
    said.known(said.table, ("severity", "silence", "paths", "templates"), "key")
    severity = said.mapping("severity")
    said.known(severity, rules, "rule", "severity")
    for rule, grade in severity.items():
        said.known([grade], _SEVERITIES, "severity", "severity", rule)
    templates = said.text("templates")
    configuration = Configuration(
        folder,
        {rule: _SEVERITIES[grade] for rule, grade in severity.items()},
        tuple(_silence(said, number, each, rules) for number, each in enumerate(said.tables("silence"))),
        said.texts(said.table, "paths"),
        folder / templates if templates else None,
    )
    if configuration.templates and not configuration.templates.is_dir():
        message = f"there is no folder {named(configuration.templates)}"
        raise said.refused(message, "name it from the folder of this file", "templates")
    return configuration


def _silence(said: Said, number: int, one: dict[str, Any], rules: frozenset[str]) -> Silence:
    where = ("silence", number)
    said.known(one, ("rules", "paths", "reason"), "key", *where)
    listed = said.texts(one, "rules", *where)
    said.known(listed, rules, "rule", *where)
    paths = said.texts(one, "paths", *where)
    for key, found in (("rules", listed), ("paths", paths)):
        if not found:
            raise said.refused(f"this silence says no {key}", f'add {key} = ["…"]', *where)
    reason = one.get("reason", "")
    if not isinstance(reason, str):
        raise said.refused("a reason is a text", 'write reason = "…"', *where)
    return Silence(listed, paths, reason.strip(), said.place(*where))
