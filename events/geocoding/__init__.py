"""Turn a place name into coordinates, asking the cheapest honest source first."""
