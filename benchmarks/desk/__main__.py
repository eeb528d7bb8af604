"""`python -m benchmarks.desk`: the desk's list of incidents against the stock admin, in one run on the same data."""

import argparse
import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.desk", description=__doc__)
    parser.add_argument(
        "--size", type=int, default=int(os.environ.get("SIZE") or 200_000), help="invented incidents"
    )
    parser.add_argument("--times", type=int, default=10, help="how often each list is asked for")
    parser.add_argument(
        "--data", type=Path, default=None, help="folder for the database (SQLite) and the result"
    )
    return parser.parse_args()


def main() -> None:
    """Run it; exits 1 where a list takes more queries than it may."""
    chosen = arguments()
    folder = (chosen.data or ROOT / "var" / f"bench-{chosen.size}").resolve()
    os.environ["DATA_DIR"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
    # Settings are read at the first import, so everything of Django's is imported once the folder is set.
    from benchmarks.run import prepare  # noqa: PLC0415

    prepare(chosen.size)
    from benchmarks.desk.run import MOST_QUERIES, run  # noqa: PLC0415 - needs the tables.

    rows = run(times=chosen.times)
    (folder / "desk.json").write_text(
        json.dumps({"size": chosen.size, "rows": rows}, indent=1), encoding="utf-8"
    )
    print(f"Written to {folder / 'desk.json'}")
    if any(row["queries"] > MOST_QUERIES for row in rows if row["side"] == "ours"):
        print(f"MISSED: a list takes more than {MOST_QUERIES} queries.")
        sys.exit(1)


if __name__ == "__main__":
    main()
