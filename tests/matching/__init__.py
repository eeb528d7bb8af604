"""Tests of finding what is meant and what is meant twice."""
