"""Where a text says that things happened: names of places, their wording, and the country meant."""
