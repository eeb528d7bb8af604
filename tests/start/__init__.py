"""Tests of the start: what is said when it cannot go on, and that what it starts stays up and stops together."""
