"""Find records by words: SQLite's FTS5 or PostgreSQL's tsvector over one folded text, with the same answers."""
