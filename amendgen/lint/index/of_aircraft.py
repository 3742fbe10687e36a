"""What a subject says of aircraft, and what the registry's data say of them."""

from __future__ import annotations

from functools import cached_property

from amendgen.lint.index import aircraft, described
from amendgen.lint.index.aircraft import Model
from amendgen.lint.index.described import Described, Said
from amendgen.lint.index.of_instruments import Instruments
from amendgen.lint.passages import Span
from amendgen.lint.registry.lookup import Registered


class Aircraft(Instruments):
    """The aircraft that are named and described."""

    @cached_property
    def marks(self) -> tuple[Span, ...]:
        """Every registration mark that is named as one."""
        return tuple(aircraft.marks(self.passages))

    @cached_property
    def serials(self) -> tuple[Span, ...]:
        """Every manufacturer's serial number that is named as one."""
        return tuple(aircraft.serials(self.passages))

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """Every model behind its maker's name."""
        return tuple(aircraft.models(self.passages))

    @cached_property
    def descriptions(self) -> tuple[Described, ...]:
        """Every description of an aircraft by its mark, as often as it is given: the deal's, or the words'."""
        if self.subject.kind == "deal" and self.subject.deal is not None:
            return tuple(described.of_deal(self.subject.deal))
        models = [Said(f"{one.maker} {one.name}", one.span) for one in self.models]
        return tuple(described.of_words(self.marks, self.serials, models, self.tables))

    @cached_property
    def aircraft(self) -> tuple[Described, ...]:
        """Every aircraft with its mark and what is said of it, once."""
        return described.merged(self.descriptions)

    @cached_property
    def registered(self) -> tuple[tuple[Described, Registered], ...]:
        """Those of the aircraft whose marks the registry's data have, with what these say; () without data."""
        registry = self.subject.registry
        pairs = ((one, registry.aircraft(one.mark.words)) for one in self.aircraft) if registry else ()
        return tuple((one, found) for one, found in pairs if found is not None)

    @property
    def recorded(self) -> bool:
        """Whether the instrument is one for the registry: it names a mark, or a recorded conveyance."""
        return bool(self.recordings or self.marks)
