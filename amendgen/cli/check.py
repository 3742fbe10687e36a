"""amendgen check: deals and instruments in; what a careful associate would catch out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from amendgen.cli import options

if TYPE_CHECKING:
    from amendgen.diagnostics import Diagnostic
    from amendgen.lint.rule import Rule


@click.command(short_help="Look for what is wrong in deals and instruments.")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--explain", metavar="RULE", help="Say what a rule looks for, why, and what to do; then end.")
@click.option(
    "--registry",
    type=options.FOLDER,
    help="The FAA's releasable aircraft files, unpacked, to compare the aircraft with.",
)
@options.templates
def check(paths: tuple[str, ...], explain: str | None, registry: Path | None, templates: Path | None) -> None:
    """Look for what is wrong in each PATH: a deal, an instrument (txt, md, docx), a folder of deals, a pattern.

    A deal is validated, every document that it makes is made, its edits are applied where it has a base, and
    the rules look at all of these. An instrument is read from its file, whoever wrote it, and findings name
    the file's own lines.

    What a finding calls wrong and is meant, a deal says in a comment, with the reason: at the end of the line,
    or above the entry. A silence that silences nothing is a finding too.

    \b
      # amendgen: ignore[rule] reason

    Exit code 0: nothing is wrong. 1: something was found. 2: the call is wrong.
    """
    from amendgen.source import report

    if explain is not None:
        click.echo(_explained(explain), nl=False)
        return
    if not paths:
        raise click.UsageError("name a deal, an instrument, a folder or a pattern")
    found = _found(paths, registry, templates)
    click.echo(report(found, None), nl=False)
    sys.exit(1 if found else 0)


def _explained(name: str) -> str:
    """The page of a rule, by its id or its code."""
    from amendgen.diagnostics import suggest
    from amendgen.lint.explaining import explained
    from amendgen.lint.table import rules

    known: dict[str, Rule] = {each: one for one in rules() for each in (one.id, one.code)}
    if name in known:
        return explained(known[name])
    near = suggest(name, known)
    raise click.UsageError(f"there is no rule {name!r}" + (f"; did you mean {near!r}?" if near else ""))


def _found(paths: tuple[str, ...], registry: Path | None, templates: Path | None) -> list[Diagnostic]:
    from amendgen.cli.check_registry import data_in
    from amendgen.cli.check_run import found_in
    from amendgen.diagnostics import Refusal
    from amendgen.fleet.batch import deals
    from amendgen.forms.folders import folders
    from amendgen.lint.table import rules

    try:
        where = folders(templates)
        data = data_in(registry) if registry else None
        return [each for path in deals(paths) for each in found_in(path, where, rules(), data)]
    except Refusal as refusal:
        return list(refusal.diagnostics)
