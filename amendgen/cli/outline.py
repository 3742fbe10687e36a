"""amendgen outline: an agreement in; its provisions with their addresses out, and what was unsure."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_WIDTH = 60


@click.command(short_help="Show the provisions of an agreement with their addresses.")
@click.argument("agreement", type=_FILE)
def outline(agreement: Path) -> None:
    """Show every provision of AGREEMENT (txt, md, docx) by the address that an edit would use.

    What reading had to settle, and may have settled wrongly, follows with its line.
    """
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    try:
        lines = _outlined(agreement)
    except Refusal as refusal:
        click.echo(report(refusal.diagnostics, None), err=True, nl=False)
        sys.exit(1)
    for line in lines:
        click.echo(line)


def _outlined(path: Path) -> list[str]:
    from amendgen.agreement.outline import outlined
    from amendgen.agreement.reading import read

    found = read(path)
    told = [f"{'  ' * depth}{address}  {words[:_WIDTH]}".rstrip() for depth, address, words in outlined(found)]
    doubts = [f"{path.as_posix()}:{doubt.line}: unsure: {doubt.message}" for doubt in found.doubts]
    return told + doubts
