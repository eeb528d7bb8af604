"""What can be wrong with a name, said so that the reader knows what would be right."""


class NoLetters(ValueError):
    """A text of which nothing is left once marks and spaces are taken away."""

    def __init__(self, *, text: str) -> None:
        self.text = text
        super().__init__(f'"{text}" holds no letter or digit to make a name of; write at least one.')
