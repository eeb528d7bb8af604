"""Measurements as ratios against a named baseline, in one run, on the same data: `make bench`."""
