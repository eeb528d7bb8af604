"""Tests of events.drafting.triggers."""
