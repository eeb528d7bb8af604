"""The one reading of filters for every door: query string to a frozen Selection, and back to address and words."""
