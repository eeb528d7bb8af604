"""Stamps say that a slow step was done for exactly these inputs, so that the second start skips it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


def files_below(folder: Path) -> list[Path]:
    """Return every file below the folder in a fixed order; none where the folder is missing."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def digest_of_content(paths: Iterable[Path], *, also: str = "") -> str:
    """Return one digest of what the files hold; a missing file counts as empty."""
    whole = hashlib.sha256(also.encode())
    for path in paths:
        content = path.read_bytes() if path.is_file() else b""
        whole.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()


def digest_of_dates(paths: Iterable[Path], *, also: str = "") -> str:
    """Return one digest of the files' names, sizes and times: quicker than reading many or large files."""
    whole = hashlib.sha256(also.encode())
    for path in paths:
        facts = path.stat()
        whole.update(f"{path}\0{facts.st_size}\0{facts.st_mtime_ns}\0".encode())
    return whole.hexdigest()


@dataclass(frozen=True)
class Stamp:
    """One kept digest."""

    path: Path

    def matches(self, digest: str) -> bool:
        """Say whether the step was last done for these inputs."""
        return self.path.is_file() and self.path.read_text(encoding="utf-8") == digest

    def write(self, digest: str) -> None:
        """Note that the step is done for these inputs; only to be called when it has ended well."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(digest, encoding="utf-8")
