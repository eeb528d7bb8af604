"""The tests of the house: rules that every file keeps, whatever it is about."""
