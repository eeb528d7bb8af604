"""The door to jobs by hand: ask for one, list them, cancel one, run one again."""

import json
from argparse import ArgumentTypeError
from math import inf
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.errors.jobs import JobHasEnded, NoItems, NothingToRunAgain, UnknownJobKind
from events.jobs.control import cancel, run_again
from events.jobs.enqueue import enqueue
from events.jobs.kind import KINDS
from events.jobs.progress import progress
from events.jobs.run import run
from events.models.job import Job
from events.tasks.work import WORK

LISTED = 20


def _parameters(text: str) -> dict[str, Any]:
    """Read the --parameters option."""
    try:
        read = json.loads(text)
    except ValueError as problem:
        raise ArgumentTypeError(f'"{text}" is not JSON ({problem}).') from problem
    if not isinstance(read, dict):
        raise ArgumentTypeError(f'"{text}" is not a JSON object. Write e.g. \'{{"country": "ML"}}\'.')
    return read


class Command(BaseCommand):
    """manage.py run_job ask KIND [KEY …] | list | cancel ID | again ID"""

    help = "Ask for a job, list the latest, cancel one, or run one again."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, parser_class=CommandParser)
        ask = verbs.add_parser("ask", help="Ask for a job.")
        ask.add_argument("kind", help=f"One of {', '.join(KINDS)}.")
        ask.add_argument("keys", nargs="*", help="Ids of the items; without any, all that there are.")
        ask.add_argument("--parameters", type=_parameters, default={}, help="A JSON object.")
        again = verbs.add_parser("again", help="Run again what failed or was never reached.")
        verbs.add_parser("list", help=f"Show the {LISTED} latest jobs.")
        for verb in (again, verbs.add_parser("cancel", help="Stop after the item in hand.")):
            verb.add_argument("id", type=int, help="The job's number.")
        for verb in (ask, again):
            verb.add_argument("--here", action="store_true", help="Do it in this process, without a worker.")

    def handle(self, *, verb: str, **options: Any) -> None:
        """Do what the verb says; a refusal is one sentence."""
        try:
            getattr(self, f"_{verb}")(**options)
        except Job.DoesNotExist:
            raise CommandError(f"There is no job {options['id']}. See manage.py run_job list.") from None
        except (JobHasEnded, NoItems, NothingToRunAgain, UnknownJobKind) as problem:
            raise CommandError(str(problem)) from problem

    def _ask(self, *, kind: str, keys: list[str], parameters: dict[str, Any], here: bool, **_: Any) -> None:
        if not keys and kind in WORK:
            keys = list(WORK[kind].every_key())
        self._start(enqueue(kind, keys=keys, parameters=parameters, by=None), here=here)

    def _again(self, *, id: int, here: bool, **_: Any) -> None:
        job = Job.objects.get(pk=id)
        run_again(job, by=None)
        self._start(job, here=here)

    def _cancel(self, *, id: int, **_: Any) -> None:
        job = Job.objects.get(pk=id)
        cancel(job, by=None)
        self._say(job)

    def _list(self, **_: Any) -> None:
        for job in Job.objects.all()[:LISTED]:
            self._say(job)

    def _start(self, job: Job, *, here: bool) -> None:
        if here:
            # A worker may have been quicker: then there is nothing to do here but to say how it stands.
            run(job.pk, handlers=WORK, worker_name="run_job", turn_seconds=inf)
        job.refresh_from_db()
        self._say(job)

    def _say(self, job: Job) -> None:
        self.stdout.write(f"{job.pk:>6}  {job.kind:<16} {job.state:<10} {progress(job).sentence}")
