"""Every form tried alone: the house's are sound, and what is wrong with a firm's is found at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import DEAL
from command import ROOT, called, written

from amendgen.checking.trials.needs import needs
from amendgen.checking.trials.specimen import least, most
from amendgen.checking.trials.trying import specimen, tried
from amendgen.deal.coherence import faults
from amendgen.forms.folders import folders

FORM = "# {{ title }}\n\n1. {{ indenture.title }} binds {{ parties.trustee.called }}.\n\n{{ operative }}\n"


def checked(desk: Path, *forms: tuple[str, str]) -> tuple[int, str]:
    written(desk, [("a.yaml", DEAL), *((f"firm/{name}", text) for name, text in forms)])
    found = called("check", "a.yaml", "--templates", "firm")
    return found.exit_code, found.output


def test_every_form_of_the_house_renders() -> None:
    assert list(tried(ROOT / "templates", folders())) == []


@pytest.mark.parametrize("fleet", [False, True])
@pytest.mark.parametrize("amends", [False, True])
def test_the_deals_that_are_made_up_hang_together(amends: bool, fleet: bool) -> None:
    for said in (least("x", ("a",), ("b",), amends), most("x", ("a",), ("b",), amends, fleet)):
        assert list(faults(specimen(said).deal)) == []


def test_a_form_asks_for_agreements_and_parties_of_its_own(desk: Path) -> None:
    assert checked(desk, ("deed.md", FORM)) == (0, "")
    wanted = needs(folders(desk / "firm"), "deed", ["title", "operative", "parties"])
    assert (wanted.agreements, wanted.parties, wanted.amends) == (("indenture",), ("trustee",), True)


def test_forms_are_tried_where_there_is_no_deal(desk: Path) -> None:
    written(desk, [("firm/deed.md", "# Deed\n\n1. {{ titel }} is due.\n")])
    found = called("check", "--templates", "firm")
    assert found.exit_code == 1 and found.stdout.startswith("firm/deed.md:3:1: form: 'titel' is undefined")
    assert called("check", "nothing.yaml", "--templates", "firm").exit_code == 2


def test_a_form_may_ask_for_what_not_every_deal_says(desk: Path) -> None:
    assert checked(desk, ("deed.md", "# Deed\n\n1. {{ fee.percent }}% is paid.\n")) == (0, "")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("deed.md", "# Deed\n\n1. {{ titel }} is due.\n", "firm/deed.md:3:1: form: 'titel' is undefined"),
        ("deed.md", "# Deed\n\n1. {{ deal.titel }}.\n", "firm/deed.md:3:1: form: "),
        ("deed.md", "# Deed\n\n{% if law %}\n1. Due.\n", "firm/deed.md:4:1: form-syntax: Unexpected end"),
        ("deed.md", '# Deed\n\n{% include "gone.md" %}\n', "firm/deed.md:3:1: form-missing: there is no form"),
        ("deed.md", "# Deed\n\n::: sideways\n\nx\n\n:::\n", "firm/deed.md: markup: "),
        ("deed.md", "# Deed\n\n1. See [](#nowhere).\n", "firm/deed.md: reference: "),
        (
            "deed.md",
            "{% if law == 'x' %}\n# Deed\n{% endif %}\n",
            "firm/deed.md: form: the form makes no document",
        ),
        (
            "provisions/audit.md",
            "1. {{ bsae.term }} is audited.\n",
            "firm/provisions/audit.md:1:1: form: 'bsae'",
        ),
        ("recitals/why.md", "{{ requesting | upcase }}\n", "firm/recitals/why.md:1:1: form-syntax: No filter"),
        ("closing/letter.md", "{% for x in %}\n", "firm/closing/letter.md:1:1: form-syntax: "),
    ],
)
def test_a_form_that_fails_is_found_at_its_line(desk: Path, name: str, text: str, said: str) -> None:
    code, output = checked(desk, (name, text))
    assert code == 1
    assert said in output


def test_a_finding_says_with_what_the_form_was_tried(desk: Path) -> None:
    _, output = checked(desk, ("deed.md", "# Deed\n\n1. {{ deal.titel }}.\n"))
    assert "(tried with a deal that says all there is)" in output
    assert "no deal says this; mend the form" in output
