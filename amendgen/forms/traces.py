"""The course that a form took, by steps that can be done again with other values.

A form is rendered once with facts in place of its values. What it prints hangs on them by steps that are taken
down: an attribute read, a function called, texts joined. Where Python itself asks (is it true? how many?) the
answer is taken down too. When the steps, done again with other values, give the same answers at every such
place, the form takes the same course, prints the same marked text, and its values are the last steps' results.
Anything else is rendered anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct, field

Function = Callable[..., Any]
_Parts = tuple[int, Function, tuple[int, ...], tuple[Any, ...], bool]
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
    """The course of one rendering, and the results with the values that it was last done with.

    A place is the number of a step; those of the values that the form is given, its `roots`, have none.
    """

    roots: dict[str, int] = field(default_factory=dict)
    steps: list[Step | None] = field(default_factory=list)
    results: list[Any] = field(default_factory=list)
    printed: list[int] = field(default_factory=list)
    text: str = ""
    taken: dict[object, int] = field(default_factory=dict)
    needed: list[tuple[str, int]] | None = None
    hanging: dict[frozenset[int], list[_Parts]] = field(default_factory=dict)

    def root(self, name: str, value: Any) -> int:
        """The place of a value that the form is given under a name."""
        self.roots[name] = len(self.steps)
        return self._add(None, value)

    def step(self, function: Function, operands: tuple[int, ...], constants: tuple[Any, ...] = ()) -> int:
        """The place of the result of a function that hangs on its operands alone, and is the same each time."""
        told = (function, operands, constants, tuple(map(type, constants)))
        try:
            if (place := self.taken.get(told)) is not None:
                return place
        except TypeError:  # a constant that has no hash
            told = None  # type: ignore[assignment]
        value = function(*constants, *(self.results[one] for one in operands))
        if hasattr(value, "__next__"):
            raise Untraced("what is read once cannot be read again")
        place = self._add(Step(function, operands, constants), value)
        if told:
            self.taken[told] = place
        return place

    def asked(self, function: Function, place: int) -> Any:
        """The answer to a question on which the course of the form hangs."""
        told = (function, place)
        if (guard := self.taken.get(told)) is None:
            step = Step(function, (place,), guard=True)
            guard = self.taken[told] = self._add(step, function(self.results[place]))
        return self.results[guard]

    def constant(self, value: Any) -> int:
        """The place of a value that never changes."""
        return self._add(Step(itself, ()), value)

    def _add(self, step: Step | None, value: Any) -> int:
        self.steps.append(step)
        self.results.append(value)
        return len(self.steps) - 1

    def followed(self, given: Mapping[str, Any], absent: Callable[[str], Any]) -> list[Any] | None:
        """What is printed of the values `given`, with `absent` of its name for None; None when they lead
        another way."""
        if given.keys() != self.roots.keys():
            return None
        results = self.results.copy()
        try:
            self._follow(given, absent, results)
        except Exception:
            # an error too is found by rendering anew, where it has its place in the form
            return None
        self.results = results
        return [results[place] for place in self.printed]

    def _follow(self, given: Mapping[str, Any], absent: Callable[[str], Any], results: list[Any]) -> None:
        changed = set[int]()
        for name, place in self.read():
            value, old = given[name], results[place]
            if value is None:
                value = absent(name)
            if value is not old:
                results[place] = value
                if not _same(value, old):
                    changed.add(place)
        unchanged = changed.isdisjoint
        for place, function, operands, constants, guard in self._hanging(frozenset(changed)):
            if unchanged(operands):
                continue
            if constants:
                value = function(*constants, *[results[one] for one in operands])
            elif len(operands) == 1:
                value = function(results[operands[0]])
            else:
                value = function(*[results[one] for one in operands])
            old = results[place]
            if value is old:
                continue
            if guard:
                if not _same(value, old):
                    raise _Otherwise
                continue
            results[place] = value
            changed.add(place)

    def read(self) -> list[tuple[str, int]]:
        """The roots on which the course or what it prints hangs."""
        if self.needed is None:
            hung_on = self._hung_on([*self._guards(), *self.printed])
            self.needed = [(name, place) for name, place in self.roots.items() if place in hung_on]
        return self.needed

    def _hanging(self, roots: frozenset[int]) -> list[_Parts]:
        """The steps that hang on these roots, each behind those that it hangs on, questions early."""
        if (found := self.hanging.get(roots)) is None:
            reached = set(roots)
            for place, step in enumerate(self.steps):
                if step and not reached.isdisjoint(step.operands):
                    reached.add(place)
            asking, needed = self._hung_on(self._guards()), self._hung_on(self.printed)
            ordered = sorted(
                (reached - roots) & (asking | needed), key=lambda place: (place not in asking, place)
            )
            found = [(place, *_parts(self.steps[place])) for place in ordered]
            if len(self.hanging) >= _MOST:
                self.hanging.clear()
            self.hanging[roots] = found
        return found

    def _guards(self) -> list[int]:
        return [place for place, step in enumerate(self.steps) if step and step.guard]

    def _hung_on(self, places: list[int]) -> set[int]:
        """These places, and those of the steps on whose results they hang."""
        found = set(places)
        for place in range(len(self.steps) - 1, -1, -1):
            if place in found and (step := self.steps[place]):
                found.update(step.operands)
        return found


def _parts(step: Step | None) -> tuple[Function, tuple[int, ...], tuple[Any, ...], bool]:
    assert step is not None
    return step.function, step.operands, step.constants, step.guard


def _same(new: Any, old: Any) -> bool:
    """Whether a value is one that nothing can tell from another."""
    kind = type(new)
    if new is old or kind is not type(old):
        return new is old
    return (kind in _COMPARED or isinstance(new, Struct)) and bool(new == old)


def itself(value: Any) -> Any:
    """The value."""
    return value
