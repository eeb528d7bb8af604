"""What the public may see, decided here and nowhere else: documents made from the desk's records."""
