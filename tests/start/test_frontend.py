"""The browser code passes its own compiler and its own tests; `make test` has installed both before."""

import shutil
import subprocess
from pathlib import Path

import pytest

FRONTEND = Path(__file__).resolve().parent.parent.parent / "frontend"


@pytest.mark.parametrize("script", ["check", "test"])
def test_the_browser_code_passes(script: str) -> None:
    npm = shutil.which("npm")
    if npm is None or not (FRONTEND / "node_modules").is_dir():
        pytest.skip("No npm, or frontend/node_modules is not installed: the browser code was NOT checked")
    done = subprocess.run([npm, "run", script], cwd=FRONTEND, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
