"""The Word style document of a call: the one that is named, else the one beside the forms."""

from __future__ import annotations

from pathlib import Path

import click


def styled(where: tuple[Path, ...], style: Path | None) -> bytes:
    """The style document that documents are written in.

    A firm's is completed from the house's, in the last of the folders `where`, and the styles that it does not
    have are named on stderr. Refusal, with its file, when it is unsafe.
    """
    from amendgen.forms.folders import style_document, style_file

    if style is None and len(where) == 1:
        return style_document(where)
    from msgspec.structs import replace

    from amendgen.diagnostics import Place, Refusal
    from amendgen.writers.docx.house import completed

    file = style or style_file(where)
    try:
        found = completed(style_document(where, style), style_document(where[-1:]))
    except Refusal as refusal:
        place = Place(file.as_posix(), 0, 0, "")
        raise Refusal(replace(each, place=each.place or place) for each in refusal.diagnostics) from refusal
    if found.lacked:
        told = f"has no style named {', '.join(found.lacked)}; the house's stand in"
        click.echo(f"{file.as_posix()}: warning: the style document {told}", err=True)
    return found.style
