"""Tests of events.figures."""
