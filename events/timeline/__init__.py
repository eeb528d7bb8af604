"""Count what is selected by day, week, month or year, and say what was done with uncertain dates."""
