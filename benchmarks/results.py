"""What a goal comes to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """A goal and what was found: `ratio` is of rates for "at least", of times for "at most"."""

    goal: str
    peer: float
    ours: float
    ratio: float
    target: float
    at_least: bool
    unit: str = "ms"

    @property
    def met(self) -> bool:
        """Whether the target is reached."""
        return self.ratio >= self.target if self.at_least else self.ratio <= self.target
