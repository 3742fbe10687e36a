"""Aircraft of one deal are told apart as those of a register are: both places of what stands twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from closing_set import DEAL, FLEET, changed, close, contents, refused


@pytest.fixture(autouse=True)
def _fleet(desk: Path) -> None:
    DEAL.write_text(FLEET, encoding="utf-8", newline="\n")


def twin(extra: str = "") -> None:
    """The second aircraft's mortgage under the number of the first one's."""
    changed("        conveyance: ________\n", f"        conveyance: AB123456\n{extra}")


def test_one_conveyance_number_in_two_chains_is_refused_at_both_places() -> None:
    twin()
    told = refused()
    assert "duplicate-conveyance: Conveyance No. AB123456 is the number of 'Security Agreement" in told
    assert "fleet.yaml:67:21: it stands here first" in told
    assert "fleet.yaml:83:21: duplicate-conveyance" in told
    assert "say 'recorded together: yes' at each" in told


def test_what_two_instruments_say_alike_does_not_make_them_one_recording() -> None:
    """The mortgages of a fleet share title and dates: a number that was copied too would read like one."""
    twin()
    changed(
        "dated: 2028-01-11\n        recorded: 2028-02-03", "dated: 2028-01-10\n        recorded: 2028-02-02"
    )
    assert "duplicate-conveyance" in refused()


def test_one_recording_over_two_aircraft_is_said_at_each() -> None:
    changed("conveyance: AB123456\n", "conveyance: AB123456\n        recorded together: yes\n")
    twin("        recorded together: yes\n")
    assert "was recorded on February 2, 2028, and here on February 3, 2028" in refused()
    changed("recorded: 2028-02-03", "recorded: 2028-02-02")
    close()
    text = contents()["documents/fleet-N124TA.txt"].decode("ascii")
    assert "recorded together" not in text
    assert "AB123456" in " ".join(text.split())


def test_a_conveyance_number_is_known_in_any_spelling() -> None:
    twin()
    changed("        conveyance: AB123456\n      - title", "        conveyance: ab 123456\n      - title")
    assert "Conveyance No. AB123456 is the number of" in refused()


def test_one_number_twice_in_one_chain_is_refused() -> None:
    changed("conveyance: AB234567", "conveyance: AB123456")
    assert "fleet.yaml:71:21: duplicate-conveyance" in refused()


def test_blank_numbers_are_many() -> None:
    changed("conveyance: AB123456", "conveyance: ________")
    close()


def test_a_title_that_names_another_aircraft_is_refused() -> None:
    changed(
        "Amendment No. 1 to Security Agreement and Chattel Mortgage\n",
        "Amendment No. 1 to Security Agreement and Chattel Mortgage (Aircraft No. N124TA)\n",
    )
    told = refused()
    assert "fleet.yaml:68:16: mark: the title names N124TA, and this aircraft is N123TA" in told
    assert "add it to 'formerly'" in told


def test_one_model_and_serial_number_is_one_aircraft() -> None:
    changed('serial: "30002"', 'serial: "30001"')
    told = refused()
    assert "duplicate-aircraft: N124TA has the model and the serial number of N123TA" in told
    assert "fleet.yaml:59:13: it stands here first" in told
