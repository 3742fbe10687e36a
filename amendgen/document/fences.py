"""The containers of the markup, `::: name` to `:::`, checked and told apart by depth."""

from __future__ import annotations

import re

_FENCE = re.compile(r"(:{3,})(?:[ \t]+([a-z]+))?[ \t]*")


class MarkupError(ValueError):
    """Markup that says something the tree has no node for; the message names it and its line."""


def deepened(text: str, names: tuple[str, ...]) -> str:
    """The text with longer fences for outer containers, as the parser wants them; lines stay in place.

    A container that is never closed, closed twice or unknown is refused: the parser alone would let
    the first run to the end of the text and print the others as words.
    """
    if ":::" not in text:
        return text
    lines = text.split("\n")
    open_at: list[int] = []
    fences: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        found = _FENCE.fullmatch(line.strip())
        if found is None:
            continue
        if found[2]:
            _known(found[2], names, number)
            open_at.append(number)
            fences.append((number, len(open_at)))
        elif open_at:
            fences.append((number, len(open_at)))
            open_at.pop()
        else:
            raise MarkupError(f"line {number + 1}: this ':::' closes no container")
    if open_at:
        raise MarkupError(f"line {open_at[-1] + 1}: '{lines[open_at[-1]].strip()}' is never closed by ':::'")
    deepest = max((depth for _, depth in fences), default=0)
    for number, depth in fences:
        lines[number] = ":" * (3 + deepest - depth) + lines[number].strip().lstrip(":")
    return "\n".join(lines)


def _known(name: str, names: tuple[str, ...], number: int) -> None:
    if name not in names:
        raise MarkupError(
            f"line {number + 1}: there is no container '::: {name}'; the containers are {', '.join(names)}"
        )
