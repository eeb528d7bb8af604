"""The tables of the desk and of the record, with the constraints that must never break."""
