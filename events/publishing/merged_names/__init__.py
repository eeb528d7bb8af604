"""Merge two entries of one actor or place: the old one keeps its code and leads to the other; it can be undone."""
