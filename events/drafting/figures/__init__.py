"""Figures that a sentence states, with what they count and who says so."""
