"""The API: lists, records, the log, problems, and its description of itself."""
