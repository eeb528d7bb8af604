"""Run the whole suite with what it needs, and end with the counts."""

import os
import shlex
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from start.bundle import build_bundle
from start.chromium import ensure_chromium
from start.folder import ROOT, check_data_dir
from start.messages import compile_messages
from start.refusal import StartError

NOTHING_COLLECTED = 5  # pytest's own exit status
# More processes than this gain nothing: the longest single tests set the time.
MOST_PROCESSES = 4


def run_suite(arguments: list[str]) -> int:
    """Run pytest on everything (or on what the arguments say) and return its exit status."""
    os.environ.setdefault("DATA_DIR", str(ROOT / "var" / "test"))
    folder = check_data_dir()
    build_bundle()
    compile_messages()
    results = folder / "results.xml"
    results.unlink(missing_ok=True)
    environment = {**os.environ, "CHROMIUM_PATH": str(ensure_chromium())}
    processes = min(os.cpu_count() or 1, MOST_PROCESSES)
    # A file's tests stay in one process, for what a module sets up costs more than what is gained by spreading it.
    command = [sys.executable, "-m", "pytest", "-n", str(processes), "--dist", "loadfile",
               f"--junitxml={results}", *arguments]  # fmt: skip
    began = time.monotonic()
    status = subprocess.run(command, cwd=ROOT, env=environment).returncode
    counts = f"{_what_it_ran_on()}: {_counts(results)} in {time.monotonic() - began:.0f} s"
    (folder / "counts.txt").write_text(counts + "\n", encoding="utf-8")
    print(counts)
    if status == NOTHING_COLLECTED:
        raise StartError("No test was collected, so nothing is shown. Look at what ARGS names.")
    return status


def arguments_from_environment() -> list[str]:
    """Return what ARGS says, cut as a shell would cut it."""
    return shlex.split(os.environ.get("ARGS", ""))


def _what_it_ran_on() -> str:
    database = "PostgreSQL" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "SQLite"
    return f"{database} and {'Redis' if os.environ.get('REDIS_URL') else 'the queue in files'}"


def _counts(results: Path) -> str:
    """Read the counts from pytest's own results file; without one nothing ran."""
    if not results.exists():
        return "0 tests"
    total = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    for suite in ElementTree.parse(results).getroot().iter("testsuite"):  # noqa: S314 - our own pytest wrote it.
        for word in total:
            total[word] += int(suite.get(word, "0"))
    failed = total["failures"] + total["errors"]
    passed = total["tests"] - failed - total["skipped"]
    return f"{total['tests']} tests: {passed} passed, {failed} failed, {total['skipped']} skipped"
