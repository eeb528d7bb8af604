"""The folders of an installation: the code, the virtual environment, and the data that belongs to this machine."""

import errno
import os
import tempfile
from pathlib import Path

from start.refusal import StartError, refusal_for

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"


def data_dir() -> Path:
    """Return the folder that DATA_DIR names, as tracker.settings reads it."""
    given = os.environ.get("DATA_DIR", "").strip()
    return Path(given).expanduser().resolve() if given else ROOT / "var"


def make_writable(folder: Path, *, way_out: str) -> None:
    """Make the folder where it is missing and try to write in it; refuse with the way out where that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except (FileExistsError, NotADirectoryError):
        raise StartError(
            f"{folder} is a file, or lies below one; a folder is needed there. {way_out}"
        ) from None
    except OSError as problem:
        if problem.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            raise StartError(f"No write access to {folder}. Change its owner. {way_out}") from None
        raise refusal_for(problem) or problem from None


def check_data_dir() -> Path:
    """Return the data folder, made and found writable."""
    folder = data_dir()
    make_writable(folder, way_out="Or choose another folder for the data: make run DATA_DIR=/path/to/folder")
    for part in ("logs", "run", "stamps"):
        make_writable(
            folder / part, way_out="Or choose another folder for the data: make run DATA_DIR=/path/to/folder"
        )
    return folder
