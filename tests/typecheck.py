"""Check the package's types: ``python tests/typecheck.py [--python ENVIRONMENT]``.

ty does not follow the import hook of an editable install, so it is given an installed copy: the same folders under one
roof, as the wheel lays them out. Prints ty's diagnostics and exits with its code.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def install(target: Path) -> None:
    """Put a copy of the package into ``target``, without what it depends on."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    # A copy of the tree, so that the build leaves nothing in it.
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "source"
        names = ["headgate", "checker", "rules", "runtime", "pyproject.toml", "README.md", "LICENSE"]
        copy.mkdir()
        subprocess.run(["cp", "-R", *(str(ROOT / name) for name in names), str(copy)], check=True)
        subprocess.run([*pip, "--no-build-isolation", "--target", str(target), str(copy)], check=True)


def main() -> int:
    """Install a copy, let ty check it, and return ty's exit code."""
    parser = argparse.ArgumentParser(description="Check the types of an installed copy of headgate.")
    parser.add_argument("--python", default=sys.prefix, help="the environment that holds the dependencies")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder).resolve()
        install(target)
        ty = Path(sys.prefix) / "bin" / "ty"
        command = [str(ty), "check", "--python", options.python, "--output-format", "concise", "headgate"]
        return subprocess.run(command, cwd=target, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
