"""Marks within a line that is being read: what it says beside its words, until inlines are made of it."""

UNDER = "\ue010"  # underlining begins
END = "\ue011"  # and ends
NOTE = "\ue012"  # a note stands here; its number follows, and NOTE again
BREAK = "\ue013"  # the line ended here on purpose
