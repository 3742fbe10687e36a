"""A returned recording written into the text of a register, every other byte of which stays.

In: the bytes of a register, an aircraft of it, and what was recorded. Out: the bytes with that instrument at
the end of the aircraft's chain. What is written is read again: it says what the register said, and the
instrument more, or it is refused.
"""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from amendgen.deal.composing import Tree
from amendgen.deal.reading import read
from amendgen.deal.register import Register, checked
from amendgen.deal.registration import nearest
from amendgen.deal.validation import validate
from amendgen.diagnostics import Diagnostic, Refusal
from amendgen.source import located

Facts = Mapping[str, str]
"""The keys and values of an instrument, as a register writes them."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN = re.compile(r"(?!(?:null|Null|NULL)$)[A-Za-z0-9_](?:[\w .()/&'-]*[\w.)])?", re.ASCII)


def recorded(name: str, data: bytes, registration: str, facts: Facts) -> bytes:
    """The register's bytes with the instrument added to the chain of the aircraft.

    Refusal when the register, or the register with the instrument in it, contradicts itself; each place in the
    second case is where it would stand.
    """
    tree, source = read(name, data)
    register = validate(Register, tree, source)
    checked(register, source)
    at = next((i for i, one in enumerate(register.aircraft) if one.registration == registration), None)
    if at is None:
        known = [one.registration for one in register.aircraft]
        close = nearest(registration, known)
        hint = f'did you mean "{close}"?' if close else f"the register has {', '.join(known[:12])}"
        message = f"the register has no aircraft {registration}"
        raise Refusal([located(Diagnostic("not-in-register", message, hint, ("aircraft",), "key"), source)])
    entry = _value(_value(yaml.compose(source.text, _LOADER), "aircraft"), at)
    index, insertion = _insertion(source.text, entry, facts)
    made = _spliced(data, index, insertion)
    _proven(name, made, _with(tree, at, facts))
    return made


def _proven(name: str, made: bytes, wanted: Tree) -> None:
    """What was written is read as what was meant, and no check refuses it."""
    tree, source = read(name, made)
    if tree != wanted:
        message = "the register is written in a way into which nothing can be surely inserted"
        raise Refusal(
            [located(Diagnostic("record", message, "add the instrument by hand", ("aircraft",), "key"), source)]
        )
    checked(validate(Register, tree, source), source)


def _with(tree: Any, at: int, facts: Facts) -> Tree:
    """The register's tree with the instrument at the end of the aircraft's chain."""
    entries = list(tree["aircraft"])
    entries[at] = {**entries[at], "instruments": [*entries[at].get("instruments", ()), dict(facts)]}
    return {**tree, "aircraft": entries}


def _insertion(text: str, entry: Any, facts: Facts) -> tuple[int, str]:
    """Where the instrument is inserted, and the characters that are."""
    chain = _value(entry, "instruments")
    if chain is None and entry.flow_style:
        return _end(text, entry.value[-1][1]), f", instruments: [{_flow(facts)}]"
    if chain is None:
        indent = " " * entry.start_mark.column
        return _below(text, entry, f"{indent}instruments:\n{_block(facts, indent + '  ')}", len(indent) - 1)
    if not chain.value:
        return chain.start_mark.index + 1, _flow(facts)
    if chain.flow_style:
        return _end(text, chain.value[-1]), f", {_flow(facts)}"
    indent = " " * chain.start_mark.column
    return _below(text, chain, _block(facts, indent), len(indent))


def _value(node: Any, step: str | int) -> Any:
    """What stands under a key or at a number; None when nothing does."""
    if isinstance(step, int):
        return node.value[step]
    return next((value for key, value in node.value if key.value == step), None)


def _below(text: str, node: Any, lines: str, column: int) -> tuple[int, str]:
    """The place under the last line of a block, behind the comments that are further in than `column`."""
    index = _line_end(text, _end(text, node))
    for line in text[index:].splitlines(keepends=True):
        said = line.lstrip(" ")
        if not said.startswith("#") or len(line) - len(said) <= column:
            break
        index += len(line)
    return index, lines if text[index - 1] == "\n" else "\n" + lines.removesuffix("\n")


def _end(text: str, node: Any) -> int:
    """Where the last character of a node stands; a block's own mark lies behind the comments below it."""
    while node.value and not isinstance(node, yaml.ScalarNode) and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return len(text[: node.end_mark.index].rstrip())
    return int(node.end_mark.index)


def _line_end(text: str, index: int) -> int:
    found = text.find("\n", index)
    return found + 1 if found >= 0 else len(text)


def _block(facts: Facts, indent: str) -> str:
    lines = (f"{key}: {_scalar(value)}\n" for key, value in facts.items())
    return indent + "- " + f"{indent}  ".join(lines)


def _flow(facts: Facts) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in facts.items()) + "}"


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"


def _spliced(data: bytes, index: int, insertion: str) -> bytes:
    """The insertion at an index of the text as it was read: without a byte order mark, all line ends alike."""
    text = data.decode("utf-8")
    start = len(text) - len(text.removeprefix("\ufeff"))
    at = start + _grown(text[start:], index)
    end = re.search(r"\r\n|\r|\n", text)
    insertion = insertion.replace("\n", end[0] if end else "\n")
    return (text[:at] + insertion + text[at:]).encode("utf-8")


def _grown(text: str, index: int) -> int:
    """The index in the text itself, where a line end may have two characters."""
    for pair in re.finditer("\r\n", text):
        if pair.start() >= index:
            break
        index += 1
    return index
