"""Near-duplicates at the desk: said while one types, looked at side by side, linked, merged, or told apart for good."""
