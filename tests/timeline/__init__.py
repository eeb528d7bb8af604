"""Tests of events/timeline."""
