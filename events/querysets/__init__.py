"""Questions that can be put to the tables, as chainable queryset methods."""
