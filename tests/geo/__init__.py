"""Distances, boxes, shapes and boundaries."""
