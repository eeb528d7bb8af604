"""Words that tell of an event: which type, whether it is denied, threatened or announced, and whom it struck."""
