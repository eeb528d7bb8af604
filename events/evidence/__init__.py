"""How many independent sources bear a fact out, and the verification level that follows."""
