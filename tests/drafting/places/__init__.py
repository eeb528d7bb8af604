"""Tests of how places are found in a text."""
