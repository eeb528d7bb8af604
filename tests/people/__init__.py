"""Tests of how people come in, where they are signed in, and the desk's own log."""
