"""What stands in place of a value while the course of a form is taken down: every use of it is a step."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from typing import Any

from amendgen.forms.traces import Function, Trace, Untraced, itself


class Fact:
    """A value that a form is given, and the step that it is the result of."""

    __hash__ = None  # type: ignore[assignment]
    __slots__ = ("place", "trace", "value")

    def __init__(self, trace: Trace, place: int) -> None:
        self.trace = trace
        self.place = place
        self.value = trace.results[place]

    def of(self, function: Function, *others: Fact, constants: tuple[Any, ...] = ()) -> Fact:
        """The result of a function that hangs on this and on other facts alone."""
        places = (self.place, *(other.place for other in others))
        return Fact(self.trace, self.trace.step(function, places, constants))

    def _asked(self, function: Function) -> Any:
        return self.trace.asked(function, self.place)

    def __bool__(self) -> bool:
        return bool(self._asked(bool))

    def __len__(self) -> int:
        return int(self._asked(len))

    def __iter__(self) -> Iterator[Fact]:
        for number in range(len(self)):
            yield self.of(_nth, constants=(number,))

    def __str__(self) -> str:
        return str(self.known())

    def __repr__(self) -> str:
        return repr(self.known())

    def __contains__(self, item: object) -> bool:
        return bool(self.of(_contains, constants=(known(item),)))

    def __eq__(self, other: object) -> Any:
        return self._compared(operator.eq, other)

    def __ne__(self, other: object) -> Any:
        return self._compared(operator.ne, other)

    def __lt__(self, other: object) -> Any:
        return self._compared(operator.lt, other)

    def __le__(self, other: object) -> Any:
        return self._compared(operator.le, other)

    def __gt__(self, other: object) -> Any:
        return self._compared(operator.gt, other)

    def __ge__(self, other: object) -> Any:
        return self._compared(operator.ge, other)

    def _compared(self, how: Function, other: object) -> Fact:
        if isinstance(other, Fact):
            return self.of(how, other)
        return self.of(lambda constant, value: how(value, constant), constants=(other,))

    def known(self) -> Any:
        """The value itself: the course of the form then hangs on all of it."""
        return self._asked(itself)


def known(value: Any) -> Any:
    """The value, of a fact or of what is none; the course hangs on it."""
    return value.known() if isinstance(value, Fact) else value


def applied(function: Function, *values: Any, **named: Any) -> Any:
    """A function that hangs on its arguments alone, of facts and of other values."""
    arguments = (*values, *named.values())
    facts = [each for each in arguments if isinstance(each, Fact)]
    if any(_holds_facts(each) for each in arguments):
        raise Untraced("facts in a list are no facts to a function")
    if not facts:
        return function(*values, **named)
    if not named and not any(isinstance(each, Fact) for each in values[len(facts) :]):
        after = values[len(facts) :]
        return facts[0].of((lambda *facts: function(*facts, *after)) if after else function, *facts[1:])
    # the places that facts take among the arguments, so that they can be put there again
    places = tuple(number for number, each in enumerate(values) if isinstance(each, Fact))
    keys = tuple(key for key, each in named.items() if isinstance(each, Fact))

    def again(*facts: Any) -> Any:
        put = list(values)
        for place, value in zip(places, facts, strict=False):
            put[place] = value
        if not keys:
            return function(*put, **named)
        return function(*put, **dict(named, **dict(zip(keys, facts[len(places) :], strict=True))))

    return facts[0].of(again, *facts[1:])


def _holds_facts(value: Any) -> bool:
    match value:
        case list() | tuple():
            return any(isinstance(each, Fact) or _holds_facts(each) for each in value)
        case dict():
            return _holds_facts([*value, *value.values()])
        case _:
            return False


def _nth(number: int, values: Any) -> Any:
    return values[number] if isinstance(values, list | tuple) else list(values)[number]


def _contains(item: object, values: Any) -> bool:
    return item in values
