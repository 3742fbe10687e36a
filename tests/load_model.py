"""A small deal model for the tests of reading and validation: as the real one, with less in it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True, pattern=r"^[^\n]*$")]
KINDS = ("replace", "insert after")


class Model(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Party(Model):
    name: Words
    term: Words


class Replace(Model):
    replace: Words
    inserted: str = Field(alias="with")


class InsertAfter(Model):
    after: Words = Field(alias="insert after")
    text: str


def _kind(edit: Any) -> str | None:
    return next((kind for kind in KINDS if isinstance(edit, dict) and kind in edit), None)


Edit = Annotated[
    Annotated[Replace, Tag("replace")] | Annotated[InsertAfter, Tag("insert after")],
    Discriminator(
        _kind,
        custom_error_type="unknown-edit",
        custom_error_message="this says no edit",
        custom_error_context={"hint": "begin it with replace or insert after"},
    ),
]
Edits = Annotated[tuple[Edit, ...], BeforeValidator(lambda it: tuple(it) if isinstance(it, list) else it)]


class Deal(Model):
    form: Words
    status: Literal["draft", "execution"] = "draft"
    note: str | tuple[str, ...] = ""
    parties: dict[str, Party] = Field(default_factory=dict)
    edits: Edits = ()

    @model_validator(mode="after")
    def _one_term_for_one_party(self) -> Deal:
        said: dict[str, str] = {}
        for role, party in self.parties.items():
            if first := said.setdefault(party.term, role):
                if first == role:
                    continue
                context = {
                    "term": party.term,
                    "hint": "give it a term of its own",
                    "path": ["parties", role, "term"],
                    "also": [("it means this party", ["parties", first, "term"])],
                }
                raise PydanticCustomError("own-rule", 'the term "{term}" means two parties', context)
        return self
