"""amendgen batch: many deals, folders and patterns in; a document for each tail out."""

from __future__ import annotations

import os
import re
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from amendgen.cli import options
from amendgen.cli.wrong_call import wrong_call

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from amendgen.cli.batch_pool import Crew
    from amendgen.cli.batch_run import Run
    from amendgen.cli.batch_tasks import Order


def _address(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """The host and the port of a scheduler."""
    found = re.fullmatch(r"dask://([^\s/]+:\d+)/?", value or "")
    if value and not found:
        raise click.BadParameter(f"{value!r} is no address such as dask://localhost:8786")
    return found[1] if found else None


@click.command(short_help="Draft the documents of many deals, in parallel; can be stopped and gone on with.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@options.formats("docx")
@options.out
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    help="How many processes work.  [default: as many as there are cores]",
)
@click.option(
    "--table", type=options.FILE, help="A CSV or XLSX of aircraft, a row each, joined to the one deal."
)
@click.option(
    "--on",
    "cluster",
    metavar="dask://HOST:PORT",
    callback=_address,
    help="A Dask cluster whose workers make the documents, by its scheduler; needs amendgen[dask].",
)
@options.templates
@options.style
def batch(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    out: Path,
    jobs: int | None,
    table: Path | None,
    cluster: str | None,
    templates: Path | None,
    style: Path | None,
) -> None:
    """Draft the document of each tail of each deal, as `amendgen render` does, and write it into OUT.

    A PATH is a deal, a folder (every YAML file in it that says a form) or a pattern such as
    'deals/**/*.yaml' (likewise). Names are those of render; two deals that would write the same file are
    refused before anything is made.

    A deal or a tail that is refused stops no other: every refusal is listed at the end, and the exit code is
    1; it is 2 when a PATH names no deal, and nothing is made then. The filed document of a fleet is made last,
    when the schedule that it states is proven on all others; where it is refused, these are written all the
    same.

    A batch can be stopped at any moment (Ctrl-C: exit code 130) and gone on with by the same call: what is
    there and was made from the same deal, forms and version is not made again. OUT/amendgen-batch.jsonl
    keeps a line for each document with the hash of what it was made from and of what it is. No file is
    ever half written.

    With --on the workers of a Dask cluster make the documents, and this call writes them. The workers need
    amendgen of the same version and no disk in common; deals travel to them as they are, so let the cluster be
    one that you trust.
    """
    from amendgen.diagnostics import Refusal
    from amendgen.fleet.batch import deals
    from amendgen.source import report

    try:
        named = deals(paths)
    except Refusal as refusal:
        wrong_call(refusal)
    if table and len(named) > 1:
        raise click.UsageError("--table is joined to one deal; call amendgen for each deal with its own")
    try:
        order = replace(_order(out, formats, templates, style, table, jobs), afar=cluster is not None)
        with closing(_crew(order, cluster)) as crew:
            sys.exit(_run(named, order, crew))
    except Refusal as refusal:
        click.echo(report(refusal.diagnostics, None), err=True, nl=False)
        sys.exit(1)


def _order(
    out: Path,
    formats: tuple[str, ...],
    templates: Path | None,
    style: Path | None,
    table: Path | None,
    jobs: int | None,
) -> Order:
    from amendgen.cli.batch_tasks import Order
    from amendgen.cli.styling import styled
    from amendgen.fleet.batch_inputs import of_files, of_forms
    from amendgen.forms.folders import folders

    if "pdf" in formats:
        from amendgen.writers.pdf.typesetting import required

        required()
    where = folders(templates)
    forms = of_forms(where)
    look = styled(where, style) if "docx" in formats and (style or templates) else b""
    if style:
        forms = of_files([style], forms)
    return Order(out, formats, templates, table, forms, jobs or os.cpu_count() or 1, look)


def _crew(order: Order, cluster: str | None) -> Crew:
    if cluster:
        from amendgen.cli.batch_dask import Cluster

        return Cluster(cluster, order)
    from amendgen.cli.batch_pool import Processes

    return Processes(order)


def _run(deals: tuple[Path, ...], order: Order, crew: Crew) -> int:
    """Do it all, and tell what came of it; the exit code."""
    from amendgen.cli.batch_run import Run

    run = None
    try:
        run = Run(deals, order, crew)
        with closing(_shown(run)) as steps:
            for _ in steps:
                pass
        refused = list(run.refused())
    except KeyboardInterrupt:
        told = run.told() if run else "nothing was written"
        click.echo(f"interrupted: {told}; the same call goes on from here", err=True)
        return 130
    click.echo("\n".join(refused), err=True, nl=False)
    click.echo(f"{order.out.as_posix()}: {run.told()}")
    return 1 if refused else 0


def _shown(run: Run) -> Generator[int, None, None]:
    """The batch as it runs: a bar on a terminal, else a line for each tenth of it."""
    if sys.stderr.isatty():
        with click.progressbar(length=run.whole, label="documents", file=sys.stderr) as bar:
            for step in run.steps():
                bar.update(step)
                yield step
        return
    yield from _told(run.steps(), run.whole)


def _told(steps: Iterator[int], whole: int) -> Iterator[int]:
    done = 0
    for step in steps:
        if (done + step) * 10 // whole > done * 10 // whole:
            click.echo(f"{done + step} of {whole} documents", err=True)
        done += step
        yield step
