"""amendgen apply: a deal and the agreement it amends in; the conformed copy and the redline out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from amendgen.cli import options

if TYPE_CHECKING:
    from datetime import date

    from amendgen.conform.chains import Chain
    from amendgen.deal.models import View


def _day(_context: click.Context, _option: click.Parameter, said: str | None) -> date | None:
    from amendgen.english.dates import parse_date

    day = parse_date(said) if said is not None else None
    if said is not None and day is None:
        raise click.BadParameter(f"{said!r} is not a day of the calendar; write 2005-06-30.")
    return day


@click.command(short_help="Apply a deal's edits to the agreement that it amends.")
@click.argument("deal", type=options.DEAL)
@options.formats("docx", "txt", "html", "md")
@click.option("--base", type=options.FILE, help="The agreement amended, in place of the deal's own 'base'.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="The folder to write into.",
)
@click.option(
    "--view",
    type=click.Choice(["accepted", "rejected"]),
    help="How tracked changes in the base are read: all made, or none.",
)
@options.templates
@options.style
@click.option(
    "--as-of",
    metavar="DATE",
    callback=_day,
    help="Leave out what is dated after this day: 2005-06-30.",
)
@click.option("--partial", is_flag=True, help="Apply what can be applied, and list what is left open.")
def apply(
    deal: Path,
    formats: tuple[str, ...],
    base: Path | None,
    view: View | None,
    out: Path,
    templates: Path | None,
    style: Path | None,
    as_of: date | None,
    partial: bool,
) -> None:
    """Apply the edits of DEAL in order, each to the text as those before it left it.

    Writes OUT/<deal>-conformed, OUT/<deal>-redline and OUT/<deal>-certificate, each in every format asked
    for, and OUT/<deal>-certificate.json. An edit lands in exactly one place or it fails; then nothing is
    written, unless --partial. A base that is a deal is amended first, and so on to any depth; with --as-of
    the last amendment is the last one dated by that day, and the files have its name.
    """
    from amendgen.assemble import read
    from amendgen.conform.chains import chained, until
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    try:
        chain = chained(deal, read(deal), base, view)
        last = until(chain, as_of) if as_of else chain
        lines = _applied(last, formats, out, templates, style, partial)
    except Refusal as refusal:
        click.echo(report(refusal.diagnostics, None), err=True, nl=False)
        sys.exit(1)
    for line in lines:
        click.echo(line)


def _applied(
    chain: Chain,
    formats: tuple[str, ...],
    out: Path,
    templates: Path | None,
    style: Path | None,
    partial: bool,
) -> list[str]:
    """Write what applying gives, and the lines to print."""
    import json

    from amendgen.cli.output import Output, named, write_all
    from amendgen.cli.styling import styled
    from amendgen.conform import conform
    from amendgen.conform.certificate import certificate, page
    from amendgen.forms.folders import folders, home
    from amendgen.writers import COPIES

    where, last = folders(templates), chain.links[-1]
    found = conform(chain, where, partial)
    said = certificate(last.ready, found)
    look, kept = styled(where, style) if "docx" in formats else b"", home(where)
    documents = {"conformed": found.copy, "redline": found.redline, "certificate": page(said)}
    outputs = [
        Output(out / named(last.path, f"-{what}{form.suffix}"), content, document.title, last.path)
        for what, document in documents.items()
        for form in map(COPIES.__getitem__, formats)
        for content in [form.write(document, look, kept)]
    ]
    data = json.dumps(said, indent=2, ensure_ascii=False).encode("utf-8") + b"\n"
    outputs.append(Output(out / named(last.path, "-certificate.json"), data, "the same as data", last.path))
    write_all(outputs, out)
    return [f"{output.path.as_posix()}: {output.title}" for output in outputs] + [
        f"left open: {outcome.failure.message}" for outcome in found.applied.failed if outcome.failure
    ]
