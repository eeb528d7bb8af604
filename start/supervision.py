"""Keep web, worker and beat alive: write supervisord's configuration and become supervisord."""

import os
import shlex
import stat
import sys
from pathlib import Path

from start.folder import ROOT
from start.programs import PROGRAMS
from start.refusal import StartError

# Ten files of 5 MB a program: weeks of an ordinary installation, and never a full disk.
LOG_BYTES, LOG_FILES = "5MB", 10
# A job that runs may finish; one that takes longer is taken up again by its lease.
SECONDS_TO_STOP = 10


def check_not_running(folder: Path) -> None:
    """Refuse a second start on the same data while the first one runs."""
    pidfile = folder / "run" / "supervisord.pid"
    if not pidfile.exists():
        return
    pid = pidfile.read_text(encoding="ascii").strip()
    if pid.isdecimal() and _is_supervisor_of(int(pid), folder):
        raise StartError(
            f"The tracker already runs on {folder} (process {pid}). Stop it there with Ctrl-C, "
            "or choose another folder for the data: make run DATA_DIR=/path/to/folder"
        )


def _is_supervisor_of(pid: int, folder: Path) -> bool:
    # ps, not a signal: after a restart of the machine the number may belong to anything. -ww: else a long line is cut.
    command = os.popen(f"ps -ww -p {pid} -o args=").read()  # noqa: S605 - pid is a number.
    return "start.keeper" in command and str(folder) in command


def supervise(folder: Path) -> None:
    """Replace this process by supervisord in the foreground."""
    configuration = folder / "run" / "supervisord.conf"
    configuration.write_text(configuration_for(folder), encoding="utf-8")
    (folder / "run" / "greeted").unlink(missing_ok=True)
    os.chdir(ROOT)
    command = [sys.executable, "-m", "start.keeper", str(configuration)]
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted.


def configuration_for(folder: Path) -> str:
    """Return the configuration: three programs in one group, so that all are told to stop at once."""
    # Without this line supervisord complains of running as root, which a container or a first try does.
    user = "user=root\n" if os.geteuid() == 0 else ""
    parts = [
        f"[supervisord]\nnodaemon=true\nsilent=true\n{user}directory={_escape(ROOT)}\n"
        f"pidfile={_escape(folder / 'run' / 'supervisord.pid')}\n"
        f"logfile={_escape(folder / 'logs' / 'supervisord.log')}\nlogfile_maxbytes={LOG_BYTES}\n"
        f"childlogdir={_escape(folder / 'logs')}\nloglevel=info\n",
        f"[group:tracker]\nprograms={','.join(PROGRAMS)}\n",
        *(_program(program, folder) for program in PROGRAMS),
        _terminal(folder),
    ]
    return "\n".join(parts)


def _program(program: str, folder: Path) -> str:
    return (
        f"[program:{program}]\ncommand={_command(program)}\npriority={100 + PROGRAMS.index(program)}\n"
        f"autorestart=true\nstartsecs=1\nstartretries=5\nstopsignal=TERM\nstopwaitsecs={SECONDS_TO_STOP}\n"
        "stopasgroup=false\nkillasgroup=true\nredirect_stderr=true\nstdout_events_enabled=true\n"
        f"stdout_logfile={_escape(folder / 'logs' / f'{program}.log')}\n"
        f"stdout_logfile_maxbytes={LOG_BYTES}\nstdout_logfile_backups={LOG_FILES}\n"
    )


def _terminal(folder: Path) -> str:
    # A socket in place of a terminal cannot be opened by name; what would be shown goes to a file then.
    socket = stat.S_ISSOCK(os.fstat(1).st_mode)
    shown = _escape(folder / "logs" / "terminal.log") if socket else "/dev/fd/1"
    return (
        f"[eventlistener:terminal]\ncommand={_command('terminal')}\nbuffer_size=10000\nstartsecs=0\nautorestart=true\n"
        "events=PROCESS_LOG,PROCESS_STATE_EXITED,PROCESS_STATE_FATAL,SUPERVISOR_STATE_CHANGE_STOPPING\n"
        f"stderr_logfile={shown}\nstderr_logfile_maxbytes=0\nstdout_logfile=NONE\n"
    )


def _command(verb: str) -> str:
    return _escape(f"{shlex.quote(sys.executable)} -m start {verb}")


def _escape(value: object) -> str:
    """Double the percent signs, which supervisord's configuration reads as the beginning of a variable."""
    return str(value).replace("%", "%%")
