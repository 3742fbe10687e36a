"""The validator of a model: what pydantic makes of it for its core, kept as Python keeps compiled modules.

To load pydantic, and to have it read the annotations of all models, took a quarter of a short call. What it
makes of them is the same as long as they are: it is kept beside their modules, whose sizes and times tell of
what it was made, as they do for a compiled module, with the version of the core, of which each pydantic asks
for one. A folder that cannot be written to only costs that time.
"""

from __future__ import annotations

import os
import pickle
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pydantic_core
from pydantic_core import SchemaValidator

from amendgen import __version__, files
from amendgen.deal.schema import name

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

    from amendgen.deal.model import Model

_MODELS = Path(__file__).parent


def validator(model: type[Model]) -> SchemaValidator:
    """The core's validator of a model, and of all the models in it."""
    ours = model.__module__.startswith(f"{__package__}.")
    return SchemaValidator(_kept(model) if ours and not sys.dont_write_bytecode else made(model))


def made(model: type[Model]) -> CoreSchema:
    """What pydantic makes of a model."""
    from pydantic import TypeAdapter  # which the kept schema spares

    schema: CoreSchema = _bare(TypeAdapter(model).core_schema)
    return schema


def _kept(model: type[Model]) -> CoreSchema:
    """What is kept of a model, if it is whole and of the models as they are; else it is made and kept."""
    file = _MODELS / "__pycache__" / f"{name(model)}.{sys.implementation.cache_tag}.schema"
    stamp = _stamp()
    try:
        content = memoryview(file.read_bytes())
    except OSError:
        content = memoryview(b"")
    head = len(stamp) + 4
    if content[:head] == stamp + _sum(content[head:]):
        found: CoreSchema = pickle.loads(content[head:])
        return found
    schema = made(model)
    kept = pickle.dumps(schema, pickle.HIGHEST_PROTOCOL)
    files.keep(file, stamp + _sum(kept) + kept)
    return schema


def _stamp() -> bytes:
    """What tells the models, as they are now and for this core, from any others."""
    with os.scandir(_MODELS) as found:
        modules = sorted((each.name, each.stat()) for each in found if each.name.endswith(".py"))
    times = [(module, about.st_size, about.st_mtime_ns) for module, about in modules]
    return repr((__version__, pydantic_core.__version__, sys.version, times)).encode()


def _sum(content: bytes | memoryview) -> bytes:
    return zlib.crc32(content).to_bytes(4, "big")


def _bare(schema: Any) -> Any:
    """The schema without what pydantic notes in it for other uses than validation."""
    match schema:
        case dict():
            return {key: _bare(value) for key, value in schema.items() if key != "metadata"}
        case list():
            return [_bare(each) for each in schema]
        case _:
            return schema
