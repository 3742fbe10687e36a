"""A deal for a fleet of any length: the sample's words, each aircraft with a recorded chain of its own."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import yaml

SAMPLE = Path(__file__).resolve().parent.parent / "deals" / "atlas-fleet.yaml"
_DAY = datetime.date(1999, 1, 4)
_TITLES = (
    "Second Security Agreement and Chattel Mortgage",
    "First Amendment to Second Security Agreement and Chattel Mortgage (Aircraft No. {})",
    "Second Amendment to Second Security Agreement and Chattel Mortgage (Aircraft No. {})",
    "Amendment No. 3 to Second Security Agreement and Chattel Mortgage (Aircraft No. {})",
    "Amendment No. 4 to Second Security Agreement and Chattel Mortgage (Aircraft No. {})",
)


def fleet_deal(tails: int, first: int = 0) -> str:
    """A deal of so many tails as YAML; `first` sets its aircraft apart from those of another."""
    deal = yaml.load(SAMPLE.read_text(encoding="utf-8"), yaml.BaseLoader)
    deal["aircraft"] = [_aircraft(first + number) for number in range(tails)]
    return json.dumps(deal, indent=0, ensure_ascii=False)


def _aircraft(number: int) -> dict[str, Any]:
    mark = f"N{10000 + number}"
    return {
        "registration": mark,
        "model": f"Boeing 747-{200 + number % 7}",
        "serial": str(20000 + number),
        "instruments": [
            _instrument(title.format(mark), at, number) for at, title in enumerate(_TITLES[: 3 + number % 3])
        ],
    }


def _instrument(title: str, at: int, number: int) -> dict[str, str]:
    dated = _DAY + datetime.timedelta(400 * at + number % 300)
    return {
        "title": title,
        "dated": ("as of " if at else "") + dated.isoformat(),
        "recorded": (dated + datetime.timedelta(40)).isoformat(),
        "conveyance": f"{'XMQRS'[at]}{number:06}",
    }
