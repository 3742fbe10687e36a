"""The Jinja environment of the forms: sandboxed, strict, and unable to print a value.

`finalize` keeps every printed value and leaves a mark in its place, so that no value is ever read
as markup, and the marked text of a form is the same for every tail of a fleet.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from pathlib import Path
from types import BuiltinMethodType
from typing import Any, cast

from jinja2 import StrictUndefined, Template
from jinja2.compiler import CodeGenerator
from jinja2.nodes import Concat
from jinja2.runtime import str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment
from msgspec import Struct

from amendgen.deal.agreements import Agreement
from amendgen.deal.model import Model
from amendgen.document.filling import Value
from amendgen.forms.compiled import kept
from amendgen.forms.finding import House
from amendgen.forms.traces import Function, Untraced
from amendgen.forms.tracing import Fact, applied, known
from amendgen.forms.unsaid import unsaid
from amendgen.forms.values import as_value

_PRINTED: ContextVar[list[Any]] = ContextVar("printed")
_NONE = object()
_OURS: dict[type, bool] = {}


def _nothing(kind: type) -> None:
    """What is known of a kind of values, when it does not count."""


def _is_ours(kind: type) -> bool:
    if (found := _OURS.get(kind)) is None:
        found = _OURS[kind] = issubclass(kind, Struct | Model)
    return found


def _whose(obj: Any) -> str:
    """What an agreement is called, for it has keys of the deal's own names: its parties are not the deal's."""
    return obj.title if isinstance(obj, Agreement) else ""


class _Generator(CodeGenerator):
    """Joins texts by the environment, so that what is joined of facts is a fact."""

    def visit_Concat(self, node: Concat, frame: Any) -> None:  # noqa: N802 - the name is Jinja's
        self.write("environment.joined((")
        for piece in node.nodes:
            self.visit(piece, frame)
            self.write(", ")
        self.write("))")


class _Environment(ImmutableSandboxedEnvironment):
    """Gives `Unsaid` for None, which Jinja would print as "None" where it is joined to text or filtered.

    Whatever is done to a fact is done in the trace that it is of, and is a fact again.
    """

    code_generator_class = _Generator

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Fact):
            return obj.of(self.reading(attribute))
        # a value of ours has nothing else to be kept from a form
        found = getattr(obj, attribute, _NONE) if attribute[:1] != "_" and _is_ours(type(obj)) else _NONE
        if found is _NONE:
            found = super().getattr(obj, attribute)
        return unsaid(attribute, _whose(obj)) if found is None else found

    @cache  # noqa: B019 - an environment lasts as long as its process
    def reading(self, attribute: str) -> Function:
        """What reads an attribute of values; of ours it is read at once."""
        look, ours = self.getattr, _OURS.get if attribute[:1] != "_" else _nothing

        def read(obj: Any) -> Any:
            if ours(type(obj)):
                found = getattr(obj, attribute, _NONE)
                if found is not None and found is not _NONE:
                    return found
            elif type(obj) is str and attribute in _ASKING:
                return getattr(obj, attribute)
            return look(obj, attribute)

        return read

    def getitem(self, obj: Any, argument: Any) -> Any:
        return applied(super().getitem, obj, argument)

    def call(self, context: Any, obj: Any, /, *values: Any, **named: Any) -> Any:
        plain = super().call
        given = (*values, *named.values())
        if not any(isinstance(each, Fact) for each in (obj, *given)):
            return plain(context, obj, *values, **named)
        if not isinstance(obj, Fact) or hasattr(obj.value, "jinja_pass_arg"):
            raise Untraced("what is called may remember, or look about")
        for local in ("_loop_vars", "_block_vars"):  # which are for what looks about
            named.pop(local, None)
        given = (*values, *named.values())
        if _asks_text(obj.value) and not named:
            return applied(_answered, obj, *values)
        if all(isinstance(each, Fact | str | int | list | tuple | None) for each in given):
            return applied(lambda *said, **more: plain(context, *said, **more), obj, *values, **named)
        settled = {key: known(value) for key, value in named.items()}
        return plain(context, obj.known(), *map(known, values), **settled)

    def get_or_select_template(self, template_name_or_list: Any, *more: Any, **named: Any) -> Template:
        return super().get_or_select_template(known(template_name_or_list), *more, **named)

    @staticmethod
    def joined(pieces: tuple[Any, ...]) -> Any:
        """The texts as one."""
        return applied(_joined, *pieces)


def _asks_text(method: Any) -> bool:
    """Whether this is a method of a text that neither formats nor takes part in anything else."""
    return type(method) is BuiltinMethodType and type(method.__self__) is str and method.__name__ in _ASKING


_ASKING = frozenset({"startswith", "endswith", "upper", "lower", "title"})


def _answered(method: Any, *values: Any) -> Any:
    if not _asks_text(method):
        raise Untraced("what was a method of a text is something else")
    return method(*values)


def _joined(*pieces: Any) -> str:
    return str_join(pieces)


def _traced(function: Function) -> Function:
    """A filter or a test that takes facts."""

    @wraps(function)
    def of_facts(*values: Any, **named: Any) -> Any:
        if "context" in str(getattr(function, "jinja_pass_arg", "")):
            return function(*map(known, values), **{key: known(value) for key, value in named.items()})
        return applied(function, *values, **named)

    return of_facts


@contextmanager
def keeping() -> Iterator[list[Any]]:
    """Within it what a form prints is kept in the list, and its text has marks in the places."""
    values: list[Any] = []
    token = _PRINTED.set(values)
    try:
        yield values
    finally:
        _PRINTED.reset(token)


def _keep(value: Any) -> str:
    printed = _PRINTED.get()
    printed.append(applied(_shown, value))
    return f"\ue000{len(printed) - 1}\ue001"


def _shown(value: Any) -> Value:
    if isinstance(value, StrictUndefined):
        str(value)  # raises, with the name
    return as_value(value)


@cache
def environment(folders: tuple[Path, ...]) -> SandboxedEnvironment:
    """The environment that looks for forms in `folders`, in order; one for each, for the whole process."""
    made = _Environment(
        loader=House([str(folder) for folder in folders], encoding="utf-8"),
        undefined=StrictUndefined,
        finalize=_keep,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=kept(folders),
        comment_start_string="{##",
        comment_end_string="##}",
    )
    made.filters["capital"] = lambda text: text[:1].upper() + text[1:]
    made.filters = {name: _traced(cast(Function, one)) for name, one in made.filters.items()}
    made.tests = {name: _traced(cast(Function, one)) for name, one in made.tests.items()}
    return made
