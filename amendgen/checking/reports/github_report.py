"""For GitHub Actions: a workflow command for each finding, which annotates the line in the pull request.

The escapes are those of the runner's toolkit (actions/toolkit, packages/core/src/command.ts): a message has
"%", CR and LF escaped, a property ":" and "," as well.
"""

from __future__ import annotations

from amendgen.checking.reports.told import Found, Told

_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def reported(told: Told) -> str:
    """A line for each finding; "" when nothing was found."""
    return "".join(map(_command, told.found))


def _command(found: Found) -> str:
    what, place = found.what, found.place
    said = {
        "file": place.file,
        "line": str(place.line) if place.line else "",
        "col": str(place.column) if place.line else "",
        "title": what.rule,
    }
    properties = ",".join(f"{name}={text.translate(_PROPERTY)}" for name, text in said.items() if text)
    message = "\n".join(filter(None, (what.message, what.hint)))
    return f"::{what.severity.value} {properties}::{message.translate(_MESSAGE)}\n"
