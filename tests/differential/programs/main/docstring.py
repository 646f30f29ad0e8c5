"""A script with a docstring.

It says what it does.
"""

from __future__ import annotations

__version__ = "1.2"
__author__ = "someone"


def main() -> None:
    """Entry point."""
    print(__doc__.splitlines()[0])
    print(main.__doc__, __version__, __author__)


if __name__ == "__main__":
    main()
