"""Tests of events.drafting.assembly."""
