"""Tests of the reading of articles and of what is proposed from them."""
