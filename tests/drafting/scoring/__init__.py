"""Tests of events.drafting.scoring."""
