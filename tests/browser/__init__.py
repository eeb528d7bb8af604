"""The whole installation in a real browser."""
