"""Reasons not to go on, each one sentence that says what to do."""

import errno


class StartError(Exception):
    """The start cannot go on. The text is meant for a person who has never seen this code."""


DISK_FULL = "The disk is full. Free some space (about 1 GB is comfortable) and run the command again."


def refusal_for(problem: OSError) -> StartError | None:
    """Return the sentence for a failure of the disk, or None where it is something else."""
    if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
        return StartError(DISK_FULL)
    if problem.errno in {errno.EACCES, errno.EPERM, errno.EROFS} and problem.filename:
        return StartError(
            f"No write access to {problem.filename}. Change its owner, or choose another folder for the data: "
            "make run DATA_DIR=/path/to/folder"
        )
    return None
