"""Tests of events.codebook."""
