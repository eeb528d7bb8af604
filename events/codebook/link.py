"""How one incident is tied to another."""

from dataclasses import dataclass

from events.codebook.entry import Entry, Table, is_french


@dataclass(frozen=True, slots=True)
class LinkKind(Entry):
    """A tie between two incidents, with the words that read it from the other end."""

    inverse_en: str = ""
    inverse_fr: str = ""
    symmetric: bool = False

    def inverse_label(self, lang: str) -> str:
        """Return how the tie reads from its far end; a symmetric tie reads the same both ways."""
        if self.symmetric:
            return self.label(lang)
        return self.inverse_fr if is_french(lang) else self.inverse_en


LINK_KINDS: Table[LinkKind] = Table(
    "link_kind",
    "Links between incidents",
    "Liens entre incidents",
    (
        LinkKind(
            "retaliation",
            "In retaliation for",
            "En représailles à",
            "A source says that this act answers the other.",
            "Une source dit que cet acte répond à l'autre.",
            inverse_en="Led to retaliation",
            inverse_fr="A entraîné des représailles",
        ),
        LinkKind(
            "same_convoy",
            "Same convoy as",
            "Même convoi que",
            "Both concern one convoy on its way.",
            "Les deux concernent un même convoi en route.",
            symmetric=True,
        ),
        LinkKind(
            "follows",
            "Follows",
            "Fait suite à",
            "Comes after the other and because of it, without being its answer in kind.",
            "Vient après l'autre et à cause de lui, sans être des représailles.",
            inverse_en="Followed by",
            inverse_fr="Suivi de",
        ),
        LinkKind(
            "part_of",
            "Part of",
            "Fait partie de",
            "One act within a larger one that has its own record.",
            "Un acte d'un ensemble qui a sa propre fiche.",
            inverse_en="Includes",
            inverse_fr="Comprend",
        ),
        LinkKind(
            "duplicate_of",
            "Duplicate of",
            "Doublon de",
            "The same event recorded twice; the other record is kept.",
            "Le même événement enregistré deux fois ; l'autre fiche est gardée.",
            inverse_en="Has as duplicate",
            inverse_fr="A pour doublon",
        ),
    ),
)
