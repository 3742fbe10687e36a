"""The command `amendgen`, also as `python -m amendgen`."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line."""
    from amendgen.startup import quicken

    quicken()
    try:
        from amendgen.cli import amendgen

        amendgen(prog_name="amendgen")
    finally:
        gc.freeze()  # or the interpreter walks every object of every library once more at its exit


if __name__ == "__main__":
    main()
