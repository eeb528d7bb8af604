"""What kind of publisher a source is."""

from events.codebook.entry import Entry, Table

SOURCE_TYPES: Table[Entry] = Table(
    "source_type",
    "Types of source",
    "Types de source",
    (
        Entry("news_agency", "News agency", "Agence de presse"),
        Entry("newspaper", "Newspaper or magazine", "Journal ou magazine"),
        Entry("broadcaster", "Radio or television", "Radio ou télévision"),
        Entry("online_media", "Online media", "Média en ligne"),
        Entry("government", "Government", "Gouvernement"),
        Entry("international_organisation", "International organisation", "Organisation internationale"),
        Entry("ngo", "Non-governmental organisation", "Organisation non gouvernementale"),
        Entry("armed_group", "Armed group", "Groupe armé"),
        Entry("social_media", "Social media account", "Compte de réseau social"),
        Entry("dataset", "Dataset", "Jeu de données"),
        Entry("research", "Research institute", "Institut de recherche"),
        Entry("other", "Other", "Autre"),
    ),
)
