"""Tests of events/selection."""
