"""Every rule: what its file says of it, its place in the table, and what it finds in its two fixtures."""

from __future__ import annotations

from collections import Counter

import pytest
from command import DEALS, ROOT, called
from rule_fixtures import RULES, fixture, said

from amendgen.lint.explaining import catalogue
from amendgen.lint.rule import SECTIONS, Rule
from amendgen.lint.rules import FAMILIES
from amendgen.lint.table import of_data, rules

FILES = ROOT / "amendgen" / "lint" / "rules"


def by_id(rule: Rule) -> str:
    return rule.id


@pytest.mark.parametrize("rule", rules(), ids=by_id)
def test_a_rule_is_silent_on_what_is_right(rule: Rule) -> None:
    assert said(rule, fixture(rule, "ok")) == ""


@pytest.mark.parametrize("rule", rules(), ids=by_id)
def test_a_rule_finds_what_is_wrong_where_it_stands(rule: Rule) -> None:
    found = said(rule, fixture(rule, "err"))
    assert f"{rule.id}: " in found
    assert found == (RULES / rule.id / "err.out").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", rules(), ids=by_id)
def test_a_rule_says_what_why_by_what_authority_and_what_to_do(rule: Rule) -> None:
    assert tuple(rule.sections) == SECTIONS
    assert all(rule.sections.values())
    assert rule.summary.endswith(".") and len(rule.summary) < 100
    assert rule.about.reads


def test_every_file_of_a_rule_is_in_the_table_of_its_family() -> None:
    files = {(each.parent.name, each.stem) for each in FILES.glob("*/*.py") if each.stem != "__init__"}
    assert files == {(one.family.lower(), one.id.replace("-", "_")) for one in rules()}
    assert {each.name for each in FILES.iterdir() if each.is_dir() and each.name != "__pycache__"} == {
        family.lower() for family in FAMILIES
    }


def test_the_rules_that_need_the_registrys_data_say_so() -> None:
    assert of_data() == {one.id for one in rules() if "`--registry`" in one.sections["What"]}


def test_no_two_rules_share_a_name_or_a_code() -> None:
    for names in (Counter(one.id for one in rules()), Counter(one.code for one in rules())):
        assert set(names.values()) == {1}


def test_every_fixture_is_a_rules() -> None:
    assert {each.name for each in RULES.iterdir()} == {one.id for one in rules()}


def test_the_page_of_rules_is_what_the_rules_say() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert page == catalogue(rules()), "run python tests/accept.py"


@pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.stem)
def test_nothing_is_found_in_the_samples(deal: object) -> None:
    found = called("check", str(deal))
    assert found.exit_code == 0, found.output
