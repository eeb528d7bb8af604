"""The read REST API, version 1: stored bytes of the record tables behind the one reading of filters."""
