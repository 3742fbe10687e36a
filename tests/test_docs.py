"""The pages of docs/ say what there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from command import CLI, ROOT, helped

from amendgen.deal.model import Model
from amendgen.deal.models import Deal
from amendgen.document.syntax import CONTAINERS

DEALS = (ROOT / "docs" / "deals.md").read_text(encoding="utf-8")
FORMS = (ROOT / "docs" / "forms.md").read_text(encoding="utf-8")


def models(kind: Any, seen: set[type[Model]]) -> Iterator[type[Model]]:
    """Every model that a type holds, at any depth."""
    if isinstance(kind, type) and issubclass(kind, Model) and kind not in seen:
        seen.add(kind)
        yield kind
        for field in kind.model_fields.values():
            yield from models(field.annotation, seen)
    for inner in get_args(kind):
        yield from models(inner, seen)


KEYS = sorted({f.alias or name for model in models(Deal, set()) for name, f in model.model_fields.items()})


def test_every_key_of_a_deal_is_explained() -> None:
    said = re.findall(r"`([^`]+)`", DEALS)
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
