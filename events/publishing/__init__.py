"""The only way from the desk into the record: publish, correct and withdraw, each one transaction."""
