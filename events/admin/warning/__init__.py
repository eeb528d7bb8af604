"""Warnings about an incident that is being typed: each stands beside the field that it speaks of, and none blocks."""
