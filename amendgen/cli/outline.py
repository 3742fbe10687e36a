"""amendgen outline: an agreement in; its provisions with their addresses out, and what was unsure."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from amendgen.cli import options

if TYPE_CHECKING:
    from amendgen.agreement.model import Agreement
    from amendgen.deal.models import View

_WIDTH = 60


@click.command(short_help="Show the provisions of an agreement with their addresses.")
@click.argument("agreement", type=options.FILE)
@click.option(
    "--view",
    type=click.Choice(["accepted", "rejected"]),
    help="How tracked changes in a docx are read: all made, or none.",
)
def outline(agreement: Path, view: View | None) -> None:
    """Show every provision of AGREEMENT (txt, md, docx) by the address that an edit would use.

    AGREEMENT may be a deal too: the document that it makes, or the agreement as it amends it. What reading
    had to settle, and may have settled wrongly, follows with its line.
    """
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    try:
        lines = _outlined(agreement, view)
    except Refusal as refusal:
        click.echo(report(refusal.diagnostics, None), err=True, nl=False)
        sys.exit(1)
    for line in lines:
        click.echo(line)


def _outlined(path: Path, view: View | None) -> list[str]:
    from amendgen.agreement.outline import outlined
    from amendgen.agreement.references import references

    found = _agreement(path, view)
    told = [f"{'  ' * depth}{address}  {words[:_WIDTH]}".rstrip() for depth, address, words in outlined(found)]
    doubts = [f"{path.as_posix()}:{doubt.line}: unsure: {doubt.message}" for doubt in found.doubts]
    dangling = [
        f"{path.as_posix()}: unsure: {one.at or 'the text outside the provisions'} cites "
        f"{' and '.join(map(str, one.missing))}, which is not there: {one.around}"
        for one in references(found.document)
        if one.missing
    ]
    return told + doubts + dangling


def _agreement(path: Path, view: View | None) -> Agreement:
    from amendgen.agreement.model import Agreement

    if path.suffix not in (".yaml", ".yml"):
        from amendgen.agreement.reading import read as agreement

        return agreement(path, view)
    from amendgen.assemble import assemble, read
    from amendgen.conform import conform
    from amendgen.conform.chains import chained
    from amendgen.forms.folders import folders

    ready, where = read(path), folders()
    if ready.deal.edits is None:
        return Agreement(assemble(ready, where))
    return Agreement(conform(chained(path, ready, view=view), where).copy)
