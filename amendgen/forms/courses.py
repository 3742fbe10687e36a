"""A form printed: its marked text and the values of its marks, by a course that it took before where it can."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Template
from msgspec import Struct

from amendgen.document.filling import Value
from amendgen.forms.environment import environment, keeping
from amendgen.forms.traces import Trace, Untraced
from amendgen.forms.tracing import Fact
from amendgen.forms.unsaid import unsaid

_TRIED, _NEVER, _MOST = 16, 1 << 60, 8


def printed(
    folders: tuple[Path, ...], name: str, context: dict[str, Any], once: bool = False
) -> tuple[str, list[Value]]:
    """The marked text of the form `name`, and the values of its marks in order.

    `once`: it is printed so for one document alone, and a course that none will follow is not taken down.
    """
    courses = _courses(folders, name)
    for trace in () if once else courses.traces:
        if (values := trace.followed(context, unsaid)) is not None:
            courses.followed += 1
            return trace.text, values
    said = {key: unsaid(key) if value is None else value for key, value in context.items()}
    form = environment(folders).get_template(name)
    return rendered(form, said) if once else courses.rendered(form, said)


@cache
def _courses(folders: tuple[Path, ...], name: str) -> _Courses:
    return _Courses()


class _Courses(Struct):
    """The courses that a form took in this process, the last first; none before it is rendered again."""

    traces: list[Trace] = []
    rendered_once: bool = False
    followed: int = 0
    left: int = 0

    def rendered(self, form: Template, said: dict[str, Any]) -> tuple[str, list[Value]]:
        """The form rendered, and its course taken down where that is of use."""
        if self.rendered_once and self.left <= _TRIED + self.followed:
            self.left += 1
            try:
                return self.traced(form, said)
            except Untraced:
                self.left = _NEVER
            except Exception:
                pass  # the same without a trace has its place in the form
        self.rendered_once = True
        return rendered(form, said)

    def traced(self, form: Template, said: dict[str, Any]) -> tuple[str, list[Value]]:
        trace = Trace()
        facts = {key: Fact(trace, trace.root(key, value)) for key, value in said.items()}
        trace.text, values = rendered(form, facts)
        trace.printed = [value.place if isinstance(value, Fact) else trace.constant(value) for value in values]
        self.traces = [trace, *self.traces[: _MOST - 1]]
        return trace.text, [trace.results[place] for place in trace.printed]


def rendered(form: Template, said: dict[str, Any]) -> tuple[str, list[Any]]:
    """What Jinja makes of a form: its marked text, and what it printed at each mark."""
    with keeping() as values:
        return form.render(said), values
