"""Episodes and incidents that belong together: which blockade an attack enforces, which attack tells of a blockade."""
