"""One reason for or against two records being one event: its weight, and the words for it in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Weights are log-odds: above 0 it speaks for one event, below 0 against."""

    about: str
    weight: float
    en: str
    fr: str

    def words(self, lang: str) -> str:
        """Return the reason in the language."""
        return self.fr if lang == "fr" else self.en


@dataclass(frozen=True, slots=True)
class Likeness:
    """One incident that may be the event at hand."""

    pk: int
    score: float
    reasons: tuple[Reason, ...]

    def words(self, lang: str) -> str:
        """Return the reasons in one line, the strongest first."""
        ordered = sorted(self.reasons, key=lambda reason: -abs(reason.weight))
        return "; ".join(reason.words(lang) for reason in ordered if reason.words(lang))

    def percent(self) -> int:
        """Return the score in whole percent; certain is only what a person has decided."""
        return min(round(self.score * 100), 99)

    def level(self) -> str:
        """Return how the score is called: "high", "middle" or "low"."""
        return "high" if self.score >= 0.9 else "middle" if self.score >= 0.7 else "low"
