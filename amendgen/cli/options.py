"""The arguments and options that several commands have, said once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from amendgen.writers import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class _DealFile(click.Path):
    """A file; of a folder it is said which commands take one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if Path(value).is_dir():
            hint = "Name a deal in it; 'amendgen batch' and 'amendgen check' take folders."
            self.fail(f"{str(value)!r} is a folder. {hint}", param, ctx)
        return super().convert(value, param, ctx)


DEAL = _DealFile(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

templates = click.option("--templates", type=FOLDER, help="A firm's own forms, looked in first, file by file.")
style = click.option(
    "--style",
    type=FILE,
    help="A firm's own Word document, whose styles, fonts and margins the docx has.",
)
table = click.option(
    "--table", type=FILE, help="A CSV or XLSX of aircraft, a row each, joined to the one DEAL."
)
out = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="The folder to write into; it is made when it is not there.",
)


def formats(*default: str) -> Callable[[click.decorators.FC], click.decorators.FC]:
    """The option for what is written, in `default` when it is not given.

    The command gets `formats`: the names of the formats, each once. "all" is every one there is, and one that
    cannot be written is then refused as if it had been named.
    """
    return click.option(
        "--format",
        "formats",
        type=click.Choice([*FORMATS, "all"]),
        multiple=True,
        default=default,
        show_default=True,
        callback=_each,
        help="What to write; may be given more than once. all: every format.",
    )


def _each(_context: click.Context, _option: click.Parameter, asked: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(FORMATS) if "all" in asked else tuple(dict.fromkeys(asked))
