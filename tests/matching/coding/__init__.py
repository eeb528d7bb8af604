"""Tests of double coding: pairing, agreement, and who sees what."""
