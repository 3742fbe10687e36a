"""The peer, cold: TEMPLATE FACTS OUT in, one document out, as a user's script would make it."""

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate  # type: ignore[import-not-found,import-untyped,unused-ignore]

template, facts, out = sys.argv[1:]
document = DocxTemplate(template)
document.render(json.loads(Path(facts).read_text(encoding="utf-8")), autoescape=True)
document.save(out)
