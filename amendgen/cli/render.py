"""amendgen render: deal files in, documents out."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from amendgen.cli import options, pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from amendgen.cli.output import Output
    from amendgen.diagnostics import Diagnostic
    from amendgen.writers import Format

# so many errors are shown in full; more would hide the first
_MOST = 100


@click.command(short_help="Draft a deal's document and write it.")
@click.argument("deals", metavar="DEAL...", type=options.DEAL, nargs=-1, required=True)
@options.formats("docx")
@options.out
@click.option(
    "--as",
    "forms",
    type=click.Choice(["itemised", "exhibit", "restated"]),
    multiple=True,
    default=("itemised",),
    show_default=True,
    help="The amendment's legal form; may be given more than once. All but itemised need a base.",
)
@click.option(
    "--aircraft",
    metavar="REGISTRATION",
    multiple=True,
    help="The aircraft whose amendment is made, of a deal with several; may be given more than once.",
)
@options.table
@options.templates
@options.style
@pdf.choices
def render(
    deals: tuple[Path, ...],
    formats: tuple[str, ...],
    out: Path,
    forms: tuple[str, ...],
    aircraft: tuple[str, ...],
    table: Path | None,
    templates: Path | None,
    style: Path | None,
    program: str,
    standard: pdf.Standard | None,
) -> None:
    """Draft each DEAL's document and write it as OUT/<the deal's name>.<format>.

    A deal for several aircraft makes one amendment for each, OUT/<the deal's name>-<registration>.<format>.

    An amendment has three legal forms. itemised: numbered instructions. exhibit: the agreement annexed,
    stricken text struck through and new text doubly underlined. restated: the agreement annexed as amended and
    restated. The last two are written as OUT/<the deal's name>-<form>.<format>, when all three are proven to
    give the same text.

    Either every document of the call is written, each whole, or none is. One line is printed for each;
    it says whether the edits were verified against the deal's base.
    """
    from amendgen.cli.output import write_all
    from amendgen.cli.styling import styled
    from amendgen.diagnostics import Refusal
    from amendgen.forms.folders import folders
    from amendgen.source import report

    if table and len(deals) > 1:
        raise click.UsageError("--table is joined to one deal; call amendgen for each deal with its own")
    _each_once(deals)
    forms = tuple(dict.fromkeys(forms))
    where, writers = folders(templates), pdf.chosen(formats, program, standard)
    try:
        look = styled(where, style) if any(each.styled for each in writers) else b""
        made = (partial(_rendered, deal, table, forms, writers, aircraft, out, where, look) for deal in deals)
        outputs = write_all(_each(made), out)
    except Refusal as refusal:
        faults = refusal.diagnostics
        click.echo(report(faults[:_MOST], None), err=True, nl=False)
        if len(faults) > _MOST:
            click.echo(f"\nand {len(faults) - _MOST} more like these; mend the first ones first", err=True)
        sys.exit(1)
    for output, name in zip(outputs, _filed(outputs), strict=True):
        click.echo(f"{output.path.as_posix()}: {output.title}{output.note}{name}")


def _filed(outputs: Sequence[Output]) -> Sequence[str]:
    """What the line of each output says of the name that EDGAR wants; most calls make nothing for EDGAR."""
    if not any(output.path.suffix == ".htm" for output in outputs):
        return [""] * len(outputs)
    from amendgen.cli.edgar_names import to_be_filed_as

    return to_be_filed_as([output.path.name for output in outputs])


def _each_once(deals: Sequence[Path]) -> None:
    """UsageError when one deal is named twice, in two spellings of its path too."""
    named: dict[tuple[Path, str], Path] = {}
    for deal in deals:
        first = named.setdefault((deal.resolve(), deal.stem), deal)
        if first is not deal:
            spelt = "" if first == deal else f", as {first.as_posix()} too"
            raise click.UsageError(f"{deal.as_posix()} is given twice{spelt}; name it once")


def _each(made: Iterable[Callable[[], Iterator[Output]]]) -> Iterator[Output]:
    """The outputs of every deal, each as it is made. Refusal, at the end, has all that is wrong with them."""
    from amendgen.diagnostics import Refusal

    faults: list[Diagnostic] = []
    for outputs in made:
        try:
            yield from outputs()
        except Refusal as refusal:
            faults += refusal.diagnostics
    if faults:
        raise Refusal(faults)


def _rendered(
    deal: Path,
    table: Path | None,
    asked: Sequence[str],
    writers: Sequence[Format],
    aircraft: Sequence[str],
    out: Path,
    where: tuple[Path, ...],
    style: bytes,
) -> Iterator[Output]:
    """The outputs of a deal: one set for each aircraft."""
    from amendgen.cli.documents import maker, ready_of, written
    from amendgen.fleet.tails import chosen, fleet

    ready = ready_of(deal, table)
    of = fleet(ready)
    for tail in chosen(of, aircraft):
        mark = f"-{tail.registration}" if of.count > 1 else ""
        if not (tail.filed and len(ready.deal.aircraft) > 1):
            yield from written(deal, tail.ready, mark, asked, writers, out, where, style)
            continue
        from amendgen.fleet.filing import scheduled

        for form in asked:  # each is compared with the others of its own form
            one = scheduled(tail, ready, maker(deal, form, where))
            yield from written(deal, one, mark, [form], writers, out, where, style)
