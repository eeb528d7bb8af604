"""The verbs of ``python -m start``: each imports only its own part, because the first ones run before any install."""

import io
import os
import sys
from collections.abc import Callable

from start import address, folder, install, refusal

# PLC0415 below: the parts behind the later verbs need packages that the earlier verbs install.
# ruff: noqa: PLC0415


def run() -> int:
    """Check the machine, install, then go on in .venv with ``serve``."""
    from start.supervision import check_not_running

    check_not_running(folder.check_data_dir())
    address.check_free(address.read_address())
    install.ensure_installed(install.RUN)
    return _go_on_in_venv("serve")


def serve() -> int:
    """Bring everything up to date, then go on with ``supervise``."""
    from start.bundle import build_bundle
    from start.prepare import prepare

    data = folder.check_data_dir()
    build_bundle()
    prepare(data)
    return supervise()


def supervise() -> int:
    """Become the supervisor of web, worker and beat, on what has been prepared."""
    from start.supervision import check_not_running, supervise

    data = folder.check_data_dir()
    check_not_running(data)
    address.check_free(address.read_address())
    supervise(data)
    return 0


def prepare_only() -> int:
    """Bring everything but the bundle up to date and end: what a container does before the others start."""
    from start.prepare import prepare
    from start.welcome import first_password

    data = folder.check_data_dir()
    prepare(data)
    print("\n".join(first_password(data)))
    return 0


def install_only() -> int:
    """Install what tests and checks need."""
    install.ensure_installed(install.DEVELOPMENT)
    return 0


def test() -> int:
    """Install what the tests need, then go on in .venv with ``suite``."""
    install.ensure_installed(install.DEVELOPMENT)
    return _go_on_in_venv("suite")


def suite() -> int:
    """Run the suite."""
    from start.suite import arguments_from_environment, run_suite

    return run_suite(arguments_from_environment())


def messages() -> int:
    """Compile the French messages."""
    from start.messages import compile_messages

    compile_messages()
    return 0


def bundle() -> int:
    """Build the browser bundle; here a failure counts."""
    from start.bundle import build_bundle

    return 0 if build_bundle() else 1


def program(name: str) -> Callable[[], int]:
    """Return the verb that becomes one of the three programs."""

    def become() -> int:
        from start.programs import become

        become(name)
        return 0

    return become


def terminal() -> int:
    """Listen to the supervisor and tell the person at the terminal."""
    from start.terminal import listen

    listen()
    return 0


def ready() -> int:
    """Say by the exit status whether the web process is ready: a container's health check."""
    return 0 if address.ask(address.read_address(), "/readyz") == 200 else 1


VERBS: dict[str, Callable[[], int]] = {
    "run": run,
    "serve": serve,
    "supervise": supervise,
    "prepare": prepare_only,
    "install": install_only,
    "test": test,
    "suite": suite,
    "messages": messages,
    "bundle": bundle,
    "terminal": terminal,
    "ready": ready,
    **{name: program(name) for name in ("web", "worker", "beat")},
}


def _go_on_in_venv(verb: str) -> int:
    os.chdir(folder.ROOT)
    os.execv(folder.VENV_PYTHON, [str(folder.VENV_PYTHON), "-m", "start", verb])  # noqa: S606 - no shell is wanted.


def main(verb: str) -> int:
    """Do what the verb says; every refusal is one sentence and an exit status."""
    if verb not in VERBS:
        print(f'"{verb}" is no verb of python -m start. Known: {", ".join(VERBS)}', file=sys.stderr)
        return 2
    # Each line at once, also into a file or a pipe: what follows may take a minute.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)
    try:
        return VERBS[verb]()
    except refusal.StartError as sentence:
        print(f"\n{sentence}", file=sys.stderr)
        return 1
    except OSError as problem:
        sentence_or_none = refusal.refusal_for(problem)
        if sentence_or_none is None:
            raise
        print(f"\n{sentence_or_none}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
