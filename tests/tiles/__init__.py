"""What the map's tiles hold."""
