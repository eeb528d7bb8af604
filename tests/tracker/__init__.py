"""Tests of the building: settings, static files, health."""
