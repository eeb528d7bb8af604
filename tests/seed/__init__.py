"""Tests of the seed set: its files, and what its load puts into the record."""
