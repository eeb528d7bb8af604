"""Commands of manage.py: each reads its arguments, calls one room, prints what came of it."""
