"""Tests of events.evidence."""
