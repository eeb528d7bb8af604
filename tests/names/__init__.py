"""Names are compared as their readers would."""
