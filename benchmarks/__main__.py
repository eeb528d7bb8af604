"""`python -m benchmarks`: generate or reuse the data, measure, print one table with ratios, keep it as JSON."""

import argparse
import json
import os
import platform
import sqlite3
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.question import QUESTIONS, Question

ROOT = Path(__file__).resolve().parent.parent


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--size", type=int, default=int(os.environ.get("SIZE") or 200_000), help="invented incidents"
    )
    parser.add_argument(
        "--seconds", type=float, default=4.0, help="how long each side is asked each question"
    )
    parser.add_argument(
        "--data", type=Path, default=None, help="folder for the database (SQLite) and the result"
    )
    return parser.parse_args()


def main() -> None:
    """Run it all; exits 1 where a bar is missed."""
    chosen = arguments()
    folder = (chosen.data or ROOT / "var" / f"bench-{chosen.size}").resolve()
    os.environ["DATA_DIR"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
    # Settings are read at the first import, so everything of Django's is imported once the folder is set.
    from benchmarks.run import prepare, run  # noqa: PLC0415

    prepare(chosen.size)
    rows = run(QUESTIONS, seconds=chosen.seconds)
    result = {
        "size": chosen.size,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "database": os.environ.get("DATABASE_URL", "sqlite").split(":")[0],
        "rows": [
            {"question": question.title, "bar": question.bar, "sides": [asdict(side) for side in sides]}
            for question, sides in rows
        ],
    }
    (folder / "result.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    print(f"\nWritten to {folder / 'result.json'}")
    missed = [question for question, sides in rows if not _holds(question, sides)]
    for question in missed:
        print(f"MISSED: {question.title} (bar {question.bar} times)")
    sys.exit(1 if missed else 0)


def _holds(question: Question, sides: list) -> bool:
    if question.bar is None:
        return True
    ours, theirs = sides[0], sides[1]
    return ours.per_second >= question.bar * theirs.per_second and ours.queries <= question.most_queries


if __name__ == "__main__":
    main()
