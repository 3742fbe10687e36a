"""The subject: BASE EDITS REDLINE [CONFORMED]; edits of a JSON file applied to a docx, by a user's script.

It reads the base, carries the edits out, and writes the docx redline; the conformed copy when it is asked for.
As in the command, the garbage collector is settled before the libraries load, and not run at the end.
"""

import gc
import sys
from pathlib import Path
from typing import Any

from amendgen.startup import quicken


def edit(said: dict[str, Any]) -> Any:
    """An edit as JSON says it."""
    from amendgen.edits import kinds
    from amendgen.edits.address import parse

    for name, value in said.items():
        match name, value:
            case "at", list():
                said[name] = tuple(map(parse, value))
            case "at" | "section", _:
                said[name] = parse(value)
            case "definitions", _:
                said[name] = tuple(kinds.Definition(**one) for one in value)
            case "terms", _:
                said[name] = tuple(value)
    return getattr(kinds, said.pop("kind"))(**said)


def main(base: str, edits: str, redline: str, conformed: str = "") -> None:
    """Applies, and writes; an edit that does not land is an error."""
    from msgspec.json import decode

    from amendgen.agreement.applying import applied
    from amendgen.agreement.reading import read

    wanted = [edit(said) for said in decode(Path(edits).read_bytes())]
    result = applied(read(Path(base)).document, wanted, "Amendment No. 1", "2004-11-30")
    if result.failed:
        sys.exit("\n".join(str(each.failure) for each in result.failed))
    write(result.redline, redline)
    if conformed:
        from amendgen.document.revisions import accepted

        write(accepted(result.redline), conformed)


def write(document: Any, file: str) -> None:
    """Writes a document as docx."""
    from amendgen.forms.folders import folders, home, style_document
    from amendgen.writers import FORMATS

    where = folders()
    Path(file).write_bytes(FORMATS["docx"].write(document, style_document(where), home(where)))


if __name__ == "__main__":
    quicken()
    main(*sys.argv[1:])
    gc.freeze()
