"""amendgen batch: many deals, folders and patterns in; a document for each tail out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from amendgen.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from amendgen.cli.batch_run import Run


@click.command(short_help="Draft the documents of many deals, in parallel; can be stopped and gone on with.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@options.formats
@options.out
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    help="How many processes work.  [default: as many as there are cores]",
)
@options.templates
@options.style
def batch(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    out: Path,
    jobs: int | None,
    templates: Path | None,
    style: Path | None,
) -> None:
    """Draft the document of each tail of each deal, as `amendgen render` does, and write it into OUT.

    A PATH is a deal, a folder (every YAML file in it that says a form) or a pattern such as
    'deals/**/*.yaml'. Names are those of render; two deals that would write the same file are refused before
    anything is made.

    A deal or a tail that is refused stops no other: every refusal is listed at the end, and the exit code is
    1. A batch can be stopped at any moment (Ctrl-C: exit code 130) and gone on with by the same call: what is
    there and was made from the same deal, forms and version is not made again. OUT/amendgen-batch.jsonl
    keeps a line for each document with the hash of what it was made from and of what it is. No file is
    ever half written.
    """
    from amendgen.cli.batch_run import Run
    from amendgen.cli.batch_work import Order
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    order = Order(out, tuple(dict.fromkeys(formats)), templates, style)
    try:
        run = Run(paths, order, jobs or os.cpu_count() or 1)
        for _ in _shown(run):
            pass
    except Refusal as refusal:
        click.echo(report(refusal.diagnostics, None), err=True, nl=False)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo(f"interrupted: {run.told()}; the same call goes on from here", err=True)
        sys.exit(130)
    click.echo("\n".join(run.refused), err=True, nl=False)
    click.echo(f"{out.as_posix()}: {run.told()}")
    sys.exit(1 if run.refused else 0)


def _shown(run: Run) -> Iterator[int]:
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
