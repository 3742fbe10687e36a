"""Faults at random places in clean texts: every rule that can be tried like this finds them."""

from __future__ import annotations

import pytest
from recall import recall, table
from rule_faults import FAULTS, UNSEEDED

from amendgen.lint.rule import Rule
from amendgen.lint.table import rules

_FEW, _MANY = 2, 60
_FLOOR = 0.8
"""The share of its faults that a rule finds at the least. One that finds fewer claims too much."""
SEEDED = [rule for rule in rules() if rule.id in FAULTS]


def test_every_rule_has_its_faults() -> None:
    without = {rule.id for rule in rules()} - FAULTS.keys() - UNSEEDED.keys()
    assert not without, f"add them to tests/rule_faults: {', '.join(sorted(without))}"


def test_every_fault_is_a_rules() -> None:
    assert FAULTS.keys() | UNSEEDED.keys() <= {rule.id for rule in rules()}


@pytest.mark.parametrize("rule", SEEDED, ids=lambda rule: rule.id)
def test_a_rule_finds_a_fault_at_a_random_place(rule: Rule) -> None:
    found = recall(rule, _FEW)
    assert found.seeded, "no text has a place for the fault"
    assert found.found, "none was found"


@pytest.mark.nightly
@pytest.mark.parametrize("rule", SEEDED, ids=lambda rule: rule.id)
def test_a_rule_finds_most_of_many(rule: Rule) -> None:
    found = recall(rule, _MANY)
    assert found.found >= _FLOOR * found.seeded, found


@pytest.mark.nightly
def test_the_table_names_every_rule() -> None:
    rows = table(1).split("\n")[2:]
    assert [row.split(" | ")[0] for row in rows] == [f"| {rule.id}" for rule in SEEDED]
