"""Models: what they are as values, and what they refuse."""

import pickle
from typing import Annotated, Any, Literal

import pytest
from pydantic_core import ValidationError

from amendgen.deal.fields import AT_LEAST_ONE, Flag, Listed, Words, refused
from amendgen.deal.model import Field, Model


class Leg(Model):
    name: Words
    side: Literal["left", "right"] = "left"


class Table(Model):
    made_by: Words | None = Field(None, alias="made by")
    legs: Annotated[tuple[Leg, ...], Listed, AT_LEAST_ONE]
    drawers: dict[Words, Words] = Field(default_factory=dict)
    round: Flag = False

    def checked(self) -> "Table":
        if len(self.legs) == 13:
            raise refused("legs", "thirteen legs are too many", path=("legs",))
        return self


class Desk(Table):
    lamp: Words


TREE = {"made by": " Roe ", "legs": [{"name": "a"}], "round": "yes"}


def said(model: type[Model], tree: Any) -> list[tuple[str, tuple[Any, ...]]]:
    with pytest.raises(ValidationError) as found:
        model.model_validate(tree)
    return [(error["type"], error["loc"]) for error in found.value.errors()]


def test_a_tree_becomes_a_value() -> None:
    table = Table.model_validate(TREE)
    assert (table.made_by, table.legs, table.drawers, table.round) == ("Roe", (Leg(name="a"),), {}, True)
    assert table.model_fields_set == {"made_by", "legs", "round"}


def test_all_that_is_wrong_is_told() -> None:
    tree = {"legs": [{"nmae": "a"}, {"name": "b", "side": "up"}], "drawers": {"x": ["y"]}, "round": "maybe"}
    assert said(Table, tree) == [
        ("missing", ("legs", 0, "name")),
        ("extra_forbidden", ("legs", 0, "nmae")),
        ("literal_error", ("legs", 1, "side")),
        ("string_type", ("drawers", "x")),
        ("yes-or-no", ("round",)),
    ]


@pytest.mark.parametrize(
    ("tree", "kind", "loc"),
    [
        ([], "model_type", ()),
        ({"legs": []}, "too_short", ("legs",)),
        ({"legs": "a"}, "tuple_type", ("legs",)),
        ({"legs": [{"name": "a\nb"}]}, "string_pattern_mismatch", ("legs", 0, "name")),
        ({"legs": [{"name": " "}]}, "string_too_short", ("legs", 0, "name")),
        ({"legs": [{"name": "a"}], "drawers": "x"}, "dict_type", ("drawers",)),
        ({"legs": [{"name": "a"}] * 13}, "legs", ()),
    ],
)
def test_a_value_of_another_kind_is_refused(tree: Any, kind: str, loc: tuple[Any, ...]) -> None:
    assert said(Table, tree) == [(kind, loc)]


def test_a_model_has_the_fields_and_the_check_of_the_one_that_it_is_made_from() -> None:
    assert list(Desk.model_fields) == ["made_by", "legs", "drawers", "round", "lamp"]
    assert Desk.model_validate({**TREE, "lamp": "x"}).legs == (Leg(name="a"),)
    assert said(Desk, {"legs": [{"name": "a"}] * 13, "lamp": "x"}) == [("legs", ())]


def test_a_value_stays_as_it_is() -> None:
    leg = Leg(name="a")
    with pytest.raises(AttributeError, match="frozen"):
        leg.name = "b"
    with pytest.raises(AttributeError, match="frozen"):
        del leg.name


def test_what_is_equal_is_told_by_kind_and_fields() -> None:
    assert Leg(name="a") == Leg(name="a", side="left") != Leg(name="b")
    assert hash(Leg(name="a")) == hash(Leg(name="a", side="left"))
    assert Table.model_validate(TREE) != Desk.model_validate({**TREE, "lamp": "x"})


def test_a_copy_has_other_values() -> None:
    table = Table.model_validate(TREE)
    other = table.model_copy(update={"drawers": {"x": "y"}})
    assert (other.drawers, other.legs, table.drawers) == ({"x": "y"}, table.legs, {})
    assert other.model_fields_set == table.model_fields_set | {"drawers"}


def test_what_is_known_to_be_right_is_not_validated() -> None:
    leg = Leg.model_construct(name="\n")
    assert (leg.name, leg.side, leg.model_fields_set) == ("\n", "left", {"name"})
    assert hash(Leg.model_construct(side="right", name="a")) == hash(Leg(name="a", side="right"))


def test_a_value_goes_from_process_to_process() -> None:
    table = Table.model_validate(TREE)
    again = pickle.loads(pickle.dumps(table))
    assert again == table and again.model_fields_set == table.model_fields_set


def test_a_value_is_shown_with_its_fields() -> None:
    assert repr(Leg(name="a")) == "Leg(name='a', side='left')"
