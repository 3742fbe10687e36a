"""The validator of a model: as pydantic's own of the same fields, and kept for the next call."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from model_tree import models
from pydantic import ConfigDict, Field, ValidationError, create_model, model_validator

from amendgen.deal import validator
from amendgen.deal.model import Model
from amendgen.deal.models import Deal
from amendgen.deal.register import Register

ALL = [*models(Deal, found := set()), *models(Register, found)]


def pydantics(model: type[Model]) -> Any:
    """The model as pydantic's users write one: its own base, its own fields, its own check."""
    fields: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        how: dict[str, Any] = {"alias": field.alias}
        if field.default_factory:
            how["default_factory"] = field.default_factory
        elif not field.needed:
            how["default"] = field.default
        fields[name] = (field.annotation, Field(**how))
    check: dict[str, Any] = {"checked": model_validator(mode="after")(model.checked)}
    config = ConfigDict(strict=True, frozen=True, extra="forbid")
    return create_model(model.__name__, __config__=config, __validators__=check, **fields)


THEIRS = {model: pydantics(model) for model in ALL}


def said(model: Any, tree: Any) -> Any:
    """The fields that a model reads of a tree, or all that it refuses."""
    try:
        valid = model.model_validate(tree)
    except ValidationError as error:
        return error.errors(include_url=False)
    return {name: getattr(valid, name) for name in model.model_fields}, valid.model_fields_set


KEYS = sorted({field.alias or name for model in ALL for name, field in model.model_fields.items()})
WORDS = st.sampled_from(
    ["", " ", "x", " x ", "a\nb", "yes", "no", "3", "0", "2004-11-30", "as of 1999-01-01", "N355MC", "N0", "*x"]
)


def trees(keys: list[str]) -> st.SearchStrategy[Any]:
    """What a file of a deal may say: texts, lists, keys; now and then a key that is none."""

    def more(less: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return st.lists(less, max_size=3) | st.dictionaries(
            st.sampled_from([*KEYS, "no-such"]), less, max_size=4
        )

    value = st.recursive(WORDS | st.none(), more, max_leaves=6)
    return st.dictionaries(st.sampled_from([*keys, "no-such"]), value, max_size=len(keys) + 1) | value


@given(data=st.data(), model=st.sampled_from(ALL))
def test_a_model_reads_and_refuses_what_pydantics_own_does(data: st.DataObject, model: type[Model]) -> None:
    tree = data.draw(trees([field.alias or name for name, field in model.model_fields.items()]))
    assert said(model, tree) == said(THEIRS[model], tree)


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.__qualname__)
def test_what_a_model_needs_is_what_pydantics_own_needs(model: type[Model]) -> None:
    assert said(model, {}) == said(THEIRS[model], {})
    assert said(model, {"no-such": "x"}) == said(THEIRS[model], {"no-such": "x"})
    for key in [field.alias or name for name, field in model.model_fields.items()]:
        for value in ("", "x", [], ["x"], {}, {"x": "y"}, None):
            assert said(model, {key: value}) == said(THEIRS[model], {key: value})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where schemas are kept, and beside it one module of models."""
    (tmp_path / "models.py").write_text("# the models\n")
    (tmp_path / "__pycache__").mkdir()
    monkeypatch.setattr(validator, "_MODELS", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> list[type[Model]]:
    """The models of which a schema was made."""
    asked: list[type[Model]] = []
    make = validator.made

    def counted(model: type[Model]) -> Any:
        asked.append(model)
        return make(model)

    monkeypatch.setattr(validator, "made", counted)
    return asked


def file(folder: Path) -> Path:
    [kept] = (folder / "__pycache__").iterdir()
    return kept


def valid() -> bool:
    """Whether the validator does its work."""
    with pytest.raises(ValidationError) as refused:
        validator.validator(Deal).validate_python({})
    return {error["type"] for error in refused.value.errors()} == {"missing"}


def test_a_schema_is_made_once(folder: Path, times: list[type[Model]]) -> None:
    assert valid() and valid() and times == [Deal]
    assert file(folder).name == f"amendgen.deal.models.Deal.{sys.implementation.cache_tag}.schema"


def test_each_model_has_a_schema_of_its_own(folder: Path, times: list[type[Model]]) -> None:
    validator.validator(Register)
    assert valid() and valid() and times == [Register, Deal]


def test_when_a_module_of_models_changes_the_schema_is_made_again(
    folder: Path, times: list[type[Model]]
) -> None:
    assert valid()
    (folder / "models.py").write_text("# the models, and one more\n")
    assert valid() and valid() and times == [Deal, Deal]
    os.utime(folder / "models.py", (1, 1))
    assert valid() and times == [Deal, Deal, Deal]


def test_another_core_has_a_schema_made_for_it(
    folder: Path, times: list[type[Model]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert valid()
    monkeypatch.setattr(validator.pydantic_core, "__version__", "0")
    assert valid() and times == [Deal, Deal]


@pytest.mark.parametrize("spoilt", ["empty", "cut", "changed", "other"])
def test_what_is_damaged_is_made_again(folder: Path, times: list[type[Model]], spoilt: str) -> None:
    assert valid()
    kept = file(folder)
    whole = kept.read_bytes()
    changed = whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:]
    kept.write_bytes({"empty": b"", "cut": whole[:-9], "changed": changed, "other": b"\x80" * 9000}[spoilt])
    assert valid() and times == [Deal, Deal]
    assert kept.read_bytes() == whole


def test_a_folder_that_cannot_be_written_to_keeps_nothing(folder: Path, times: list[type[Model]]) -> None:
    (folder / "__pycache__").rmdir()
    assert valid() and valid() and times == [Deal, Deal]
    assert [each.name for each in folder.iterdir()] == ["models.py"]


def test_where_python_keeps_nothing_no_schema_is_kept(
    folder: Path, times: list[type[Model]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert valid() and times == [Deal]
    assert not [*(folder / "__pycache__").iterdir()]


def test_the_models_of_others_are_not_kept(folder: Path) -> None:
    class Theirs(Model):
        name: str

    assert validator.validator(Theirs).validate_python({"name": "x"}).name == "x"
    assert not [*(folder / "__pycache__").iterdir()]


@pytest.mark.parametrize("model", [Deal, Register])
def test_what_is_kept_is_read_without_pydantic(model: type[Model], tmp_path: Path) -> None:
    kept = tmp_path / "schema"
    kept.write_bytes(pickle.dumps(validator.made(model)))
    code = f"""
import pickle, sys
from pathlib import Path
from pydantic_core import SchemaValidator
SchemaValidator(pickle.loads(Path({str(kept)!r}).read_bytes()))
print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "amendgen.deal.model" in done.stdout.split()
    assert "pydantic" not in done.stdout.split()


def test_what_is_kept_says_what_was_made() -> None:
    schema = validator.made(Deal)
    assert pickle.loads(pickle.dumps(schema)) == schema
