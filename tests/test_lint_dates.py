"""What a preamble says of the date of its instrument, and when "the date first above written" is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import called

AMONG = 'ALPHA LEASING, INC. ("LESSOR") and BETA AIR, INC. ("LESSEE")'


@pytest.mark.parametrize(
    "preamble",
    [
        f"dated as of _________, 2005, between {AMONG}.",
        f"dated as of [●], 2005, between {AMONG}.",
        f"made this ____ day of April, 2003, between {AMONG}.",
        f"dated as of ________ between {AMONG}.",
        f"made by and among {AMONG}.",
        f"made by {AMONG}, both of 1200 Main Street, Harbor.",
    ],
)
@pytest.mark.parametrize("above", ["date first above written", "day and year first set forth above"])
def test_a_date_left_open_or_left_out_is_none(tmp_path: Path, preamble: str, above: str) -> None:
    assert found(tmp_path, preamble, above) == 1


@pytest.mark.parametrize(
    "preamble",
    [
        f"dated as of May 3, 2005, between {AMONG}.",
        f"dated 3/5/2005, between {AMONG}.",
        f"dated the third day of May in the year two thousand and five, between {AMONG}.",
        f"dated as of the Closing Date, between {AMONG}.",
        f"made in May 2005 between {AMONG}, a corporation of ________.",
    ],
)
def test_what_may_be_a_date_is_not_called_none(tmp_path: Path, preamble: str) -> None:
    assert found(tmp_path, preamble, "date first above written") == 0


def found(folder: Path, preamble: str, above: str) -> int:
    """How often the rule speaks of an amendment that begins so and is signed as of so."""
    file = folder / "amendment.txt"
    file.write_text(
        f'AMENDMENT NO. 1 TO LEASE\n\nAMENDMENT NO. 1 TO LEASE (this "AMENDMENT"), {preamble}\n\n'
        f"1. The Lease ends.\n\nIN WITNESS WHEREOF, the parties have executed this Amendment as "
        f"of the {above}.\n",
        encoding="utf-8",
    )
    return called("check", file).output.count("nothing-dated-above")
