"""Near-duplicates: which incidents of the desk may be the event at hand, how likely, and why, in words."""
