"""Finds what is meant or meant twice: actors by any of their names, records of the same event."""
