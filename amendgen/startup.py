"""What a call settles before it loads its libraries: half of a short call is their loading."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType


def quicken() -> None:
    """Settle the garbage collector and what libraries load, for a process that makes documents and ends."""
    # Collections while the libraries load find nothing to free; a call with very many deals still collects.
    gc.set_threshold(500_000)
    _without_plugins()
    _without_schema_types()
    _without_extensions()


def _without_plugins() -> None:
    """Give pydantic an empty list of plugins in place of the module that would look for them.

    What else is installed on a machine has no say in how a deal is read; and the search would load
    importlib.metadata and with it the e-mail package, a twentieth of a call. The module is pydantic's
    own affair: tests/test_startup.py fails if it moves.
    """
    loader = ModuleType("pydantic.plugin._loader")
    loader.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules.setdefault(loader.__name__, loader)


class _SchemaTypes(ModuleType):
    """A module that is loaded when one of its names is asked for by another than its own package."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        package = sys.modules[self.__name__.rpartition(".")[0]]
        if not hasattr(package, "__all__"):  # it is loading still, and wants the name for annotations alone
            return object
        sys.modules.pop(self.__name__, None)
        whole = import_module(self.__name__)
        vars(self).update(vars(whole))
        return getattr(whole, name)


def _without_schema_types() -> None:
    """Put off the types in which a schema is written for pydantic's core: seven hundred, a twentieth of a call.

    The core loads them for its annotations; only who makes a schema has a use for them, which few calls do.
    """
    if "pydantic_core" not in sys.modules:
        types = _SchemaTypes("pydantic_core.core_schema")
        sys.modules.setdefault(types.__name__, types)


def _without_extensions() -> None:
    """Load msgspec while typing_extensions is hidden from it, which it takes before typing where there is one.

    What it takes, typing has since Python 3.11; typing_extensions loads inspect and ast, a twentieth of a call
    that reads no deal. Where it cannot be hidden any more, or is wanted after all, msgspec is left to itself.
    """
    if "msgspec" in sys.modules or "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    with suppress(ImportError):
        import msgspec  # noqa: F401
    del sys.modules["typing_extensions"]
