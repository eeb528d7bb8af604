"""What the commands print for the person who types them."""
