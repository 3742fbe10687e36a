"""Accepting: what the deals make now is written as what is right; every file of the call, or none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from amendgen.checking.accepted import accepted as file_of
from amendgen.checking.accepted import current
from amendgen.checking.calling import Answer, stale
from amendgen.cli.output import Output, named, write_all
from amendgen.diagnostics import Diagnostic, Place, Refusal


def accepted(answer: Answer) -> Iterator[str]:
    """Write what is new or changed and delete what no deal makes any more; a line for each.

    What rules find stands in the report, and keeps nothing from being accepted. Refusal, and nothing written,
    when a deal of the call was refused: what it makes is not known.
    """
    if answer.refused:
        raise Refusal(map(_unknown, answer.refused))
    changed = {deal: [one for one in made if not current(deal, [one])] for deal, made in answer.made.items()}
    for deal, made in changed.items():
        for one in made:
            named(deal, one.mark)
    outputs = [
        Output(file_of(deal, one), one.text.encode("utf-8"), "accepted", deal)
        for deal, made in changed.items()
        for one in made
    ]
    if outputs:
        write_all(outputs, outputs[0].path.parent)
    yield from (f"{output.path.as_posix()}: accepted" for output in outputs)
    for file, owned in stale(answer):
        if owned:
            file.unlink()
            yield f"{file.as_posix()}: deleted, for no deal makes it any more"


def _unknown(deal: Path) -> Diagnostic:
    message = "nothing was accepted, for this deal is refused"
    return Diagnostic("not-accepted", message, "mend it first", place=Place(deal.as_posix(), 0, 0, ""))
