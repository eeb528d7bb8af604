"""Dates: read, refused, bounded, put into words."""
