"""What can go wrong with a job, told so that the reader knows the way out."""


class UnknownJobKind(LookupError):
    """A kind of job that nobody can do."""

    def __init__(self, *, kind: str, known: tuple[str, ...]) -> None:
        self.kind = kind
        self.known = known
        super().__init__(f'"{kind}" is not a kind of job. Known are {", ".join(known)}.')


class NoItems(ValueError):
    """A job that was asked for with nothing to do in it."""

    def __init__(self, *, kind: str) -> None:
        self.kind = kind
        super().__init__(f"A job of kind {kind} was asked for without any item. Name at least one.")


class LeaseLost(RuntimeError):
    """The job is no longer this worker's: it was held up past its lease and another took the job up."""

    def __init__(self, *, job_id: int) -> None:
        self.job_id = job_id
        super().__init__(
            f"Job {job_id} is no longer held by this worker; what it was doing is rolled back. "
            "Whoever holds the job now does that item."
        )


class JobHasEnded(RuntimeError):
    """A cancel that comes too late."""

    def __init__(self, *, job_id: int, state: str) -> None:
        self.job_id = job_id
        self.state = state
        super().__init__(job_id, state)

    def sentence(self, lang: str = "en") -> str:
        """Say that there is nothing left to cancel, in English or French."""
        if lang.startswith("fr"):
            return f"La tâche {self.job_id} est déjà terminée ; il n’y a plus rien à annuler."
        return f"Job {self.job_id} has already ended ({self.state}); nothing is left to cancel."

    def __str__(self) -> str:
        return self.sentence("en")


class NothingToRunAgain(RuntimeError):
    """A job that is still under way, or all of whose items are done."""

    def __init__(self, *, job_id: int, state: str) -> None:
        self.job_id = job_id
        self.state = state
        super().__init__(job_id, state)

    def sentence(self, lang: str = "en") -> str:
        """Say why the job cannot be run again and what to do instead, in English or French."""
        french = lang.startswith("fr")
        if self.state in {"waiting", "running"}:
            if french:
                return f"La tâche {self.job_id} n’est pas terminée ; attendez sa fin ou annulez-la d’abord."
            return f"Job {self.job_id} has not ended yet ({self.state}); wait for its end or cancel it first."
        if french:
            return f"Tous les éléments de la tâche {self.job_id} sont faits ; demandez une nouvelle tâche."
        return f"Every item of job {self.job_id} is done; ask for a new job instead."

    def __str__(self) -> str:
        return self.sentence("en")


class AskAgainLater(RuntimeError):
    """An item that could not be decided because a service outside gave no answer; it fails, to be run again."""

    def __init__(self, *, what: str, problems: tuple[str, ...]) -> None:
        self.what = what
        self.problems = problems
        super().__init__(f"{what}: not decided. {' '.join(problems)} Run the job again later.")
