"""Tests of events/search."""
