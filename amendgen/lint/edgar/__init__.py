"""Whether a finished exhibit is one that EDGAR takes: its text, or its page, read by the published rules.

Nothing here knows how this project writes an exhibit, so that what a writer gets wrong is found, and so that
an exhibit from anywhere can be looked at. `RULES` names each rule with its authority.
"""

from __future__ import annotations

from amendgen.lint.edgar.faults import html_faults, text_faults
from amendgen.lint.edgar.rules import RULES, Rule

__all__ = ["RULES", "Rule", "html_faults", "text_faults"]
