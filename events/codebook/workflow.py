"""The way of a record from draft to public, who may do what, and why a version was corrected (section 8)."""

from events.codebook.entry import Entry, Table

WORKFLOW_STATES: Table[Entry] = Table(
    "workflow_state",
    "Workflow states",
    "États du circuit",
    (
        Entry("draft", "Draft", "Brouillon", "Being written.", "En cours d'écriture."),
        Entry(
            "submitted",
            "Submitted",
            "Soumis",
            "Waits for a second person.",
            "En attente d'une seconde personne.",
        ),
        Entry("returned", "Returned", "Renvoyé", "Sent back with a comment.", "Renvoyé avec un commentaire."),
        Entry(
            "approved", "Approved", "Approuvé", "Checked; not public yet.", "Contrôlé ; pas encore public."
        ),
        Entry(
            "published",
            "Published",
            "Publié",
            "Public, in its current version.",
            "Public, dans sa version en cours.",
        ),
        Entry(
            "withdrawn",
            "Withdrawn",
            "Retiré",
            "Taken back, with a public reason.",
            "Retiré, avec un motif public.",
        ),
    ),
)

DESK_GROUPS: Table[Entry] = Table(
    "desk_group",
    "Groups at the desk",
    "Groupes de la rédaction",
    (
        Entry(
            "contributor",
            "Contributor",
            "Contributeur",
            "Writes and submits own drafts.",
            "Écrit et soumet ses propres brouillons.",
        ),
        Entry(
            "editor",
            "Editor",
            "Rédacteur",
            "Edits, submits and returns all drafts.",
            "Modifie, soumet et renvoie tous les brouillons.",
        ),
        Entry(
            "publisher",
            "Publisher",
            "Éditeur",
            "Approves and publishes; never own work alone under two-person review.",
            "Approuve et publie ; jamais seul son propre travail en double contrôle.",
        ),
        Entry(
            "maintainer",
            "Maintainer",
            "Mainteneur",
            "Keeps sources, actors, places and users; may override with a public reason.",
            "Tient les sources, acteurs, lieux et comptes ; peut passer outre avec un motif consigné.",
        ),
        Entry(
            "reader",
            "Reader",
            "Lecteur",
            "Sees the desk and changes nothing.",
            "Voit la rédaction sans rien modifier.",
        ),
    ),
)

CORRECTION_KINDS: Table[Entry] = Table(
    "correction_kind",
    "Kinds of correction",
    "Types de correction",
    (
        Entry("figure", "A figure", "Un chiffre"),
        Entry("place", "A place", "Un lieu"),
        Entry("date", "A date", "Une date"),
        Entry("actor", "An actor", "Un acteur"),
        Entry("wording", "Wording", "Formulation"),
        Entry("withdrawn_source", "A source was withdrawn", "Une source a été retirée"),
        Entry(
            "links",
            "Links to other records",
            "Liens vers d'autres fiches",
            "What it says is unchanged; it names records that were published since.",
            "Ce qu'elle dit est inchangé ; elle nomme des fiches publiées depuis.",
        ),
        Entry("other", "Other", "Autre"),
    ),
)
