"""Exhibits and schedules: the rules of the family."""

RULES: tuple[str, ...] = ()
