"""Publishing: from the desk into the log, and what may not get there."""
