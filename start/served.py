"""The WSGI entry that granian's worker processes load: the tracker's own, and a watch on the master.

A master that is killed with -9 leaves its workers behind, and they go on answering on the port with what may be old
code and old settings while the restarted master brings up new ones. So a worker that has lost its master ends.
"""

import os
import threading
import time

from tracker.wsgi import application

__all__ = ["application"]

LOOK_EVERY_SECONDS = 0.5


def _end_with_master(master: int) -> None:
    while os.getppid() == master:
        time.sleep(LOOK_EVERY_SECONDS)
    os._exit(1)


threading.Thread(
    target=_end_with_master, args=(os.getppid(),), daemon=True, name="watch on the master"
).start()
