"""A register that is taken for a deal, or a deal for a register: told as that, not key by key."""

from __future__ import annotations

from amendgen.deal.composing import Tree
from amendgen.deal.model import Model
from amendgen.deal.models import Deal
from amendgen.deal.register import Register
from amendgen.diagnostics import Diagnostic


def mistaken(model: type[Model], tree: Tree, name: str) -> Diagnostic | None:
    """What is wrong when the tree is plainly of the other kind; None when it is not. `name` is the file's."""
    if not isinstance(tree, dict):
        return None
    if model is Deal and tree.keys() == {"aircraft"}:
        hint = "amendgen record takes a register; here name a deal, which may name this file under 'register:'"
        return Diagnostic(
            "not-a-deal", "this is a register: it has the key 'aircraft' alone", hint, ("aircraft",), "key"
        )
    if model is Register and tree.keys() & {"form", "agreements", "amends"}:
        register = tree.get("register")
        named = (
            f"the register that it names is {register}" if isinstance(register, str) else "it names no register"
        )
        path = (next(key for key in tree if key != "aircraft"),)
        hint = f"a deal goes behind an option, amendgen record --deal {name}; {named}"
        return Diagnostic("not-a-register", "this is a deal, not a register", hint, path, "key")
    return None
