"""What every part of a deal is: a model, whose fields are declared by their annotations.

It is to pydantic what one of its own models is, but for its base, for which pydantic would have to be loaded, a
quarter of a short call. pydantic reads the annotations, and its core validates; what the one tells the other is
kept (`validator.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self, TypeVar, dataclass_transform

from msgspec import Struct

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema, SchemaValidator

M = TypeVar("M", bound="Model")

UNSET: Any = object()
"""The default of a field that has none: the deal must say it."""


class FieldInfo(Struct, frozen=True):
    """A field: what may stand in it, its key in a deal when that is not its name, and its default."""

    annotation: Any = None
    alias: str | None = None
    default: Any = UNSET
    default_factory: Callable[[], Any] | None = None

    @property
    def needed(self) -> bool:
        """Whether a deal must say it."""
        return self.default is UNSET and self.default_factory is None

    def unsaid(self) -> Any:
        """The value of a field of which a deal says nothing."""
        return self.default_factory() if self.default_factory else self.default


def Field(  # noqa: N802 - it declares, like a class
    default: Any = UNSET, *, alias: str | None = None, default_factory: Callable[[], Any] | None = None
) -> Any:
    """A field's default and its key in a deal, where its annotation alone does not say them."""
    return FieldInfo(None, alias, default, default_factory)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
class Model:
    """Strict, frozen, and silent about nothing it does not know.

    Modules of models have no deferred annotations: each is read when its class is made. What the methods are
    called, and do, is as in pydantic's models.
    """

    # what the core keeps of an instance beside its fields
    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    model_fields: ClassVar[dict[str, FieldInfo]] = {}
    _validator: ClassVar[SchemaValidator | None] = None

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own = {name: _field(cls, name, kind) for name, kind in get_annotations(cls).items()}
        cls.model_fields = cls.model_fields | own
        cls._validator = None

    def __init__(self, **said: Any) -> None:
        self._validating().validate_python(said, self_instance=self)

    @classmethod
    def model_validate(cls, tree: Any) -> Self:
        """The model's value for a plain tree. ValidationError tells all that is wrong with it."""
        valid: Self = cls._validating().validate_python(tree)
        return valid

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """A value of fields that are known to be right, without validation."""
        fields = cls.model_fields.items()
        whole = {name: values[name] if name in values else field.unsaid() for name, field in fields}
        return _made(cls, whole, set(values))

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """The same with other values, which are not validated."""
        return _made(type(self), {**self.__dict__, **update}, self.model_fields_set | set(update))

    def checked(self) -> Self:
        """The value itself, once its fields are right; a model refuses here what they may not say together."""
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from amendgen.deal.schema import described  # which speaks of models

        return described(cls, cls.checked is not Model.checked, handler)

    @property
    def model_fields_set(self) -> set[str]:
        """The fields that were said, and have not their default alone."""
        return self.__pydantic_fields_set__  # type: ignore[attr-defined, no-any-return]

    @classmethod
    def _validating(cls) -> SchemaValidator:
        if cls._validator is None:
            from amendgen.deal.validator import validator  # which speaks of models

            cls._validator = validator(cls)
        return cls._validator

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.__dict__ == self.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} stays as it is")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} stays")

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (type(self), self.__dict__, self.model_fields_set)

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({said})"


def _field(cls: type, name: str, annotation: Any) -> FieldInfo:
    """The field that a class declares; its default stands in the class no more."""
    found = cls.__dict__.get(name, UNSET)
    if found is not UNSET:
        delattr(cls, name)
    if isinstance(found, FieldInfo):
        return FieldInfo(annotation, found.alias, found.default, found.default_factory)
    return FieldInfo(annotation, None, found)


def _made(cls: type[M], values: dict[str, Any], said: set[str]) -> M:
    """An instance of these fields, as the core makes one."""
    made = cls.__new__(cls)
    for name, value in (
        ("__dict__", dict(values)),
        ("__pydantic_fields_set__", set(said)),
        ("__pydantic_extra__", None),
        ("__pydantic_private__", None),
    ):
        object.__setattr__(made, name, value)
    return made
