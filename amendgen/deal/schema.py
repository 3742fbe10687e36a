"""What pydantic is told of a model: its fields, whose annotations pydantic reads, and its own check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from amendgen.deal.model import FieldInfo, Model

_STRICT: core_schema.CoreConfig = {"strict": True, "extra_fields_behavior": "forbid"}


def described(model: type[Model], checks: bool, handler: GetCoreSchemaHandler) -> CoreSchema:
    """The schema of a model, which `handler` makes of its annotations; `checks` says that it has a check."""
    fields = {name: _field(field, handler) for name, field in model.model_fields.items()}
    told = core_schema.model_fields_schema(fields, model_name=model.__name__)
    config: core_schema.CoreConfig = {**_STRICT, "title": model.__name__}
    if not checks:
        return core_schema.model_schema(model, told, config=config, ref=name(model))
    schema = core_schema.model_schema(model, told, config=config)
    return core_schema.no_info_after_validator_function(model.checked, schema, ref=name(model))


def name(model: type[Model]) -> str:
    """The name of a model that no other has: the register's entries are not the deal's."""
    return f"{model.__module__}.{model.__qualname__}"


def _field(field: FieldInfo, handler: GetCoreSchemaHandler) -> core_schema.ModelField:
    schema = handler.generate_schema(field.annotation)
    if field.default_factory:
        schema = core_schema.with_default_schema(schema, default_factory=field.default_factory)
    elif not field.needed:
        schema = core_schema.with_default_schema(schema, default=field.default)
    return core_schema.model_field(schema, validation_alias=field.alias)
