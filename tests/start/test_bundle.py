"""The browser bundle is built once for each change, and pages work where it cannot be built."""

import os
from pathlib import Path

import pytest

from start import bundle, node
from start.refusal import StartError

# Stands in for npm: notes its arguments, and builds as the real one is told to.
NPM = """#!/bin/sh
echo "$1" >> "$CALLS"
[ "$1" = ci ] && exec mkdir -p node_modules
[ -e broken ] && { echo "src/app.ts: what is this?"; exit 1; }
mkdir -p dist && echo "built" > dist/app.js
"""


@pytest.fixture
def frontend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tools, made = tmp_path / "tools", tmp_path / "frontend"
    for folder in (tools, made / "src"):
        folder.mkdir(parents=True)
    for name, script in {"npm": NPM, "node": "#!/bin/sh\necho v20.1.0\n"}.items():
        (tools / name).write_text(script)
        (tools / name).chmod(0o755)
    (made / "package.json").write_text("{}")
    (made / "src" / "app.ts").write_text("let a = 1")
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("CALLS", str(tmp_path / "calls"))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(bundle, "FRONTEND", made)
    return made


def _calls(frontend: Path) -> list[str]:
    return (frontend.parent / "calls").read_text().split()


def test_the_bundle_is_built_once_for_the_same_sources(frontend: Path) -> None:
    assert bundle.build_bundle()
    assert bundle.build_bundle()
    assert _calls(frontend) == ["ci", "run"]
    assert (frontend / "dist" / "app.js").read_text() == "built\n"


def test_a_changed_source_is_built_again_without_installing_again(frontend: Path) -> None:
    bundle.build_bundle()
    (frontend / "src" / "app.ts").write_text("let a = 2")
    bundle.build_bundle()
    assert _calls(frontend) == ["ci", "run", "run"]


def test_a_changed_lock_is_installed_again(frontend: Path) -> None:
    bundle.build_bundle()
    (frontend / "package-lock.json").write_text("{}")
    bundle.build_bundle()
    assert _calls(frontend) == ["ci", "run", "ci", "run"]


def test_a_failure_is_one_line_and_is_tried_again_next_time(
    frontend: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (frontend / "broken").touch()
    assert not bundle.build_bundle()
    assert (
        "The browser bundle was not built (npm run build failed); pages work without it. See"
        in capsys.readouterr().out
    )
    assert "what is this?" in (frontend.parent / "data" / "logs" / "bundle.log").read_text()
    (frontend / "broken").unlink()
    assert bundle.build_bundle()


def test_a_node_that_cannot_be_fetched_is_one_line(
    frontend: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_network(*_arguments: str) -> None:
        raise StartError("The parts could not be fetched: no network? Connect.")

    monkeypatch.setattr(node, "pip_install", no_network)
    monkeypatch.setattr(node, "_system_node", lambda: None)
    monkeypatch.setattr(node, "_wheel_node", lambda: None)
    assert not bundle.build_bundle()
    assert (
        "was not built (The parts could not be fetched: no network? Connect); pages work"
        in capsys.readouterr().out
    )


def test_an_old_node_is_not_taken(frontend: Path) -> None:
    (frontend.parent / "tools" / "node").write_text("#!/bin/sh\necho v16.20.2\n")
    assert node._system_node() is None


def test_a_checkout_without_a_frontend_builds_nothing(frontend: Path) -> None:
    (frontend / "package.json").unlink()
    assert not bundle.build_bundle()
    assert not (frontend.parent / "calls").exists()
