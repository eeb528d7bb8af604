"""Names of places and actors: fold, compare and transliterate them (French, English, Arabic). Pure Python."""
