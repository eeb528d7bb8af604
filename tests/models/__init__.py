"""The tables hold what must never break, by themselves."""
