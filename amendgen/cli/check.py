"""amendgen check: deals and instruments in; what a careful associate would catch out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from amendgen.cli import options
from amendgen.cli.wrong_call import wrong_call

if TYPE_CHECKING:
    from amendgen.checking.calling import Call
    from amendgen.diagnostics import Diagnostic
    from amendgen.lint.rule import Rule


@click.command(short_help="Look for what is wrong in deals and instruments.")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github", "junit"]),
    default="text",
    show_default=True,
    help="How findings are told: to a person, a program, or a CI service.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["warning", "error"]),
    default="warning",
    show_default=True,
    help="The least grave finding that makes the exit code 1.",
)
@click.option("--accept", is_flag=True, help="Take what the deals make now as what is right: write accepted/.")
@click.option(
    "--no-cache", is_flag=True, help="Look at everything again, and keep nothing in .amendgen_cache/."
)
@click.option(
    "--registry",
    type=options.FOLDER,
    help="The FAA's releasable aircraft files, unpacked, to compare the aircraft with.",
)
@click.option("--explain", metavar="RULE", help="Say what a rule looks for, why, and what to do; then end.")
@options.templates
def check(
    paths: tuple[str, ...],
    form: str,
    fail_on: str,
    accept: bool,
    no_cache: bool,
    registry: Path | None,
    explain: str | None,
    templates: Path | None,
) -> None:
    """Look for what is wrong in each PATH: a deal, an instrument (txt, md, docx), a folder of deals, a pattern.

    Without a PATH the paths of the configuration are looked at, or else the deals in the current folder.

    A deal is validated, every document that it makes is made, its edits are applied where it has a base, and
    the rules look at all of these. An instrument is read from its file, whoever wrote it, and findings name
    the file's own lines; a page (htm) is looked at as EDGAR does. The forms of --templates are tried too, each
    alone, with deals that are made up.

    Where a folder of deals has a folder accepted/, the documents are compared with those in it; --accept writes
    them, and `git diff` is the review.

    What a finding calls wrong and is meant, a deal says in a comment, with the reason: at the end of the line,
    or above the entry. A silence that silences nothing is a finding too.

    \b
      # amendgen: ignore[rule] reason

    --registry compares registration, serial number and model with the FAA's data in a folder, MASTER.txt,
    ACFTREF.txt and ENGINE.txt as ReleasableAircraft.zip has them. They are indexed beside them, once; each
    finding states the day of the data.

    Severities, and silences for many files, are set in pyproject.toml or amendgen.toml: docs/check.md.

    Exit code 0: nothing is wrong. 1: something was found. 2: the call or the configuration is wrong,
    as when a PATH names nothing; nothing was checked then.
    """
    if explain is not None:
        click.echo(_explained(explain), nl=False)
        return
    from amendgen.checking.reports import reported
    from amendgen.checking.reports.told import told
    from amendgen.cli.check_call import meant
    from amendgen.diagnostics import Refusal
    from amendgen.files import named

    try:
        call = meant(paths, templates, registry, kept=not no_cache)
    except Refusal as refusal:
        wrong_call(refusal)
    found = _found(call, accept)
    click.echo(reported(told(map(named, call.files), found), form), nl=False)
    grave = [each for each in found if fail_on == "warning" or each.severity.value == "error"]
    sys.exit(1 if grave else 0)


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


def _found(call: Call, accept: bool) -> list[Diagnostic]:
    """What is found; a configuration that is faulty ends the call."""
    from amendgen.checking.calling import answered, unlike
    from amendgen.diagnostics import Refusal

    try:
        answer = answered(call)
    except Refusal as refusal:
        wrong_call(refusal)
    if not accept:
        return [*answer.found, *unlike(answer)]
    from amendgen.cli.check_accept import accepted

    try:
        for line in accepted(answer):
            click.echo(line, err=True)
    except Refusal as refusal:
        return [*answer.found, *refusal.diagnostics]
    return answer.found
