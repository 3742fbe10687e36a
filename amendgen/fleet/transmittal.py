"""The letter with which an amendment is sent to the FAA Aircraft Registry, and the fee for recording it.

Where it is sent: 14 CFR 49.11. What it names, so that the instrument can be indexed against each item: 14 CFR
49.33 (the aircraft, and the conveyance amended with its recording) and 49.43 (engines). The fee: 14 CFR 49.15.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from msgspec import Struct

from amendgen.deal.agreements import Engine
from amendgen.document.nodes import Document, Ruled
from amendgen.document.plain import lines
from amendgen.english.lists import series
from amendgen.fleet.called import joined
from amendgen.fleet.papers import Paper
from amendgen.fleet.sheets import sheet

FEE = 5
"""Dollars for each aircraft, and for each engine, that an instrument or its amendment is recorded against
(14 CFR 49.15)."""


class Letter(Struct, frozen=True):
    """The letter for one document, and the recording fee in dollars."""

    paper: Paper
    fee: int
    document: Document


def recordable(paper: Paper) -> bool:
    """Whether the document amends a conveyance that the registry has recorded."""
    return bool(paper.aircraft and paper.deal.aircraft[0].instruments)


def recorded_engines(paper: Paper) -> tuple[Engine, ...]:
    """The engines that the document itself names: it is recorded against those alone (14 CFR 49.43)."""
    if not paper.deal.aircraft[0].engines:
        return ()
    said = "\n".join(lines(paper.document))
    return tuple(engine for engine in paper.deal.aircraft[0].engines if _names(said, engine))


def _names(said: str, engine: Engine) -> bool:
    return engine.model in said and re.search(rf"(?<!\w){re.escape(engine.serial)}(?!\w)", said) is not None


def letter(paper: Paper, folders: tuple[Path, ...]) -> Letter:
    """The letter for a document that amends a recorded conveyance."""
    deal, aircraft = paper.deal, paper.deal.aircraft[0]
    engines = recorded_engines(paper)
    fee = FEE * (1 + len(engines))
    parties = [joined(party) for party in deal.parties.values()]
    names: dict[str, Any] = {
        "title": paper.document.title,
        "dated": deal.dated,
        "between": "between" if len(parties) == 2 else "among",
        "parties": series(parties),
        "aircraft": aircraft,
        "model": aircraft.model or "________",
        "formerly": f" (formerly {series(aircraft.formerly)})" if aircraft.formerly else "",
        "engines": engines,
        "base": deal.amended,
        "base_parties": deal.amended.between or deal.amended.parties,
        "instruments": aircraft.instruments,
        "each": FEE,
        "fee": fee,
        "rule": (Ruled(""),),
    }
    title = f"Letter of transmittal: {paper.document.title}"
    return Letter(paper, fee, sheet(folders, "transmittal", title, names))
