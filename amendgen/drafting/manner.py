"""The manner in which a house drafts: choices of form that change no edit."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from amendgen.drafting.idioms import StyleName


class Manner(Struct, frozen=True):
    """`style` is the wording; `closing` puts an instruction's own full stop outside or inside the closing
    quotation mark; `ends_with` closes every instruction but the last: a period, or a semi-colon where the
    items are drafted as one sentence."""

    style: StyleName = "classic"
    closing: Literal["outside", "inside"] = "outside"
    ends_with: Literal[".", ";"] = "."
