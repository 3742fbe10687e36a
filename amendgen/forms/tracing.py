"""What a form asks of the values it is given, so that what it makes of the next values need not be rendered.

A form is rendered once with `Fact`s in place of its values. What it prints hangs on the facts by steps that
are taken down: an attribute read, a function called, texts joined. Where Python itself asks (is it true? how
many?) the answer is taken down too. When the steps, done again with other values, give the same answers at
every such place, the form takes the same course, prints the same marked text, and its values are the last
steps' results. Anything else is rendered anew.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field

Function = Callable[..., Any]
_Parts = tuple[Function, tuple[int, ...], tuple[Any, ...], bool]
_MOST = 16
_COMPARED = frozenset({str, int, bool, tuple, list})


class Untraced(Exception):  # noqa: N818 - the form is rendered without being traced
    """The form does something of which it cannot be known on what it hangs."""


class _Otherwise(Exception):  # noqa: N818 - the form is rendered anew
    """With these values the form takes another course."""


class Step(Struct, frozen=True):
    """A result: `function` of the results of earlier steps. A `guard` asks whether its answer is as before."""

    function: Function
    operands: tuple[int, ...]
    constants: tuple[Any, ...] = ()
    guard: bool = False


class Trace(Struct):
    """The course of one rendering, and the results with the values that it was last done with."""

    roots: dict[str, int] = field(default_factory=dict)
    steps: list[Step | None] = field(default_factory=list)
    results: list[Any] = field(default_factory=list)
    printed: list[int] = field(default_factory=list)
    text: str = ""
    hanging: dict[frozenset[int], list[tuple[int, _Parts]]] = field(default_factory=dict)

    def root(self, name: str, value: Any) -> Fact:
        """A value that the form is given under a name."""
        self.roots[name] = len(self.steps)
        return self._fact(None, value)

    def step(self, function: Function, *operands: Fact, constants: tuple[Any, ...] = ()) -> Fact:
        """The result of a function that hangs on its operands alone."""
        places = tuple(one.place for one in operands)
        value = function(*constants, *(one.value for one in operands))
        if hasattr(value, "__next__"):
            raise Untraced("what is read once cannot be read again")
        return self._fact(Step(function, places, constants), value)

    def asked(self, function: Function, fact: Fact) -> Any:
        """The answer to a question on which the course of the form hangs."""
        answer = function(fact.value)
        self._fact(Step(function, (fact.place,), guard=True), answer)
        return answer

    def print(self, value: Any) -> None:
        """Take down what is printed next, a fact or what never changes."""
        fact = value if isinstance(value, Fact) else self._fact(Step(_itself, ()), value)
        self.printed.append(fact.place)

    def _fact(self, step: Step | None, value: Any) -> Fact:
        self.steps.append(step)
        self.results.append(value)
        return Fact(self, len(self.steps) - 1, value)

    def followed(self, given: Mapping[str, Any]) -> list[Any] | None:
        """What is printed of the values `given`; None when they lead another way."""
        before: list[tuple[int, Any]] = []
        try:
            self._follow(given, before)
        except Exception:
            # an error too is found by rendering anew, where it has its place in the form
            for place, value in reversed(before):
                self.results[place] = value
            return None
        return [self.results[place] for place in self.printed]

    def _follow(self, given: Mapping[str, Any], before: list[tuple[int, Any]]) -> None:
        results, changed = self.results, set[int]()
        for name, place in self.roots.items():
            value, old = given[name], results[place]
            if value is not old:
                before.append((place, old))
                results[place] = value
                if not _same(value, old):
                    changed.add(place)
        unchanged = changed.isdisjoint
        for place, (function, operands, constants, guard) in self._hanging(frozenset(changed)):
            if unchanged(operands):
                continue
            old = results[place]
            value = function(*constants, *[results[one] for one in operands])
            if value is old or _same(value, old):
                continue
            if guard:
                raise _Otherwise
            before.append((place, old))
            results[place] = value
            changed.add(place)

    def _hanging(self, roots: frozenset[int]) -> list[tuple[int, _Parts]]:
        """The steps that hang on these roots, each behind those that it hangs on, questions early."""
        if (found := self.hanging.get(roots)) is None:
            reached = set(roots)
            for place, step in enumerate(self.steps):
                if step and not reached.isdisjoint(step.operands):
                    reached.add(place)
            asking = self._asking()
            ordered = sorted(reached - roots, key=lambda place: (place not in asking, place))
            found = [(place, _parts(self.steps[place])) for place in ordered]
            if len(self.hanging) >= _MOST:
                self.hanging.clear()
            self.hanging[roots] = found
        return found

    def _asking(self) -> set[int]:
        """The steps that a question is, or hangs on."""
        found: set[int] = set()
        for place in range(len(self.steps) - 1, -1, -1):
            step = self.steps[place]
            if step and (step.guard or place in found):
                found |= {place, *step.operands}
        return found


def _parts(step: Step | None) -> _Parts:
    assert step is not None
    return step.function, step.operands, step.constants, step.guard


class Fact:
    """A value that a form is given, and the step that it is the result of."""

    __hash__ = None  # type: ignore[assignment]
    __slots__ = ("place", "trace", "value")

    def __init__(self, trace: Trace, place: int, value: Any) -> None:
        self.trace = trace
        self.place = place
        self.value = value

    def __bool__(self) -> bool:
        return bool(self.trace.asked(bool, self))

    def __len__(self) -> int:
        return int(self.trace.asked(len, self))

    def __iter__(self) -> Iterator[Fact]:
        for number in range(len(self)):
            yield self.trace.step(_nth, self, constants=(number,))

    def __str__(self) -> str:
        return str(self.known())

    def __repr__(self) -> str:
        return repr(self.known())

    def __contains__(self, item: object) -> bool:
        return bool(self.trace.step(_contains, self, constants=(known(item),)))

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
            return self.trace.step(how, self, other)
        return self.trace.step(lambda constant, value: how(value, constant), self, constants=(other,))

    def known(self) -> Any:
        """The value itself: the course of the form then hangs on all of it."""
        return self.trace.asked(_itself, self)


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

    return facts[0].trace.step(again, *facts)


def _holds_facts(value: Any) -> bool:
    match value:
        case list() | tuple():
            return any(isinstance(each, Fact) or _holds_facts(each) for each in value)
        case dict():
            return _holds_facts([*value, *value.values()])
        case _:
            return False


def _same(new: Any, old: Any) -> bool:
    """Whether a value is one that nothing can tell from another."""
    kind = type(new)
    if new is old or kind is not type(old):
        return new is old
    return (kind in _COMPARED or isinstance(new, Struct)) and bool(new == old)


def _nth(number: int, values: Any) -> Any:
    return values[number] if isinstance(values, list | tuple) else list(values)[number]


def _contains(item: object, values: Any) -> bool:
    return item in values


def _itself(value: Any) -> Any:
    return value
