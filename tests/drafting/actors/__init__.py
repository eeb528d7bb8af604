"""Tests of how actors are found in a text."""
