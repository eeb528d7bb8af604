"""Entries of the desk that may be one actor or one place: the same name, or nearly, and for places not far apart."""
