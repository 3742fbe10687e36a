"""What a deal may choose of its form: every fixture in `ok` says one thing differently, and it is seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command import CHOICES, called, names, rendered

# For each fixture: what its text says, in this order, and what it does not say.
SAID: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "kept-as-text": (("EXHIBIT 6.10 ", "manufacturer's serial number 021576, which"), ()),
    "values-are-no-markup": (
        ('between {{ 7*7 }} __x__ *y* {# n #} {% raw %} LLC ("COMPANY")', "# 1. A | B & C [D](#e) (the"),
        ("49",),
    ),
    "provisions-left-out": (
        ("1. The parties may sign", "2. This Amendment has the effect", "* * *"),
        ("From the date of this Amendment on", "3."),
    ),
    "provisions-none": (("in lieu thereof. * * *",), ("The parties may sign",)),
    "provision-own-text": (
        (
            "1. The parties may sign",
            "2. COSTS. Each party bears: (a) its own costs; and (b) one half of the filing fee.",
            "3. paragraph 2 survives the closing.",
            "4. From the date of this Amendment on",
        ),
        ("This Amendment has the effect",),
    ),
    "recitals-own-text": (
        (
            "WHEREAS, Company has moved its seat to Delaware; and WHEREAS, on the terms",
            "provides. NOW, THEREFORE",
        ),
        ("are Company and the Agent", "has asked"),
    ),
    "recital-with-a-stop": (
        (
            "of Beta Air, Inc.; and WHEREAS, Company",
            "Main St. NOW, THEREFORE",
            "Roe & Doe, P.C.; and",
            "paid Beta Air, Inc. ",
        ),
        ("..",),
    ),
    "footnotes-none": (
        ("AMENDMENT NO. 2 TO CHATTEL MORTGAGE (AIRCRAFT NO. N355MC) This",),
        ("(1)", "chattel paper"),
    ),
    "footnote-house": (
        ("(AIRCRAFT NO. N355MC)(1)", "[Signature pages follow] ---------- (1) This Amendment has been signed"),
        (),
    ),
    "footnote-own-text": (
        ("CREDIT AGREEMENT(1)", "lieu thereof. ---------- (1) This form is used ONCE. B. MISCELLANEOUS"),
        ("chattel paper",),
    ),
    "attachments": (
        (
            "Amendment to Credit Agreement] <PAGE> ANNEX A Addresses Acme Air LLC 1 Runway Road",
            "<PAGE> SCHEDULE I (a) the first; and",
        ),
        (),
    ),
    "status-draft": (('inserting the text "$______"', "By: ---"), ("EXECUTION COPY", "/s/")),
    "status-execution": (
        (
            "EXECUTION COPY",
            'inserting the text "$______"',
            "By: --------------------------------- Name: Jane Roe",
        ),
        ("/s/", "DRAFT"),
    ),
    "status-conformed": (
        (
            "CONFORMED COPY",
            "By: /s/ Jane Roe --------------------------------- Name: Jane Roe Title: Treasurer",
            "By: /s/ Rick Doe --------------------------------- Name: Rick Doe Title: ",
        ),
        (),
    ),
    "legend-own": (("COMPOSITE COPY FIRST AMENDMENT",), ("EXECUTION",)),
    "plain-style": (
        ('1. Section 6.7 is amended by replacing "$1,000" with "$2,000".',),
        ("hereby", "lieu thereof"),
    ),
    "group-of-lenders": (
        (
            'among Acme Air LLC ("COMPANY"), the lenders party to the Credit Agreement (each a "LENDER" ',
            'and together the "LENDERS"), and First Bank',
            "ACME AIR LLC By:",
            "<PAGE> NAME OF LENDER: --------------------------------- By: ---------------------------------",
            "FIRST BANK By:",
        ),
        (),
    ),
    "group-with-members": (
        ("SECOND BANK By: --------------------------------- Name: Ann Poe Title: Director THIRD BANK By:",),
        ("NAME OF LENDER",),
    ),
    "receipt": (
        (
            "FIRST BANK By:",
            "Receipt of this original counterpart is acknowledged: FIRST BANK By: ---",
        ),
        (),
    ),
    "accepted-and-agreed": (
        (
            "between Acme Air LLC",
            "It is accepted and agreed to by First Bank",
            "<PAGE> Accepted and agreed: FIRST BANK",
        ),
        (),
    ),
    "ordinal-of-the-deal": (("AMENDMENT NO. 3 TO CHATTEL MORTGAGE (AIRCRAFT NO. N1)",), ("00012",)),
    "two-aircraft": (
        ("SCHEDULE TO EXHIBIT 10.5.7", "N540MC 022508 First Bank", "Amendment No. 5 to Chattel Mortgage"),
        (),
    ),
}


def printed(deal: Path, out: Path) -> str:
    """The text of the deal's document, white space as one space."""
    return " ".join(rendered(deal, out).split())


@pytest.mark.parametrize("deal", CHOICES, ids=lambda deal: deal.stem)
def test_a_choice_is_seen_in_the_text(deal: Path, tmp_path: Path) -> None:
    text = printed(deal, tmp_path)
    there, absent = SAID[deal.stem]
    assert re.search(".*".join(map(re.escape, there)), text), text
    assert [words for words in absent if words in text] == []


def test_every_choice_has_its_words() -> None:
    assert sorted(SAID) == [deal.stem for deal in CHOICES]


def test_every_choice_can_be_written_in_word(tmp_path: Path) -> None:
    assert called("render", *CHOICES, "--out", tmp_path).exit_code == 0
    assert names(tmp_path) == [f"{deal.stem}.docx" for deal in CHOICES]
