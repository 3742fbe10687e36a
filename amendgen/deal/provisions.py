"""What a deal says of a form's provisions: which it takes, in what order, and in what words."""

from typing import Annotated, Any, Literal, Self

from amendgen.deal.fields import AT_LEAST_ONE, Clause, Flag, Listed, Name, Words, refused
from amendgen.deal.marks import Before
from amendgen.deal.model import Field, Model


class Chosen(Model):
    """A house provision by the name of its file, or the deal's own `text` in its place."""

    name: Name | None = None
    text: Clause | None = None

    def checked(self) -> Self:
        if (self.name is None) == (self.text is None):
            there = "neither a 'name' nor a 'text'" if self.name is None else "both a 'name' and a 'text'"
            hint = "give the name of a provision of the house, or a text of your own"
            raise refused("name-or-text", f"this has {there}", hint)
        return self


def _chosen(found: Any) -> Any:
    """A bare name stands for {name: ...}."""
    return {"name": found} if isinstance(found, str) else found


Selection = Annotated[tuple[Annotated[Chosen, Before(_chosen)], ...], Listed]


class Footnote(Chosen):
    """A note to the title: a house footnote by name, or the deal's own text.

    Plain text has no pages to set it at the foot of; `below` names the item under which it is printed.
    """

    below: Words | None = None


Footnotes = Annotated[tuple[Annotated[Footnote, Before(_chosen)], ...], Listed]


class Representations(Model):
    """Who represents and warrants, to whom, and whom that is to bring in."""

    by: Annotated[tuple[Words, ...], Listed, AT_LEAST_ONE]
    made_to: Words = Field(alias="to")
    inducing: Words
    loan_documents: Flag = Field(False, alias="and loan documents")


class Effectiveness(Model):
    """When the amendment takes effect: who signs, where that is delivered, what else must have happened."""

    term: Words
    signed_by: Annotated[tuple[Words, ...], Listed, AT_LEAST_ONE] = Field(alias="signed by")
    and_by: Words | None = Field(None, alias="and by")
    delivered_to: Words = Field(alias="delivered to")
    conditions: Annotated[tuple[Clause, ...], Listed] = ()
    filing: Words | None = None


class Fee(Model):
    """An amendment fee: the percentage (or a blank), who pays it, and to whom."""

    percent: Words
    payor: Words
    paid_to: Words = Field(alias="paid to")


class Reaffirmation(Model):
    """Who confirms that what secures or guaranties the obligations stands."""

    by: Annotated[tuple[Words, ...], Listed, AT_LEAST_ONE]
    of: Words


class Attachment(Model):
    """An annex, a schedule or an exhibit to the instrument itself."""

    label: Words
    title: Words | None = None
    text: Clause


class Schedule(Model):
    """Whom the schedule of substantially identical agreements names in its columns; one left out has none.

    `filed` is the registration of the aircraft whose document is filed, the first unless it is said.
    `differing` says in words what the amendment of an aircraft, by its registration, changes that the filed
    one does not, or the other way round.
    """

    agent: Words | None = None
    borrower: Words | None = None
    filed: Words | None = None
    differing: dict[Words, Words] = Field(default_factory=dict, alias="differing terms")


class Drafting(Model):
    """How the operative part is worded, and how its instructions are closed."""

    style: Literal["classic", "plain"] = "classic"
    closing: Literal["outside", "inside"] = Field("outside", alias="closing punctuation")
    ends_with: Literal["periods", "semi-colons"] = Field("periods", alias="instructions end with")
