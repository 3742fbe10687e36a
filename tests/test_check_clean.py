"""In deals that are made up and sound, nothing is found: neither in what they say nor in what they make."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from amendgen.checking.looking import looked_at
from amendgen.checking.trials.specimen import least, most
from amendgen.checking.trials.trying import asked
from amendgen.forms.folders import folders
from amendgen.lint.table import rules
from amendgen.source import report

FORMS = ("lease-amendment", "credit-agreement-amendment", "security-agreement-amendment")
NAMES = ("Alder", "Birch Air Cargo", "Cedar & Sons", "Douglas of the North", "Elm-Street", "Fir (Number Two)")
COMPANIES = (
    ("Inc.", "a Delaware corporation"),
    ("LLC", "a New York limited liability company"),
    ("Corporation", "a Nevada corporation"),
    ("L.P.", "a Delaware limited partnership"),
    ("N.A.", "a national banking association"),
    ("Trust Company", "an Iowa bank"),
)
"""How the name of a company ends, with what the company then is."""
NUMBERS = {3: "three", 10: "ten", 15: "fifteen", 30: "thirty", 45: "forty-five", 90: "ninety"}
OPTIONAL = (
    "exhibit",
    "law",
    "loan documents",
    "requested by",
    "receipt",
    "fee",
    "reaffirmation",
    "representations",
)
DAYS = st.dates(datetime.date(2020, 8, 1), datetime.date(2026, 1, 1))


@st.composite
def deals(draw: Callable[..., Any]) -> dict[str, Any]:
    """A deal of a form, that says more or less; its names, days and numbers are any."""
    form = draw(st.sampled_from(FORMS))
    said = most(form, (), (), True, False) if draw(st.booleans()) else least(form, ("credit",), (), True)
    for key in draw(st.sets(st.sampled_from(OPTIONAL))):
        said.pop(key, None)
    said["dated"] = ("as of " if draw(st.booleans()) else "") + draw(DAYS).isoformat()
    for key in ("company", "agent"):
        kind, entity = draw(st.sampled_from(COMPANIES))
        name = f"{draw(st.sampled_from(NAMES))} {key.title()} {kind}"
        said["parties"][key] = said["parties"][key] | {"name": name, "entity": entity}
    days, more = draw(st.sampled_from(list(NUMBERS))), draw(st.sampled_from(list(NUMBERS)))
    if days != more:
        words = {"replace": f"{NUMBERS[days]} ({days}) days", "with": f"{NUMBERS[more]} ({more}) days"}
        said["edits"] = [said["edits"][0] | words, *said["edits"][1:]]
    return asked(said, most(form, ("credit",), (), True, False), folders())


@settings(max_examples=30, deadline=None)
@given(deals())
def test_nothing_is_found_in_a_sound_deal(said: dict[str, Any]) -> None:
    nothing_found(said)


@pytest.mark.nightly
@settings(max_examples=1000, deadline=None)
@given(deals())
def test_nothing_is_found_in_many_sound_deals(said: dict[str, Any]) -> None:
    nothing_found(said)


def nothing_found(said: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "deal.yaml")
        file.write_text(yaml.safe_dump(said, allow_unicode=True, width=1000), encoding="utf-8", newline="\n")
        outcome = looked_at(file, folders(), rules())
    assert not outcome.found, report(outcome.found, None)
    assert outcome.documents
