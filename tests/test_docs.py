"""The pages of docs/ say what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command import CLI, ROOT, called, helped
from model_tree import models

from amendgen.deal.models import Deal
from amendgen.document.syntax import CONTAINERS

DEALS = (ROOT / "docs" / "deals.md").read_text(encoding="utf-8")
FORMS = (ROOT / "docs" / "forms.md").read_text(encoding="utf-8")


KEYS = sorted({f.alias or name for model in models(Deal, set()) for name, f in model.model_fields.items()})


def test_every_key_of_a_deal_is_explained() -> None:
    said = re.findall(r"`([^`]+)`", re.sub(r"(?s)```.*?```", "", DEALS))
    words = {word for span in said for word in (span, span.partition(":")[0])}
    assert [key for key in KEYS if key not in words] == []


@pytest.mark.parametrize("container", CONTAINERS)
def test_every_container_is_explained(container: str) -> None:
    assert f"`{container}`" in FORMS


@pytest.mark.parametrize("form", sorted(path.stem for path in (ROOT / "templates").glob("*.md")))
def test_every_form_is_named(form: str) -> None:
    assert f"`{form}`" in DEALS


def test_the_changelog_names_every_form() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert all(f"`{path.stem}`" in changes for path in (ROOT / "templates").glob("*.md"))


def test_the_page_of_the_command_line_is_its_help() -> None:
    assert CLI.read_text(encoding="utf-8") == helped(), "python tests/accept.py"


def test_the_first_deal_makes_what_its_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deal, lease = (re.findall(rf"```{kind}\n(.*?)```", DEALS, re.DOTALL)[0] for kind in ("yaml", "text"))
    Path("first.yaml").write_text(deal, encoding="utf-8")
    Path("lease.txt").write_text(lease, encoding="utf-8")
    assert called("outline", "lease.txt").stdout.count("\n  Section 3(") == 2
    assert called("render", "first.yaml").stdout.endswith(" [verified]\n")
    assert called("apply", "first.yaml").exit_code == 0
    found = called("check", "first.yaml")
    assert (found.exit_code, found.output) == (0, "")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("    parties: the Lessor and the Lessee\n", "'parties' of the Aircraft Lease Agreement\n"),
        ("terms: [lease]\n", "'terms'\n"),
    ],
)
def test_what_the_first_deal_must_say_is_told_with_whose_it_is(
    line: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    deal = re.findall(r"```yaml\n(.*?)```", DEALS, re.DOTALL)[0].replace("base: lease.txt\n", "")
    Path("first.yaml").write_text(deal.replace(line, ""), encoding="utf-8")
    assert f": form: the deal does not say {told}" in called("render", "first.yaml").stderr
