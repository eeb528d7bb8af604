"""Tests of the room that finds near-duplicates."""
