"""Dates as honest as the sources: EDTF read, bounded, put into words, and what held on a day."""
