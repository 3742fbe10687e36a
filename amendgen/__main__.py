"""The command `amendgen`, also as `python -m amendgen`."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from amendgen.cli import amendgen

    amendgen(prog_name="amendgen")


if __name__ == "__main__":
    main()
