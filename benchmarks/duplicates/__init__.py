"""How quickly near-duplicates are found among many incidents, and how many of those planted."""
