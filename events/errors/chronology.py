"""What can be wrong with a date as somebody wrote it."""


class BadEdtf(ValueError):
    """A text that is not a date we can keep: why, and what to write instead.

    `suggestion` is there only when one reading is possible; when two are, both stand in `suggestions`
    and nothing may choose between them silently.
    """

    def __init__(self, text: str, reason: str, reason_fr: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(text, reason, reason_fr, suggestions)
        self.text = text
        self.reason = reason
        self.reason_fr = reason_fr
        self.suggestions = suggestions

    @property
    def suggestion(self) -> str | None:
        return self.suggestions[0] if len(self.suggestions) == 1 else None

    def sentence(self, lang: str = "en") -> str:
        """Say what was wrong and what would be right, in English or French."""
        shown = self.text if len(self.text) <= 60 else f"{self.text[:57]}..."
        if lang.startswith("fr"):
            reason = f" : {self.reason_fr}" if self.reason_fr else ""
            instead = f" ; écrivez {' ou '.join(self.suggestions)}" if self.suggestions else ""
            return f"« {shown} » n'est pas une date EDTF{reason}{instead}"
        reason = f": {self.reason}" if self.reason else ""
        instead = f"; write {' or '.join(self.suggestions)}" if self.suggestions else ""
        return f'"{shown}" is not EDTF{reason}{instead}'

    def __str__(self) -> str:
        return self.sentence("en")
