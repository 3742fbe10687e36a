"""How a run's characters are set off, and the markup on both their sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from amendgen.document.nodes import Change, Style
from amendgen.english.quotation import cut
from amendgen.writers.docx import styles
from amendgen.writers.docx.xml import uncharacter

Emphasis = frozenset[Style | Change | Literal["defined"]]
PLAIN: Emphasis = frozenset()
# a model's number, "747-341" or "CF6-80C2"; an attachment's, "A-1"
_KEPT_HYPHEN = re.compile(r"-(?=\d)(?<=[A-Z\d]-)")
# stands for it until its run is written; a text that has it already is refused, as it would be later
_KEPT = "\1"
UNDERLINED: Emphasis = frozenset({"underline"})


@lru_cache
def sides(emphasis: Emphasis, said: str) -> tuple[str, str]:
    """What stands before and behind the characters of a run, in an element `said`, "t" or "delText"."""
    return f'<w:r>{properties(emphasis)}<w:{said} xml:space="preserve">', f"</w:{said}></w:r>"


def properties(emphasis: Emphasis) -> str:
    """The run's properties, "" when it has none."""
    # bold and italic are said directly: said by a character style they would toggle, and a bold
    # word in a bold heading would come out light (ISO 29500-1, 17.7.3)
    style = styles.DEFINED_TERM if "defined" in emphasis else styles.UNDERLINED
    told = (
        (f'<w:rStyle w:val="{style}"/>' if emphasis & {"defined", "underline"} else "")
        + ("<w:b/>" if "bold" in emphasis else "")
        + ("<w:i/>" if "italic" in emphasis else "")
        + ("<w:strike/>" if "struck" in emphasis else "")
        + ('<w:u w:val="double"/>' if "inserted" in emphasis else "")
    )
    return f"<w:rPr>{told}</w:rPr>" if told else ""


def with_kept_hyphens(texts: Sequence[str]) -> Sequence[str]:
    """The strings of one paragraph, the hyphens at which no line may end held for `hyphened`."""
    whole = "".join(texts)
    if _KEPT in whole:
        raise uncharacter(_KEPT)
    kept = _KEPT_HYPHEN.sub(_KEPT, whole) if "-" in whole else whole
    return texts if kept == whole else cut(kept, texts)


def hyphened(text: str, after: str) -> str:
    """Escaped text with each hyphen that was held as Word's own element: searched for, it is a hyphen.

    `after` tells what element holds the text.
    """
    if _KEPT not in text:
        return text
    said = "delText" if after.startswith("</w:delText>") else "t"
    return text.replace(_KEPT, f'</w:{said}><w:noBreakHyphen/><w:{said} xml:space="preserve">')
