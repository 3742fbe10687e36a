"""The arguments and options that several commands have, said once."""

from __future__ import annotations

from pathlib import Path

import click

from amendgen.writers import FORMATS

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

templates = click.option("--templates", type=FOLDER, help="A firm's own forms, looked in first, file by file.")
formats = click.option(
    "--format",
    "formats",
    type=click.Choice(tuple(FORMATS)),
    multiple=True,
    default=("docx",),
    show_default=True,
    help="What to write; may be given more than once.",
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
