"""amendgen record: a returned recording into the register, so that the next amendment recites it."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from amendgen.cli import options

if TYPE_CHECKING:
    from amendgen.diagnostics import Refusal


@click.command(short_help="Add a returned recording to the register.")
@click.argument("register", type=options.FILE, required=False)
@click.option("--aircraft", metavar="REGISTRATION", required=True, help="The aircraft, as the register has it.")
@click.option("--recorded", metavar="DATE", required=True, help="The day of recording: 2004-08-25.")
@click.option("--conveyance", metavar="NUMBER", required=True, help="The conveyance number: Q073444.")
@click.option("--title", help="The instrument's title.")
@click.option("--dated", metavar="DATE", help="Its date: 2004-07-27, or as of 2004-07-27.")
@click.option("--parties", help="Between whom it is, in its words.")
@click.option("--deal", type=options.FILE, help="The deal that made it: register, title and date come from it.")
def record(
    register: Path | None,
    aircraft: str,
    recorded: str,
    conveyance: str,
    title: str | None,
    dated: str | None,
    parties: str | None,
    deal: Path | None,
) -> None:
    """Add a recording that the registry has returned to REGISTER, at the end of its aircraft's chain.

    Comments and every other character of the file stay. The chain is checked as it will be: dates in their
    order, ordinals without a gap, a conveyance number that no other instrument has. The next amendment then
    recites the instrument, and has the next number.
    """
    from amendgen.diagnostics import Refusal
    from amendgen.source import report

    try:
        if deal:
            register, title, dated = _of_deal(deal, aircraft, register, title, dated)
        if deal and not register:
            hint = "name the REGISTER before the options, or say 'register:' in the deal"
            raise click.UsageError(f"{deal.as_posix()} names no register: {hint}")
        if not (register and title and dated):
            raise click.UsageError("name the REGISTER, --title and --dated; or the --deal that they come from")
        given = {"title": title, "dated": dated, "parties": parties}
        facts = {**given, "recorded": recorded, "conveyance": conveyance}
        said = {key: " ".join(value.split()) for key, value in facts.items() if value is not None}
        _recorded(register, aircraft, said)
    except Refusal as refusal:
        click.echo(report(refusal.diagnostics, None), err=True, nl=False)
        sys.exit(1)
    click.echo(f"{register.as_posix()}: {aircraft}: {said['title']}, Conveyance No. {said['conveyance']}")


def _recorded(register: Path, aircraft: str, facts: dict[str, str]) -> None:
    from amendgen.cli.output import put_in_place_of
    from amendgen.deal.load import contents
    from amendgen.deal.recording import recorded
    from amendgen.english.dates import parse_date

    day = parse_date(facts["recorded"])
    if day and day > datetime.date.today():
        raise _refusal("chain-order", f"{facts['recorded']} is still to come", "write the day of recording")
    before = contents(register)
    put_in_place_of(register, before, recorded(register.as_posix(), before, aircraft, facts))


def _of_deal(
    deal: Path, aircraft: str, register: Path | None, title: str | None, dated: str | None
) -> tuple[Path | None, str, str]:
    """The register that the deal names, and the title and the date of the aircraft's amendment."""
    from amendgen.assemble import assemble, read
    from amendgen.fleet.singled import only
    from amendgen.fleet.tails import chosen, fleet
    from amendgen.forms.folders import folders

    ready = read(deal, only(aircraft))
    [tail] = chosen(fleet(ready), (aircraft,))
    made = tail.ready.deal
    if made.dated.day is None and not dated:
        raise _refusal("date", f"the deal's date is a blank: {made.dated.on}", "say it with --dated")
    known = f"{'as of ' * made.dated.as_of}{made.dated.day}"
    beside = deal.parent / made.recorded_in if made.recorded_in else None
    return register or beside, title or assemble(tail.ready, folders(None)).title, dated or known


def _refusal(rule: str, message: str, hint: str) -> Refusal:
    from amendgen.diagnostics import Diagnostic, Refusal

    return Refusal([Diagnostic(rule, message, hint)])
