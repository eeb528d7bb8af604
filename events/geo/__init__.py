"""Points, distances, boxes, shapes and the boundaries of the region on WGS 84. Pure Python and shapely."""
