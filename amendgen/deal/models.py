"""The deal: everything that the user says, as one value."""

from typing import Annotated, Literal

from amendgen.deal.agreements import Agreement, Aircraft
from amendgen.deal.edits import Entry
from amendgen.deal.fields import AT_LEAST_ONE, Count, Date, Key, Listed, Name, Words
from amendgen.deal.model import Field, Model
from amendgen.deal.parties import AnyParty
from amendgen.deal.provisions import (
    Attachment,
    Drafting,
    Effectiveness,
    Fee,
    Footnotes,
    Reaffirmation,
    Representations,
    Schedule,
    Selection,
)

Status = Literal["draft", "execution", "conformed"]
View = Literal["accepted", "rejected"]
LEGENDS = {"draft": "DRAFT", "execution": "EXECUTION COPY", "conformed": "CONFORMED COPY"}

Keys = Annotated[tuple[Words, ...], Listed]


class Roles(Model):
    """What a guaranty calls those for whom and of whom it is given; each prints behind "the"."""

    lessee: Words
    lessor: Words
    agent: Words
    lenders: Words


class Courts(Model):
    """The courts to which a guarantor submits."""

    state: Words
    federal: Words


class Guaranty(Model):
    """What a guaranty alone has to say: what is guaranteed, and the terms it borrows."""

    roles: Roles
    equipment: Words
    interest: Words
    secured: Words
    courts: Courts
    addresses_on: Words = Field(alias="addresses on")


class Deal(Model):
    """One deal file. Keys of `parties` and `agreements` are the names by which the rest refers to them."""

    form: Name
    title: Words | None = None
    term: Words = "Amendment"
    exhibit: Words | None = None
    status: Status
    own_legend: Words | None = Field(None, alias="legend")
    dated: Date
    drafted: Date | None = None
    ordinal: Count | None = None
    law: Words | None = None

    parties: Annotated[dict[Key, AnyParty], AT_LEAST_ONE]
    agreements: Annotated[dict[Key, Agreement], AT_LEAST_ONE]
    amends: Words | None = None
    base: Words | None = None
    base_view: View | None = Field(None, alias="base view")
    terms: Keys = ()
    loan_documents: Words | None = Field(None, alias="loan documents")
    recorded_in: Words | None = Field(None, alias="register")
    aircraft: Annotated[tuple[Aircraft, ...], Listed] = ()

    edits: Annotated[tuple[Entry, ...], Listed, AT_LEAST_ONE] | None = None
    drafting: Drafting = Field(default_factory=Drafting.model_construct)

    recitals: Selection | None = None
    provisions: Selection | None = None
    footnotes: Footnotes | None = None
    requested_by: Keys = Field((), alias="requested by")
    representations: Representations | None = None
    effectiveness: Effectiveness | None = None
    fee: Fee | None = None
    reaffirmation: Reaffirmation | None = None
    lodged_with: Keys = Field((), alias="lodged with")
    receipt: Words | None = None
    schedule: Schedule | None = None
    guaranty: Guaranty | None = None
    attachments: Annotated[tuple[Attachment, ...], Listed] = ()
    blanks: Keys = ()

    @property
    def legend(self) -> str:
        """The legend at the top of the first page."""
        return self.own_legend or LEGENDS[self.status]

    @property
    def amended(self) -> Agreement:
        """The agreement amended; only an instrument that amends nothing has none."""
        if self.amends is None:
            raise LookupError("the deal amends no agreement")
        return self.agreements[self.amends]
