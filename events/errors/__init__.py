"""What can go wrong, told by topic: each error carries its facts and says what would be right."""
