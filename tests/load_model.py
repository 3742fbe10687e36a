"""A small deal model for the tests of reading and validation: as the real one, with less in it."""

from typing import Annotated, Any, Literal

from pydantic_core import PydanticCustomError

from amendgen.deal.fields import Listed, Words, refused
from amendgen.deal.marks import Before, Discriminator, Tag
from amendgen.deal.model import Field, Model

KINDS = ("replace", "insert after")


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


def _edit(edit: Any) -> Any:
    if _kind(edit) is None:
        raise refused("unknown-edit", "this says no edit", "begin it with replace or insert after")
    return edit


Edit = Annotated[
    Annotated[Replace, Tag("replace")] | Annotated[InsertAfter, Tag("insert after")],
    Discriminator(_kind),
    Before(_edit),
]
Edits = Annotated[tuple[Edit, ...], Listed]


class Deal(Model):
    form: Words
    status: Literal["draft", "execution"] = "draft"
    note: str = ""
    parties: dict[str, Party] = Field(default_factory=dict)
    edits: Edits = ()

    def checked(self) -> "Deal":
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
