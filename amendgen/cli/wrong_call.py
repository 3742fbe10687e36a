"""The end of a call that is wrong itself: nothing was looked at, and nothing made."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from amendgen.diagnostics import Refusal


def wrong_call(refusal: Refusal) -> NoReturn:
    """Tell what is wrong with the words or the configuration of a call, and end it with exit code 2."""
    from amendgen.source import report

    click.echo(report(refusal.diagnostics, None), err=True, nl=False)
    sys.exit(2)
