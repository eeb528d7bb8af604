"""Merge two incidents that are one event, and take a merge back: nothing that either record held is lost."""
