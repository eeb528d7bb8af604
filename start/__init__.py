"""What happens before the tracker can run: its parts are installed, the bundle built, the database brought up to date.

Nothing in here needs an installed package until the parts are installed. This one file must also be readable by
an old Python, because saying "this Python is too old" is its only work.
"""

import sys

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    sys.exit(
        "Python %d.%d or newer is needed and this is %d.%d. "  # noqa: UP031 - an old Python must be able to say it.
        "Install one (Debian: apt install python3 python3-venv), "
        "or say where it is: make run PYTHON=/path/to/python3.11" % (OLDEST + tuple(sys.version_info[:2]))
    )
