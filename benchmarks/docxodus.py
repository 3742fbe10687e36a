"""The peer: BASE CONFORMED REDLINE [--looks]; two docx files compared by python-redlines' Docxodus engine.

The engine also compares how words look unless it is told not to, which takes it twice as long; amendments
change words alone, so it is told not to. Its program is unpacked into the environment at the first call.
"""

import sys
from pathlib import Path

from python_redlines import DocxodusEngine  # type: ignore[import-not-found,import-untyped,unused-ignore]

base, conformed, redline, *looks = sys.argv[1:]
engine = DocxodusEngine(str(Path(sys.prefix, "docxodus")))
content, _, _ = engine.run_redline(
    "Amendment No. 1", Path(base), Path(conformed), detect_format_changes=bool(looks)
)
Path(redline).write_bytes(content)
