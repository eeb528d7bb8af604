"""The door for maps: Mapbox Vector Tiles of the packaged boundaries and of the incidents of any selection."""
