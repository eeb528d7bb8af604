"""The doorbells: which room each kind of job rings."""
