"""Days and spans that a sentence names, resolved against the date of the report."""
