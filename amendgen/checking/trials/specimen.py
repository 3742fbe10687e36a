"""Deals that are made up to try a form with: one says no more than a deal must, one says all there is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Said = dict[str, Any]

_DATED = "as of 2024-09-30"


def least(form: str, agreements: Iterable[str], parties: Iterable[str], amends: bool) -> Said:
    """What a deal of the form must say; the keys are those that the form asks for."""
    said: Said = {
        "form": form,
        "title": "Specimen Instrument",
        "status": "draft",
        "dated": _DATED,
        "ordinal": "2",
        "parties": {
            "company": _party("Specimen Air Cargo LLC", "Company"),
            "agent": _party("Specimen Trust Company", "the Agent"),
            **{key: _party(f"Specimen {_titled(key)} Corporation", _titled(key)) for key in parties},
        },
        "agreements": {key: _agreement(key) for key in ("specimen", *agreements)},
    }
    if amends:
        edits = [{"in": "Section 2.1", "replace": "thirty (30) days", "with": "fifteen (15) days"}]
        said |= {"amends": "specimen", "terms": ["specimen"], "edits": edits}
    return said


def most(form: str, agreements: Iterable[str], parties: Iterable[str], amends: bool, fleet: bool) -> Said:
    """What a deal of the form can say; of a fleet when the form prints the schedule of one."""
    said = least(form, {"credit": 0, "lease": 0, **dict.fromkeys(agreements)}, parties, amends)
    del said["ordinal"]
    said["parties"] |= {
        "agent": {**_party("Specimen Trust Company", "the Agent"), **_ACTING},
        "holdings": _party("Specimen Holdings, Inc.", "Holdings") | {"joins": "accepted and agreed"},
        "guarantors": _GUARANTORS,
    }
    said |= _REST
    if amends:
        said |= {"terms": ["specimen", "credit"], "edits": [*said["edits"], *_MORE_EDITS]}
    return said | {"aircraft": [_AIRCRAFT, *[_OTHER] * fleet]} | ({"schedule": _SCHEDULE} if fleet else {})


def _party(name: str, term: str) -> Said:
    return {
        "name": name,
        "entity": "a Delaware corporation",
        "term": term,
        "signatories": [{"name": "Alex Example", "title": "Vice President"}],
    }


def _agreement(key: str) -> Said:
    title = f"{_titled(key)} Agreement"
    return {
        "title": title,
        "dated": "as of 2017-03-01",
        "term": title,
        "parties": "Company and the Agent",
        "between": "Specimen Air Cargo LLC, as debtor, and Specimen Trust Company, as agent",
        "described on": "Annex A",
    }


def _titled(key: str) -> str:
    return " ".join(word.capitalize() for word in key.replace("_", "-").split("-"))


_ACTING = {"capacity": "Administrative Agent", "for": "the Lenders", "signs as": "as Administrative Agent"}
_GUARANTORS = {
    "class": "each of the undersigned subsidiaries of Specimen Holdings, Inc.",
    "heading": "Certain Subsidiaries of Specimen Holdings, Inc.",
    "each": "Guarantor",
    "term": "the Guarantors",
    "members": [
        {"name": f"{number} Specimen Corp.", "signatories": [{"name": "Robin Sample", "title": "Treasurer"}]}
        for number in ("First", "Second")
    ],
}
_REST: Said = {
    "exhibit": "10.1",
    "law": "State of New York",
    "loan documents": "Loan Document",
    "requested by": ["company"],
    "lodged with": ["company", "agent"],
    "receipt": "agent",
    "representations": {
        "by": ["company"],
        "to": "each of the Lenders",
        "inducing": "the Lenders",
        "and loan documents": "yes",
    },
    "effectiveness": {
        "term": "Second Amendment Effective Date",
        "signed by": ["company", "agent"],
        "and by": "the Requisite Lenders",
        "delivered to": "the Agent",
        "conditions": ["the Agent has received the amendment fee"],
        "filing": "Federal Aviation Administration Civil Aviation Registry",
    },
    "fee": {"percent": "0.25", "payor": "company", "paid to": "agent"},
    "reaffirmation": {"by": ["holdings"], "of": "its guaranty of the obligations"},
    "guaranty": {
        "roles": {"lessee": "Lessee", "lessor": "Lessor", "agent": "Agent", "lenders": "Lenders"},
        "equipment": "the Aircraft",
        "interest": "Section 2.2D",
        "secured": "the Secured Obligations",
        "courts": {"state": "the courts of the State of New York", "federal": "the federal courts there"},
        "addresses on": "Annex B",
    },
    "attachments": [
        {
            "label": "Annex A",
            "title": "Description",
            "text": "The agreement.\n\nIts parties are those of Annex B.",
        },
        {"label": "Annex B", "title": "Addresses", "text": "The parties to the agreement of Annex A."},
    ],
}
_MORE_EDITS = [
    {"in": "Section 1.1", "add definitions": [{"term": "Specimen", "text": "means a thing that is made up."}]},
    {"restate": "Section 3.2(b)", "text": "(b) on the last day of each month;"},
    {"delete": "Section 4.1(c)"},
]
_AIRCRAFT: Said = {
    "registration": "N101EX",
    "model": "Example Aircraft 500F",
    "serial": "050101",
    "engines": [{"model": "Example Engines EX-80", "serial": f"81100{number}"} for number in (1, 2)],
    "formerly": ["N901EX"],
    "instruments": [
        {
            "title": "Specimen Agreement",
            "dated": "2017-06-05",
            "recorded": "2017-07-10",
            "conveyance": "EX100001",
        },
        {
            "title": "Amendment No. 1 to Specimen Agreement",
            "dated": "as of 2020-06-15",
            "recorded": "2020-07-13",
            "conveyance": "EX100002",
        },
    ],
}
_OTHER: Said = {"registration": "N102EX", "serial": "050102", "ordinal": "2", "elsewhere": "yes"}
_SCHEDULE = {"agent": "agent", "borrower": "company"}
