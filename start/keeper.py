"""supervisord, told to begin at once: by itself it first waits a second, a fifth of what a second start may take.

Called with the path of its configuration: ``python -m start.keeper .../supervisord.conf``.
"""

import contextlib
import sys

from supervisor.medusa.asyncore_25 import ExitNow
from supervisor.options import ServerOptions
from supervisor.supervisord import Supervisor


class Keeper(Supervisor):  # type: ignore[misc]  # supervisor is untyped.
    """Starts its programs before it waits for the first time."""

    def runforever(self) -> None:
        """Begin, then go round as supervisord does."""
        for group in sorted(self.process_groups.values()):
            group.transition()
        super().runforever()


def keep(configuration: str) -> None:
    """Keep the programs alive until a signal says stop.

    A hangup stops too: supervisord would start all over again, unseen, when a person closes the terminal.
    """
    options = ServerOptions()
    options.realize(["--nodaemon", "--configuration", configuration], doc=__doc__)
    options.first, options.test = True, False
    with contextlib.suppress(ExitNow):
        Keeper(options).main()
    options.close_logger()


if __name__ == "__main__":
    keep(sys.argv[1])
