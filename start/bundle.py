"""Build the browser bundle from frontend/ into frontend/dist/; where that fails the pages work without it.

What is expected of frontend/: a package.json with a lock file, and a script "build" that fills frontend/dist/.
"""

import subprocess
from pathlib import Path

from start.folder import ROOT, data_dir
from start.node import Node, find_node
from start.refusal import StartError
from start.stamp import Stamp, digest_of_content, files_below

FRONTEND = ROOT / "frontend"
# Everything in frontend/ is a source except what the build makes and what it is made with.
MADE = {"dist", "node_modules"}
# A mirror that is slow is waited for; one that is not there is given up soon, since every start would wait for it.
NPM_PATIENCE = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000")
LONGEST_BUILD_SECONDS = 600


def build_bundle() -> bool:
    """Bring the bundle up to date and say whether it is; a failure is told in one line and is no error."""
    if not (FRONTEND / "package.json").exists():
        return False
    stamp = Stamp(FRONTEND / "dist" / ".stamp")
    digest = digest_of_content(_sources())
    if stamp.matches(digest):
        return True
    print("Building the browser bundle ...")
    log = data_dir() / "logs" / "bundle.log"
    try:
        _build(find_node(), log)
    except (OSError, StartError, subprocess.SubprocessError) as problem:
        print(f"The browser bundle was not built ({_reason(problem)}); pages work without it. See {log}")
        return False
    stamp.write(digest)
    return True


def _sources() -> list[Path]:
    return [path for path in files_below(FRONTEND) if not MADE & set(path.relative_to(FRONTEND).parts)]


def _build(node: Node, log: Path) -> None:
    lock = FRONTEND / "package-lock.json"
    installed = Stamp(FRONTEND / "node_modules" / ".stamp")
    lock_digest = digest_of_content([FRONTEND / "package.json", lock])
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_bytes(b"")
    if not installed.matches(lock_digest):
        _npm(node, log, "ci", "--no-audit", "--no-fund", "--loglevel=error", *NPM_PATIENCE)
        installed.write(lock_digest)
    _npm(node, log, "run", "build")


def _npm(node: Node, log: Path, *arguments: str) -> None:
    with log.open("ab") as said:
        subprocess.run(
            [*node.npm, *arguments], cwd=FRONTEND, env=node.environment(), stdin=subprocess.DEVNULL,
            stdout=said, stderr=subprocess.STDOUT, check=True, timeout=LONGEST_BUILD_SECONDS,
        )  # fmt: skip


def _reason(problem: Exception) -> str:
    if isinstance(problem, subprocess.CalledProcessError):
        return "npm ci failed" if "ci" in problem.cmd else "npm run build failed"
    if isinstance(problem, subprocess.TimeoutExpired):
        return f"npm took more than {LONGEST_BUILD_SECONDS} seconds"
    return str(problem).splitlines()[0].rstrip(".")
