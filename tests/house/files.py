"""Which files the rules of the house speak about."""

from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROOMS = ("events", "tracker", "start", "tests", "benchmarks")


@cache
def modules() -> tuple[Path, ...]:
    """Return every Python module that people write, as a path below the root."""
    found = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    kept = [path.relative_to(ROOT) for path in found if "migrations" not in path.parts]
    return (Path("manage.py"), *sorted(kept))


@cache
def texts() -> tuple[Path, ...]:
    """Return every text file that people write: code, templates, documents, settings of tools."""
    patterns = (
        "*.py",
        "*.html",
        "*.txt",
        "*.md",
        "*.toml",
        "*.yml",
        "*.json",
        "*.ts",
        "*.mjs",
        "*.css",
        "*.po",
        "*.svg",
    )
    folders = (*ROOMS, "docs", "templates", "frontend", "locale")
    made = {"node_modules", "dist", "__pycache__"}
    found = [path for folder in folders for pattern in patterns for path in (ROOT / folder).rglob(pattern)]
    found += [ROOT / name for name in ("manage.py", "Makefile", "README.md", "Dockerfile", "docker-compose.yml",
              "pyproject.toml", "requirements.txt", "requirements-dev.txt", ".ci/run")]  # fmt: skip
    kept = {path.relative_to(ROOT) for path in found if path.is_file()}
    return tuple(sorted(path for path in kept if not made & set(path.parts)))
