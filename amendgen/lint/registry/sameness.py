"""Whether a deal and the registry speak of the same serial number, model or engine.

They need not write it alike: the registry leaves the maker out of the model, and knows a freighter by its
maker's own suffix ("747-47UF"), where a contract has the generic model ("747-400"). What may be the same is.
"""

from __future__ import annotations

import re

_GENERIC = re.compile(r"([A-Z]*\d+)-(\d)00[A-Z]*")


def same_serial(one: str, other: str) -> bool:
    """Whether two serial numbers differ in no more than hyphens, spaces, capitals and leading zeros."""
    return _plain(one).lstrip("0") == _plain(other).lstrip("0")


def same_model(said: str, registered: str) -> bool:
    """Whether the model "Boeing 747-341" may be the registry's "747-341": one begins or ends as the other."""
    ours, theirs = _plain(_core(said)), _plain(registered)
    if not ours or not theirs or _plain(said).endswith(theirs):
        return True
    if ours.startswith(theirs) or theirs.startswith(ours):
        return True
    generic = _GENERIC.fullmatch(_core(said))
    return generic is not None and registered.upper().startswith(f"{generic[1]}-{generic[2]}")


def same_engine(said: str, registered: str) -> bool:
    """Whether an engine may be of the registered type: its designation begins with the same letters."""
    ours, theirs = _letters(said), _letters(registered)
    return not ours or not theirs or ours == theirs


def _core(said: str) -> str:
    """The model from its first word that has a digit: "747-341" of "Boeing 747-341"; the last word of none."""
    words = said.upper().split()
    first = next((at for at, word in enumerate(words) if any(map(str.isdigit, word))), len(words) - 1)
    return " ".join(words[max(first, 0) :])


def _letters(engine: str) -> str:
    found = re.match(r"([A-Z]+)-?\d", _core(engine))
    return found[1] if found else ""


def _plain(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper())
