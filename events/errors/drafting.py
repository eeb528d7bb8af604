"""What can be wrong with a folder of marked texts."""


class UnreadablePair(Exception):
    """A marked text that cannot be read: which file, what is wrong with it, and what would be right."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.name = name
        self.problem = problem
