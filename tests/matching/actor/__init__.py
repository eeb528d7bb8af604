"""Tests of the name box for actors."""
