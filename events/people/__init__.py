"""The people of the desk: how they come in, where they are signed in, and the log of it that nobody there can edit."""
