"""Tests of the desk's admin: its forms, buttons, lists, rights and locks."""
